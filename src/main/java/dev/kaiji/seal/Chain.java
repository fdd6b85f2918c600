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
                    "Kaiji-Release is " + bag.info().orEmpty(BagInfo.RELEASE) + ", the folder is " + bag.id());
        }
        if (!bag.info().orEmpty(BagInfo.PUBLISHED).startsWith(bag.id().substring(0, 10))) {
            findings.add(
                    Finding.Kind.ORDER,
                    bag.id(),
                    Bag.INFO,
                    "Kaiji-Published is " + bag.info().orEmpty(BagInfo.PUBLISHED) + ", not on the day of the release");
        }
    }

    private void position(OpenBag bag, int position) {
        if (!bag.info().orEmpty(BagInfo.SEQUENCE).equals(Integer.toString(position))) {
            findings.add(
                    Finding.Kind.SEQUENCE,
                    bag.id(),
                    Bag.INFO,
                    "Kaiji-Sequence is " + bag.info().orEmpty(BagInfo.SEQUENCE) + ", its place is " + position);
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
                    "Kaiji-Previous is " + quoted(stated) + ", the release before is " + quoted(expected));
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
                    bag.hasHistory() ? "the first release has no history" : "the history is missing");
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
                        "it does not start with the history of " + before.get().id());
                return;
            }
        }
        addition(bag, before.get(), start);
    }

    /** What the history adds to the one before must be the digests of the previous release's tag manifest and of the signatures it had. */
    private void addition(OpenBag bag, OpenBag before, long start) throws IOException {
        var listed = new HashSet<String>();
        for (Manifest.Line line : tail(bag, start)) {
            String prefix = "../" + before.id() + "/";
            String name = line.path().startsWith(prefix) ? line.path().substring(prefix.length()) : "";
            boolean allowed =
                    List.of(Bag.TAG_MANIFEST, Bag.SIGNATURE, Bag.TIME_STAMP).contains(name)
                            || Bag.isWitnessSignature(name);
            if (!allowed || !listed.add(name)) {
                findings.add(
                        Finding.Kind.HISTORY_BROKEN,
                        bag.id(),
                        Bag.HISTORY,
                        line.path() + " is no signed part of " + before.id());
            } else if (!Files.isRegularFile(before.file(name), java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                findings.add(Finding.Kind.MISSING, before.id(), name, "listed in the history of " + bag.id());
            } else if (!Sha256.of(before.file(name)).equals(line.digest())) {
                findings.add(
                        Finding.Kind.HISTORY_BROKEN,
                        before.id(),
                        name,
                        "its SHA-256 is not the one in the history of " + bag.id());
            }
        }
        for (String name : List.of(Bag.TAG_MANIFEST, Bag.SIGNATURE)) {
            if (!listed.contains(name)
                    && (name.equals(Bag.TAG_MANIFEST) || before.signature().isPresent())) {
                findings.add(
                        Finding.Kind.HISTORY_BROKEN,
                        bag.id(),
                        Bag.HISTORY,
                        "it does not list ../" + before.id() + "/" + name);
            }
        }
    }

    private List<Manifest.Line> tail(OpenBag bag, long start) throws IOException {
        var lines = new ArrayList<Manifest.Line>();
        long[] seen = {0};
        Manifest.read(bag.file(Bag.HISTORY), false, new Manifest.Reader() {
            @Override
            public void line(Manifest.Line line) {
                if (seen[0] >= start) {
                    lines.add(line);
                }
                seen[0] += (line.digest() + "  " + line.path() + "\n").getBytes(StandardCharsets.UTF_8).length;
            }

            @Override
            public void bad(int number, String why) {
                findings.add(Finding.Kind.BAD_LINE, bag.id(), Bag.HISTORY, "line " + number + ": " + why);
            }
        });
        return lines;
    }

    private void forks(List<OpenBag> bags) {
        Map<String, String> childOf = new HashMap<>();
        for (OpenBag bag : bags) {
            String parent = bag.info().orEmpty(BagInfo.PREVIOUS);
            String other = parent.isEmpty() ? null : childOf.putIfAbsent(parent, bag.id());
            if (other != null) {
                findings.add(Finding.Kind.FORK, bag.id(), Bag.INFO, other + " names the same previous release");
            }
        }
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "nothing" : text;
    }
}
