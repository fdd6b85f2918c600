package dev.kaiji.seal;

import dev.kaiji.output.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether each release commits to the one before it: sequence, fingerprint, and the cumulative history. */
final class Chain {
    private final Findings findings;

    Chain(Findings findings) {
        this.findings = findings;
    }

    void check(List<OpenBag> bags) throws IOException {
        for (int i = 0; i < bags.size(); i++) {
            OpenBag bag = bags.get(i);
            Optional<OpenBag> before = i == 0 ? Optional.empty() : Optional.of(bags.get(i - 1));
            identity(bag);
            moment(bag, before);
            position(bag, i + 1);
            previous(bag, before);
            history(bag, before);
        }
        forks(bags);
    }

    private void identity(OpenBag bag) {
        if (!bag.info().orEmpty(BagInfo.RELEASE).equals(bag.id())) {
            findings.add(
                    Finding.Kind.BAD_BAG,
                    bag.id(),
                    Bag.INFO,
                    "chain.release",
                    "stated",
                    bag.info().orEmpty(BagInfo.RELEASE));
        }
    }

    /** A release is published on the day of its name, and none before the one that it follows. */
    private void moment(OpenBag bag, Optional<OpenBag> before) {
        String stated = bag.info().orEmpty(BagInfo.PUBLISHED);
        Optional<OffsetDateTime> moment = published(bag);
        if (moment.isEmpty() || !stated.startsWith(bag.id().substring(0, 10))) {
            findings.add(Finding.Kind.ORDER, bag.id(), Bag.INFO, "order.day", "stated", dashed(stated));
        } else if (before.flatMap(Chain::published)
                .filter(moment.get()::isBefore)
                .isPresent()) {
            findings.add(
                    Finding.Kind.ORDER,
                    bag.id(),
                    Bag.INFO,
                    "order.before",
                    "stated",
                    stated,
                    "release",
                    before.get().id());
        }
    }

    private static Optional<OffsetDateTime> published(OpenBag bag) {
        try {
            return bag.info().get(BagInfo.PUBLISHED).map(OffsetDateTime::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void position(OpenBag bag, int position) {
        if (!bag.info().orEmpty(BagInfo.SEQUENCE).equals(Integer.toString(position))) {
            findings.add(
                    Finding.Kind.SEQUENCE,
                    bag.id(),
                    Bag.INFO,
                    "chain.sequence",
                    "stated",
                    bag.info().orEmpty(BagInfo.SEQUENCE),
                    "place",
                    Integer.toString(position));
        }
    }

    private void previous(OpenBag bag, Optional<OpenBag> before) {
        String expected = before.map(b -> b.id() + " " + b.fingerprint()).orElse("");
        String stated = bag.info().orEmpty(BagInfo.PREVIOUS);
        if (!stated.equals(expected)) {
            boolean sameRelease =
                    before.isPresent() && stated.startsWith(before.get().id() + " ");
            findings.add(
                    sameRelease ? Finding.Kind.HISTORY_BROKEN : Finding.Kind.HISTORY_MISSING,
                    bag.id(),
                    Bag.INFO,
                    "chain.previous",
                    "stated",
                    dashed(stated),
                    "expected",
                    dashed(expected));
        }
    }

    private void history(OpenBag bag, Optional<OpenBag> before) throws IOException {
        if (before.isEmpty() || !bag.hasHistory()) {
            if (before.isPresent() == bag.hasHistory()) {
                return;
            }
            findings.add(
                    Finding.Kind.HISTORY_BROKEN,
                    bag.id(),
                    Bag.HISTORY,
                    bag.hasHistory() ? "history.of-first" : "history.absent");
            return;
        }
        long start = before.get().hasHistory() ? Files.size(before.get().file(Bag.HISTORY)) : 0;
        if (start > 0) {
            long same = Files.mismatch(before.get().file(Bag.HISTORY), bag.file(Bag.HISTORY));
            if (same != start) {
                findings.add(
                        Finding.Kind.HISTORY_BROKEN,
                        bag.id(),
                        Bag.HISTORY,
                        "history.start",
                        "release",
                        before.get().id());
                return;
            }
        }
        addition(bag, before.get(), start);
    }

    /** What the history adds to the one before must be the digests of the previous release's tag manifest and of the signatures it had. */
    private void addition(OpenBag bag, OpenBag before, long start) throws IOException {
        var listed = new HashSet<String>();
        Manifest.read(bag.file(Bag.HISTORY), false, new Manifest.Reader() {
            private long seen;

            @Override
            public void line(Manifest.Line line) throws IOException {
                if (seen >= start) {
                    added(bag, before, line, listed);
                }
                seen += line.length();
            }

            @Override
            public void bad(int number, String line) {
                findings.add(
                        Finding.Kind.BAD_LINE,
                        bag.id(),
                        Bag.HISTORY,
                        "manifest.line",
                        "number",
                        Integer.toString(number),
                        "line",
                        line);
            }
        });
        lacking(bag, before, listed);
    }

    private void added(OpenBag bag, OpenBag before, Manifest.Line line, Set<String> listed) throws IOException {
        String prefix = "../" + before.id() + "/";
        String name = line.path().startsWith(prefix) ? line.path().substring(prefix.length()) : "";
        if (!Bag.isHistoric(name) || !listed.add(name)) {
            findings.add(Finding.Kind.HISTORY_BROKEN, bag.id(), Bag.HISTORY, "history.foreign", "path", line.path());
        } else if (!Files.isRegularFile(before.file(name), LinkOption.NOFOLLOW_LINKS)) {
            findings.add(Finding.Kind.MISSING, before.id(), name, "missing.history", "release", bag.id());
        } else if (!Sha256.of(before.file(name)).equals(line.digest())) {
            findings.add(Finding.Kind.HISTORY_BROKEN, before.id(), name, "history.digest", "release", bag.id());
        }
    }

    private void lacking(OpenBag bag, OpenBag before, Set<String> listed) {
        for (String name : List.of(Bag.TAG_MANIFEST, Bag.SIGNATURE)) {
            boolean demanded =
                    name.equals(Bag.TAG_MANIFEST) || before.signature().isPresent();
            if (demanded && !listed.contains(name)) {
                findings.add(
                        Finding.Kind.HISTORY_BROKEN,
                        bag.id(),
                        Bag.HISTORY,
                        "history.lacks",
                        "path",
                        "../" + before.id() + "/" + name);
            }
        }
    }

    private void forks(List<OpenBag> bags) {
        Map<String, String> childOf = new HashMap<>();
        for (OpenBag bag : bags) {
            String parent = bag.info().orEmpty(BagInfo.PREVIOUS);
            String other = parent.isEmpty() ? null : childOf.putIfAbsent(parent, bag.id());
            if (other != null) {
                findings.add(Finding.Kind.FORK, bag.id(), Bag.INFO, "fork", "release", other);
            }
        }
    }

    private static String dashed(String text) {
        return text.isEmpty() ? "-" : text;
    }
}
