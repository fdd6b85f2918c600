package dev.kaiji.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Checks a record, wherever it lies: that nothing sealed was changed, dropped or slipped in, and who signed. Reads only below the given folder. */
public final class Verification {
    private final Options options;
    private final Findings findings;

    private Verification(Options options, Consumer<Finding> findings) {
        this.options = options;
        this.findings = new Findings(findings);
    }

    /**
     * What the verifier already knows.
     *
     * @param anchor fingerprint of the key that signed the first release, {@code SHA256:…}
     * @param pins fingerprints of releases once seen, 64 hexadecimal digits each
     * @param today for the notice that an update is overdue
     * @param requireTimeStamps whether a release without a time stamp is a finding
     */
    public record Options(
            Optional<String> anchor, List<String> pins, Optional<LocalDate> today, boolean requireTimeStamps) {
        public Options {
            pins = List.copyOf(pins);
        }

        public static Options none() {
            return new Options(Optional.empty(), List.of(), Optional.empty(), false);
        }
    }

    /**
     * One sealed release that could be opened.
     *
     * @param fingerprint SHA-256 of its tag manifest (公表指紋)
     * @param published as it states itself, with offset
     * @param signature who signed with which key, where the signature is good and the key allowed
     * @param stamped the time that a time-stamp authority states, {@code 20240628060000Z}
     */
    public record Sealed(
            String release,
            String fingerprint,
            String published,
            Optional<AllowedSigners.Signer> signature,
            Optional<String> stamped) {
        public Optional<String> signer() {
            return signature.map(AllowedSigners.Signer::principal);
        }

        /** Fingerprint of the key that signed. */
        public Optional<String> key() {
            return signature.map(s -> s.key().fingerprint());
        }
    }

    /**
     * A file that was changed or taken away by law after it was sealed.
     *
     * @param release that it belongs to
     * @param file for example {@code data/incident.ja.md}
     * @param statedIn the later release that says so
     */
    public record Removed(String release, String file, String statedIn, String reason) {}

    /** What was found: the releases in order, what was removed by law, and how many findings of each kind were handed on. */
    public record Result(List<Sealed> releases, List<Removed> removed, Map<Finding.Kind, Long> counts) {
        public Result {
            releases = List.copyOf(releases);
            removed = List.copyOf(removed);
            counts = Map.copyOf(counts);
        }

        /** Whether nothing but notices and missing signatures was found. */
        public boolean isIntact() {
            return counts.keySet().stream().allMatch(kind -> kind.isNotice() || kind == Finding.Kind.UNSIGNED);
        }

        /** Whether there is a record and every release of it is signed by a key that might. */
        public boolean isSigned() {
            return !releases.isEmpty()
                    && releases.stream().allMatch(r -> r.signer().isPresent());
        }
    }

    /**
     * Verifies the record in a content folder, a published site, a site's {@code record/}, or an unzipped archive.
     *
     * @param onFinding is handed each finding as it is made
     * @throws IOException when the disk fails; what is wrong with the record is a finding
     */
    public static Result of(Path folder, Options options, Consumer<Finding> onFinding) throws IOException {
        return new Verification(options, onFinding).verifyAll(releasesFolder(folder));
    }

    /** Where the releases lie below a folder that somebody names. */
    public static Path releasesFolder(Path folder) {
        return Stream.of("content/releases", "record/releases", "releases")
                .map(folder::resolve)
                .filter(place -> Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .orElse(folder);
    }

    private Result verifyAll(Path releases) throws IOException {
        return verify(folders(releases));
    }

    /** The record as it would be with a bag that still lies in a hidden folder. */
    static Result withCandidate(Path releases, String id, Path bag, Consumer<Finding> onFinding) throws IOException {
        var verification = new Verification(Options.none(), onFinding);
        var folders = new TreeMap<String, Path>(Bag::compareIds);
        folders.putAll(verification.folders(releases));
        folders.put(id, bag);
        return verification.verify(folders);
    }

    private Result verify(SortedMap<String, Path> folders) throws IOException {
        List<OpenBag> bags = open(folders);
        new Chain(findings).check(bags);
        List<Opened> opened = authenticate(bags);
        Redactions redactions = Redactions.of(
                opened.stream()
                        .filter(o -> o.signer().isPresent())
                        .map(Opened::bag)
                        .toList(),
                findings);
        var sealed = new ArrayList<Sealed>();
        for (Opened release : opened) {
            Payload.check(release.bag(), redactions, findings);
            sealed.add(sealed(release, timeStamp(release.bag())));
        }
        pins(bags);
        overdue(bags);
        return new Result(sealed, redactions.explained(), findings.counts());
    }

    /** A release that could be opened, and who signed it where the signature is good and its key allowed. */
    private record Opened(OpenBag bag, Optional<AllowedSigners.Signer> signer) {}

    private Optional<TimeStamp> timeStamp(OpenBag bag) throws IOException {
        Path file = bag.file(Bag.TIME_STAMP);
        if (bag.signature().isEmpty() || !bag.isSmall(Bag.TIME_STAMP)) {
            if (options.requireTimeStamps()) {
                findings.add(Finding.Kind.TIMESTAMP_WRONG, bag.id(), Bag.TIME_STAMP, "stamp.absent");
            }
            return Optional.empty();
        }
        try {
            var stamp = TimeStamp.parse(Files.readAllBytes(file));
            if (stamp.isOf(Files.readAllBytes(bag.file(Bag.SIGNATURE)))) {
                return Optional.of(stamp);
            }
            findings.add(Finding.Kind.TIMESTAMP_WRONG, bag.id(), Bag.TIME_STAMP, "stamp.of-another");
        } catch (MalformedSignature e) {
            findings.add(Finding.Kind.TIMESTAMP_WRONG, bag.id(), Bag.TIME_STAMP, e.reason());
        }
        return Optional.empty();
    }

    private static Sealed sealed(Opened release, Optional<TimeStamp> stamp) {
        return new Sealed(
                release.bag().id(),
                release.bag().fingerprint(),
                release.bag().info().orEmpty(BagInfo.PUBLISHED),
                release.signer(),
                stamp.map(TimeStamp::time));
    }

    private List<OpenBag> open(SortedMap<String, Path> folders) throws IOException {
        var bags = new ArrayList<OpenBag>();
        for (Map.Entry<String, Path> folder : folders.entrySet()) {
            TagFiles.open(folder.getKey(), folder.getValue(), findings).ifPresent(bags::add);
        }
        return bags;
    }

    private SortedMap<String, Path> folders(Path releases) throws IOException {
        var folders = new TreeMap<String, Path>(Bag::compareIds);
        try (Stream<Path> entries = Files.list(releases)) {
            for (Path entry : entries.sorted().toList()) {
                String name = entry.getFileName().toString();
                if (name.startsWith(".")) {
                    findings.add(Finding.Kind.LEFTOVER, "", name, "leftover");
                } else if (Files.isSymbolicLink(entry)) {
                    findings.add(Finding.Kind.LINK, name, "", "link");
                } else if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) || !Bag.isReleaseId(name)) {
                    findings.add(Finding.Kind.EXTRA, "", name, "extra.release");
                } else {
                    folders.put(name, entry);
                }
            }
        }
        return folders;
    }

    private List<Opened> authenticate(List<OpenBag> bags) throws IOException {
        var checks = new Signatures(findings);
        var opened = new ArrayList<Opened>();
        Optional<OpenBag> before = Optional.empty();
        for (OpenBag bag : bags) {
            opened.add(new Opened(bag, checks.check(bag, before)));
            before = Optional.of(bag);
        }
        anchor(bags);
        return opened;
    }

    private void anchor(List<OpenBag> bags) {
        if (options.anchor().isEmpty() || bags.isEmpty()) {
            return;
        }
        OpenBag first = bags.get(0);
        Optional<String> key = first.signature().map(s -> s.key().fingerprint());
        if (!key.equals(options.anchor())) {
            findings.add(
                    Finding.Kind.KEY_UNAUTHORISED,
                    first.id(),
                    Bag.SIGNATURE,
                    "anchor",
                    "key",
                    key.orElse("-"),
                    "anchor",
                    options.anchor().get());
        }
    }

    private void pins(List<OpenBag> bags) {
        for (String pin : options.pins()) {
            if (bags.stream().noneMatch(bag -> bag.fingerprint().equals(pin))) {
                findings.add(Finding.Kind.PIN_ABSENT, "", "", "pin-absent", "pin", pin);
            }
        }
    }

    private void overdue(List<OpenBag> bags) {
        if (bags.isEmpty() || options.today().isEmpty()) {
            return;
        }
        OpenBag newest = bags.get(bags.size() - 1);
        String promised = newest.info().orEmpty(BagInfo.NEXT_UPDATE_BY);
        if (promised.matches("\\d{4}-\\d{2}-\\d{2}")
                && promised.compareTo(options.today().get().toString()) < 0) {
            findings.add(Finding.Kind.OVERDUE, newest.id(), Bag.INFO, "overdue", "day", promised);
        }
    }
}
