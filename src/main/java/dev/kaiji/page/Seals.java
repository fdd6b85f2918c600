package dev.kaiji.page;

import dev.kaiji.model.ReleaseId;
import java.util.List;
import java.util.Optional;

/**
 * How the releases are sealed, as pages say it; empty for a record without signatures.
 *
 * @param removed by law, after the seal
 * @param demonstration whether a key that everybody knows signed one of them, so that no identity is proven
 */
public record Seals(List<Seal> all, List<Removed> removed, boolean demonstration) {
    public Seals {
        all = List.copyOf(all);
        removed = List.copyOf(removed);
    }

    /**
     * One release's seal.
     *
     * @param fingerprint SHA-256 of its tag manifest (公表指紋): commits to it and to every release before it
     * @param signer who signed, for example {@code disclosure@example.jp}
     * @param key the key's fingerprint, {@code SHA256:…}
     * @param line of the key in an OpenSSH file of allowed signers
     * @param stamped the time that a time-stamp authority states
     */
    public record Seal(
            ReleaseId release, String fingerprint, String signer, String key, String line, Optional<String> stamped) {}

    /**
     * A file of a release that was changed or taken away by law.
     *
     * @param file for example {@code data/incident.ja.md}
     * @param statedIn the later release that says so
     */
    public record Removed(ReleaseId release, String file, ReleaseId statedIn, String reason) {}

    public static Seals none() {
        return new Seals(List.of(), List.of(), false);
    }

    /** How that release alone is sealed. */
    Seals only(ReleaseId release) {
        return new Seals(of(release).stream().toList(), List.of(), demonstration);
    }

    public Optional<Seal> of(ReleaseId release) {
        return all.stream().filter(seal -> seal.release().equals(release)).findFirst();
    }
}
