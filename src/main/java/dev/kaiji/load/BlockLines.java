package dev.kaiji.load;

import dev.kaiji.model.Places.Position;
import dev.kaiji.model.Prose;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** In which line of its file each block of a prose begins, as far as its first words can be found there. */
final class BlockLines {
    /** How many of its first words a block is looked for by: many first, then too few to reach the next link in most. */
    private static final int[] LENGTHS = {40, 8};

    private static final Pattern MARKS = Pattern.compile("[*_`\\[\\]]");

    private BlockLines() {}

    /**
     * @param language {@code measures/two-factor.prose/en}; its blocks are {@code measures/two-factor.prose/en/0} and so on
     * @param prose the same in any language
     */
    static Map<String, List<Position>> positions(String language, String prose, Optional<Prose.Passage> passage) {
        var positions = new HashMap<String, List<Position>>();
        positions.put(prose, List.of(new Position(1, 1)));
        positions.put(language, List.of(new Position(1, 1)));
        passage.ifPresent(read -> {
            var lines = read.markdown().lines().toList();
            int line = 0;
            for (int i = 0; i < read.blocks().size(); i++) {
                line = find(lines, line, read.blocks().get(i).text());
                positions.put(language + "/" + i, List.of(new Position(line + 1, 1)));
            }
        });
        return positions;
    }

    private static int find(List<String> lines, int from, String words) {
        for (int length : LENGTHS) {
            String first = words.substring(0, Math.min(length, words.length()));
            for (int i = from; i < lines.size(); i++) {
                if (!first.isBlank()
                        && MARKS.matcher(lines.get(i)).replaceAll("").contains(first)) {
                    return i;
                }
            }
        }
        return from;
    }
}
