package dev.kaiji.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The lawful removals that later, validly signed releases state: which file of which release, its old digest and that of the gapped file. */
final class Redactions {
    private static final Pattern LINE =
            Pattern.compile("\\.\\./([^/\\t]+)/(data/[^\\t]+)\\t([0-9a-f]{64})\\t([0-9a-f]{64}|-)\\t([^\\t]+)");

    private final Map<String, List<Redaction>> byFile = new HashMap<>();
    private final Set<String> releases = new HashSet<>();
    private final List<Verification.Removed> explained = new ArrayList<>();
    private final Findings findings;

    private Redactions(Findings findings) {
        this.findings = findings;
    }

    /** One removal; {@code after} is {@code -} where the whole file went. */
    record Redaction(String statedIn, String before, String after, String reason) {}

    /** Reads {@code redacted.tsv} of each of these releases, whose signatures are known to be good; only what is said of an earlier release counts. */
    static Redactions of(List<OpenBag> signed, Findings findings) throws IOException {
        var redactions = new Redactions(findings);
        for (OpenBag bag : signed) {
            if (bag.isSmall(Bag.REDACTED)) {
                redactions.read(bag);
            }
        }
        return redactions;
    }

    private void read(OpenBag bag) throws IOException {
        String text = new String(Files.readAllBytes(bag.file(Bag.REDACTED)), StandardCharsets.UTF_8);
        int number = 0;
        for (String line : text.split("\n")) {
            number++;
            var matcher = LINE.matcher(line);
            if (matcher.matches()
                    && Bag.isReleaseId(matcher.group(1))
                    && Bag.compareIds(matcher.group(1), bag.id()) < 0) {
                releases.add(matcher.group(1));
                byFile.computeIfAbsent(matcher.group(1) + "/" + matcher.group(2), file -> new ArrayList<>())
                        .add(new Redaction(bag.id(), matcher.group(3), matcher.group(4), matcher.group(5)));
            } else {
                findings.add(
                        Finding.Kind.BAD_LINE,
                        bag.id(),
                        Bag.REDACTED,
                        "redacted.line",
                        "number",
                        Integer.toString(number));
            }
        }
    }

    /** The last of the removals that lead, one after the other, from the digest that the manifest gives to the one that was found. */
    Optional<Redaction> explaining(String release, String path, String listed, String found) {
        String digest = listed;
        Optional<Redaction> last = Optional.empty();
        for (Redaction removal : byFile.getOrDefault(release + "/" + path, List.of())) {
            if (removal.before().equals(digest)) {
                digest = removal.after();
                last = Optional.of(removal);
            }
        }
        if (!digest.equals(found)) {
            return Optional.empty();
        }
        last.ifPresent(removal ->
                explained.add(new Verification.Removed(release, path, removal.statedIn(), removal.reason())));
        return last;
    }

    /** What was asked for and explained so far. */
    List<Verification.Removed> explained() {
        return List.copyOf(explained);
    }

    boolean touch(String release) {
        return releases.contains(release);
    }
}
