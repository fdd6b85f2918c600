package dev.kaiji.load;

import dev.kaiji.model.Places.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One Markdown file. */
final class ProseFile {
    /** Longer prose is not rendered: hostile Markdown costs more than its length. */
    private static final int LARGEST = 50_000;

    private ProseFile() {}

    static Library.Passage read(byte[] bytes, String idPrefix) {
        if (bytes.length > LARGEST) {
            return unread(List.of(Flaw.error(
                    "file.too-large",
                    "",
                    new Position(1, 1),
                    Map.of("size", Integer.toString(bytes.length), "limit", Integer.toString(LARGEST)))));
        }
        var decoded = TextRules.decode(bytes);
        if (!decoded.flaws().isEmpty()) {
            return unread(decoded.flaws());
        }
        var rendered = Markdown.render(decoded.text(), idPrefix);
        var flaws = new ArrayList<>(rendered.flaws());
        flaws.addAll(Placeholder.inProse(decoded.text()));
        return flaws.stream().anyMatch(Flaw::isError)
                ? unread(flaws)
                : new Library.Passage(Optional.of(rendered.passage()), flaws);
    }

    private static Library.Passage unread(List<Flaw> flaws) {
        return new Library.Passage(Optional.empty(), flaws);
    }
}
