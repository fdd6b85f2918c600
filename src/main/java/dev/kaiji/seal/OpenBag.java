package dev.kaiji.seal;

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

    Path file(String name) {
        return folder.resolve(name);
    }
}
