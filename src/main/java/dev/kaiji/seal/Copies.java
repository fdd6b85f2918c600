package dev.kaiji.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Compares two copies of a record by their fingerprints. */
public final class Copies {
    private Copies() {}

    /** How one copy stands to another. */
    public sealed interface Relation {
        /** Both hold the same releases. */
        record Same() implements Relation {}

        /** The first holds all of the second, and these after it. */
        record Extends(List<String> more) implements Relation {}

        /** The second holds all of the first, and these after it: the first is older. */
        record Behind(List<String> missing) implements Relation {}

        /** They part at a release: its name and fingerprint in each. */
        record Differ(Verification.Sealed ours, Verification.Sealed theirs) implements Relation {}
    }

    /** @throws IOException when a disk fails */
    public static Relation compare(Path ours, Path theirs) throws IOException {
        var a = Verification.of(ours, Verification.Options.none(), finding -> {})
                .releases();
        var b = Verification.of(theirs, Verification.Options.none(), finding -> {})
                .releases();
        int both = Math.min(a.size(), b.size());
        for (int i = 0; i < both; i++) {
            if (!a.get(i).fingerprint().equals(b.get(i).fingerprint())) {
                return new Relation.Differ(a.get(i), b.get(i));
            }
        }
        if (a.size() == b.size()) {
            return new Relation.Same();
        }
        return a.size() > b.size() ? new Relation.Extends(names(a, both)) : new Relation.Behind(names(b, both));
    }

    /** What is wrong with the first copy as the second shows it: it parts from it, or lacks releases. An older second copy shows nothing. */
    public static List<Finding> findings(Relation relation) {
        if (relation instanceof Relation.Differ differ) {
            var reason = Reason.of(
                    "fork.copies",
                    "here",
                    differ.ours().fingerprint(),
                    "there",
                    differ.theirs().fingerprint());
            return List.of(new Finding(Finding.Kind.FORK, differ.ours().release(), "", reason));
        }
        if (relation instanceof Relation.Behind behind) {
            return behind.missing().stream()
                    .map(release -> new Finding(Finding.Kind.MISSING, release, "", Reason.of("behind")))
                    .toList();
        }
        return List.of();
    }

    private static List<String> names(List<Verification.Sealed> releases, int from) {
        return releases.subList(from, releases.size()).stream()
                .map(Verification.Sealed::release)
                .toList();
    }
}
