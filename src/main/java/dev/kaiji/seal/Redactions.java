package dev.kaiji.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lawful removals that later, validly signed releases state: which file of which release, its old digest and that of the gapped file. */
record Redactions(Map<String, Redaction> byFile) {
    private static final Pattern LINE =
            Pattern.compile("\\.\\./([^/\\t]+)/(data/[^\\t]+)\\t([0-9a-f]{64})\\t([0-9a-f]{64}|-)\\t([^\\t]+)");

    Redactions {
        byFile = Map.copyOf(byFile);
    }

    /** One removal; {@code after} is {@code -} where the whole file went. */
    record Redaction(String statedIn, String before, String after, String reason) {}

    /** Reads {@code redacted.tsv} of each of these releases, whose signatures are known to be good; only what is said of an earlier release counts. */
    static Redactions of(List<OpenBag> signed, Findings findings) throws IOException {
        var all = new HashMap<String, Redaction>();
        for (OpenBag bag : signed) {
            if (Files.isRegularFile(bag.file(Bag.REDACTED), LinkOption.NOFOLLOW_LINKS)) {
                read(bag, all, findings);
            }
        }
        return new Redactions(all);
    }

    private static void read(OpenBag bag, Map<String, Redaction> all, Findings findings) throws IOException {
        String text = new String(Files.readAllBytes(bag.file(Bag.REDACTED)), StandardCharsets.UTF_8);
        int number = 0;
        for (String line : text.split("\n")) {
            number++;
            var matcher = LINE.matcher(line);
            if (matcher.matches()
                    && Bag.isReleaseId(matcher.group(1))
                    && Bag.compareIds(matcher.group(1), bag.id()) < 0) {
                all.put(
                        matcher.group(1) + "/" + matcher.group(2),
                        new Redaction(bag.id(), matcher.group(3), matcher.group(4), matcher.group(5)));
            } else {
                findings.add(
                        Finding.Kind.BAD_LINE,
                        bag.id(),
                        Bag.REDACTED,
                        "line " + number
                                + " is not: ../EARLIER-RELEASE/data/PATH, old digest, new digest or -, reason, with tabs between");
            }
        }
    }

    /** The removal that explains why a file no longer has the digest that its manifest gives. */
    Optional<Redaction> explaining(String release, String path, String listed, String found) {
        return Optional.ofNullable(byFile.get(release + "/" + path))
                .filter(r -> r.before().equals(listed) && r.after().equals(found));
    }

    boolean touch(String release) {
        return byFile.keySet().stream().anyMatch(file -> file.startsWith(release + "/"));
    }
}
