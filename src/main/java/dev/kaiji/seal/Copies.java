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

    private static List<String> names(List<Verification.Sealed> releases, int from) {
        return releases.subList(from, releases.size()).stream()
                .map(Verification.Sealed::release)
                .toList();
    }
}
