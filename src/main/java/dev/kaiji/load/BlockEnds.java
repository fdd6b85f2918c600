package dev.kaiji.load;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Finds for each block of a rendered passage the place in its HTML where a remark on it may stand. */
final class BlockEnds {
    /** Of characters that no content file may hold. */
    private static final Pattern MARK = Pattern.compile("\uFFFE([0-9]+)\uFFFE");

    private static final Set<String> HEADINGS = Set.of("h3", "h4", "h5", "h6");

    private BlockEnds() {}

    /** The HTML of a passage, and for each of its blocks the place in it. */
    record Ended(String html, List<Integer> ends) {}

    /** @param blocks elements of that document, which is left with marks in it */
    static Ended of(Document html, List<Element> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            put(new TextNode("\uFFFE" + i + "\uFFFE"), blocks.get(i));
        }
        String marked = html.body().html().strip();
        return new Ended(MARK.matcher(marked).replaceAll("").strip(), places(marked));
    }

    /** Behind a heading, for nothing but its words may stand in it; else behind the block's own words, before a list inside it. */
    private static void put(TextNode mark, Element block) {
        if (HEADINGS.contains(block.normalName())) {
            block.after(mark);
            return;
        }
        for (Element inner : block.children()) {
            if (Markdown.startsAnew(inner)) {
                inner.before(mark);
                return;
            }
        }
        block.appendChild(mark);
    }

    private static List<Integer> places(String marked) {
        var places = new TreeMap<Integer, Integer>();
        var found = MARK.matcher(marked);
        int marks = 0;
        while (found.find()) {
            places.put(Integer.valueOf(found.group(1)), found.start() - marks);
            marks += found.group().length();
        }
        return List.copyOf(places.values());
    }
}
