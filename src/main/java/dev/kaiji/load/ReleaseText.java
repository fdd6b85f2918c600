package dev.kaiji.load;

import dev.kaiji.model.ReleaseId;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The text of a {@code release.yaml}, changed in a few lines and otherwise left as it was typed: a draft's becomes that of a release, and a release's that of the next draft.
 */
public final class ReleaseText {
    /** What is said of one publication only, and not of the next. */
    private static final Set<String> OF_ONE_RELEASE =
            Set.of("id", "published", "reconstructed", "embargo", "reports", "changes");

    private static final Pattern KEY = Pattern.compile("([a-z][a-z-]*)\\s*:.*");

    private ReleaseText() {}

    /** The draft's text with the release's id and, where given, its moment of publication; every other line stays. */
    public static byte[] published(byte[] draft, ReleaseId id, Optional<OffsetDateTime> moment) {
        var lines =
                new ArrayList<>(without(lines(draft), moment.isPresent() ? Set.of("id", "published") : Set.of("id")));
        int top = comments(lines);
        moment.ifPresent(m -> lines.add(top, "published: " + m));
        lines.add(top, "id: " + id);
        return bytes(lines);
    }

    /**
     * The release's text as the next draft begins: no id, no moment, no reports, no notes. A translation that is late stays late until its line is deleted: without the
     * line the draft would miss what is not there yet.
     */
    public static byte[] fresh(byte[] release) {
        var lines = new ArrayList<>(without(lines(release), OF_ONE_RELEASE));
        lines.add("reports: []");
        return bytes(lines);
    }

    /** The text without its id and moment: what a draft and the release made of it have in common. */
    public static byte[] withoutPublication(byte[] text) {
        return bytes(without(lines(text), Set.of("id", "published")));
    }

    private static List<String> lines(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** How many lines of comment stand at the top: the one that names the schema is among them. */
    private static int comments(List<String> lines) {
        int count = 0;
        while (count < lines.size() && lines.get(count).startsWith("#")) {
            count++;
        }
        return count;
    }

    /** Leaves out these keys, each with all lines up to the next key or comment at the margin. */
    private static List<String> without(List<String> lines, Set<String> keys) {
        var kept = new ArrayList<String>();
        boolean dropping = false;
        for (String line : lines) {
            var key = KEY.matcher(line);
            if (key.matches()) {
                dropping = keys.contains(key.group(1));
            } else if (line.startsWith("#")) {
                dropping = false;
            }
            if (!dropping) {
                kept.add(line);
            }
        }
        return kept;
    }
}
