package dev.kaiji.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Who signed a release, and whether they might: the key must be allowed by the release itself and by the one before. */
final class Signatures {
    private final Findings findings;

    Signatures(Findings findings) {
        this.findings = findings;
    }

    /** The signer where the signature is good and its key allowed. @param before the release before; absent for the first */
    Optional<AllowedSigners.Signer> check(OpenBag bag, Optional<OpenBag> before) throws IOException {
        checkWitnesses(bag);
        if (bag.signature().isEmpty()) {
            return Optional.empty();
        }
        SshSignature signature = bag.signature().get();
        if (!isGood(signature, Bag.RELEASE_NAMESPACE, bag)) {
            findings.add(
                    Finding.Kind.SIGNATURE,
                    bag.id(),
                    Bag.SIGNATURE,
                    "signature.of-another",
                    "namespace",
                    Bag.RELEASE_NAMESPACE);
            return Optional.empty();
        }
        Optional<AllowedSigners.Signer> own = bag.signers().find(signature.key(), Bag.RELEASE_NAMESPACE);
        if (own.isEmpty()) {
            unauthorised(bag, signature, bag.id());
            return Optional.empty();
        }
        if (before.isPresent()
                && before.get()
                        .signers()
                        .find(signature.key(), Bag.RELEASE_NAMESPACE)
                        .isEmpty()) {
            unauthorised(bag, signature, before.get().id());
            return Optional.empty();
        }
        return own;
    }

    private void checkWitnesses(OpenBag bag) throws IOException {
        for (String name : bag.witnesses()) {
            if (!bag.isSmall(name)) {
                continue;
            }
            try {
                if (!isGood(SshSignature.parse(Files.readAllBytes(bag.file(name))), Bag.WITNESS_NAMESPACE, bag)) {
                    findings.add(
                            Finding.Kind.SIGNATURE,
                            bag.id(),
                            name,
                            "signature.of-another",
                            "namespace",
                            Bag.WITNESS_NAMESPACE);
                }
            } catch (MalformedSignature e) {
                findings.add(Finding.Kind.SIGNATURE, bag.id(), name, e.reason());
            }
        }
    }

    private static boolean isGood(SshSignature signature, String namespace, OpenBag bag) {
        try {
            return signature.namespace().equals(namespace) && signature.isOf(bag.tagManifest());
        } catch (MalformedSignature e) {
            return false;
        }
    }

    private void unauthorised(OpenBag bag, SshSignature signature, String release) {
        findings.add(
                Finding.Kind.KEY_UNAUTHORISED,
                bag.id(),
                Bag.SIGNATURE,
                "key.unauthorised",
                "key",
                signature.key().fingerprint(),
                "release",
                release);
    }
}
