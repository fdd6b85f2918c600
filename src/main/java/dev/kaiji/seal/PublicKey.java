package dev.kaiji.seal;

import dev.kaiji.output.Sha256;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** An ssh-ed25519 public key (RFC 8709 §4), for example {@code ssh-ed25519 AAAAC3Nza…}. */
public record PublicKey(String base64) {
    static final String TYPE = "ssh-ed25519";
    private static final List<String> DEMONSTRATION = List.of(
            "AAAAC3NzaC1lZDI1NTE5AAAAIJod4twjG/qlelAgH3jXUkfgpWx7c/5bIN+5r1IIyioU",
            "AAAAC3NzaC1lZDI1NTE5AAAAINxL1eUZZuS4uyowz/gjoQ+LjdeX4RbU17XkPrsk12A6");
    private static final int POINT_BYTES = 32;
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    static PublicKey ofPoint(byte[] point) {
        return new PublicKey(Base64.getEncoder()
                .encodeToString(new SshWire.Writer().string(TYPE).string(point).bytes()));
    }

    /** @throws MalformedSignature when the blob is not one ssh-ed25519 key of 32 bytes */
    static PublicKey ofBlob(byte[] blob) throws MalformedSignature {
        return ofPoint(point(blob));
    }

    /** @throws MalformedSignature when the text is not the canonical base64 of such a blob */
    static PublicKey parse(String base64) throws MalformedSignature {
        try {
            var key = ofBlob(Base64.getDecoder().decode(base64));
            if (!key.base64.equals(base64)) {
                throw new MalformedSignature("key.not-canonical");
            }
            return key;
        } catch (IllegalArgumentException e) {
            throw new MalformedSignature("key.not-base64");
        }
    }

    /** Whether everybody knows the private half: the keys of the demonstration record, made from a sentence that anyone can read. */
    public boolean isDemonstration() {
        return DEMONSTRATION.contains(base64);
    }

    byte[] blob() {
        return Base64.getDecoder().decode(base64);
    }

    /** As {@code ssh-keygen -l} prints it: {@code SHA256:} and 43 characters of base64 without padding. */
    public String fingerprint() {
        byte[] digest = Sha256.bytes(blob());
        return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509())));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private byte[] x509() {
        try {
            return new SshWire.Writer().raw(X509_PREFIX).raw(point(blob())).bytes();
        } catch (MalformedSignature e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] point(byte[] blob) throws MalformedSignature {
        var reader = new SshWire.Reader(blob);
        String type = reader.text();
        if (!type.equals(TYPE)) {
            throw new MalformedSignature("key.not-ed25519");
        }
        byte[] point = reader.string();
        reader.end();
        if (point.length != POINT_BYTES) {
            throw new MalformedSignature("key.not-ed25519");
        }
        return point;
    }

    @Override
    public String toString() {
        return TYPE + " " + base64;
    }
}
