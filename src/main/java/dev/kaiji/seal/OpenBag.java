package dev.kaiji.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A release folder whose tag files could be read.
 *
 * @param fingerprint SHA-256 of its tag manifest: what commits to it and to every release before it
 * @param signature absent where there is none or it could not be read
 * @param witnesses names of its co-signature files
 */
record OpenBag(
        String id,
        Path folder,
        String fingerprint,
        byte[] tagManifest,
        BagInfo info,
        AllowedSigners signers,
        Optional<SshSignature> signature,
        List<String> witnesses,
        boolean hasHistory) {
    OpenBag {
        witnesses = List.copyOf(witnesses);
    }

    /** The most that a signature, a time stamp or a list of removals may hold: what is read into memory at once. */
    static final long LARGEST = 1 << 20;

    /** Whether there is such a file beside {@code data/}, and no larger than what may be read at once. */
    boolean isSmall(String name) throws IOException {
        return Files.isRegularFile(file(name), LinkOption.NOFOLLOW_LINKS) && Files.size(file(name)) <= LARGEST;
    }

    Path file(String name) {
        return folder.resolve(name);
    }
}
