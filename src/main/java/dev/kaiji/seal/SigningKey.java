package dev.kaiji.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** An Ed25519 private key that signs a release: an OpenSSH key file without passphrase, or PKCS#8 PEM. */
public final class SigningKey {
    private static final byte[] PKCS8_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final byte[] OPENSSH_MAGIC = "openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final int SEED_BYTES = 32;

    private final PrivateKey secret;
    private final PublicKey publicKey;

    private SigningKey(byte[] seed) {
        try {
            secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(
                            new SshWire.Writer().raw(PKCS8_PREFIX).raw(seed).bytes()));
            publicKey = publicOf(seed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK from 15 has Ed25519", e);
        }
    }

    /** The JDK derives a public key only while it generates a pair: so it is handed the seed as its randomness. */
    private static PublicKey publicOf(byte[] seed) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new FixedSeed(seed));
        byte[] encoded = generator.generateKeyPair().getPublic().getEncoded();
        return PublicKey.ofPoint(Arrays.copyOfRange(encoded, encoded.length - SEED_BYTES, encoded.length));
    }

    /**
     * Reads a key file.
     *
     * @throws MalformedSignature when it is no Ed25519 key, or has a passphrase (then sign with {@code ssh-keygen -Y sign})
     */
    public static SigningKey parse(byte[] file) throws MalformedSignature {
        String text = new String(file, StandardCharsets.ISO_8859_1).strip();
        if (text.startsWith("-----BEGIN PRIVATE KEY-----")) {
            return new SigningKey(pkcs8Seed(pem(text, "PRIVATE KEY")));
        }
        if (text.startsWith("-----BEGIN OPENSSH PRIVATE KEY-----")) {
            return new SigningKey(opensshSeed(pem(text, "OPENSSH PRIVATE KEY")));
        }
        throw new MalformedSignature("key.unknown-form");
    }

    public PublicKey publicKey() {
        return publicKey;
    }

    /** Signs as {@code ssh-keygen -Y sign -n NAMESPACE} does, byte for byte. */
    SshSignature sign(String namespace, byte[] message) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(SshSignature.signedData(namespace, "sha512", message));
            return new SshSignature(publicKey, namespace, "sha512", signer.sign());
        } catch (GeneralSecurityException | MalformedSignature e) {
            throw new IllegalStateException("signing failed", e);
        }
    }

    private static byte[] pem(String text, String label) throws MalformedSignature {
        String begin = "-----BEGIN " + label + "-----";
        String end = "-----END " + label + "-----";
        if (!text.endsWith(end)) {
            throw new MalformedSignature("key.short");
        }
        try {
            return Base64.getMimeDecoder().decode(text.substring(begin.length(), text.length() - end.length()));
        } catch (IllegalArgumentException e) {
            throw new MalformedSignature("key.not-base64");
        }
    }

    private static byte[] pkcs8Seed(byte[] der) throws MalformedSignature {
        if (der.length != PKCS8_PREFIX.length + SEED_BYTES
                || !Arrays.equals(Arrays.copyOf(der, PKCS8_PREFIX.length), PKCS8_PREFIX)) {
            throw new MalformedSignature("key.not-ed25519");
        }
        return Arrays.copyOfRange(der, PKCS8_PREFIX.length, der.length);
    }

    private static byte[] opensshSeed(byte[] blob) throws MalformedSignature {
        var reader = new SshWire.Reader(blob);
        if (!Arrays.equals(reader.raw(OPENSSH_MAGIC.length), OPENSSH_MAGIC)) {
            throw new MalformedSignature("key.unknown-form");
        }
        if (!reader.text().equals("none")) {
            throw new MalformedSignature("key.passphrase");
        }
        reader.string();
        reader.string();
        if (reader.uint32() != 1) {
            throw new MalformedSignature("key.several");
        }
        reader.string();
        return opensshPrivateSeed(new SshWire.Reader(reader.string()));
    }

    private static byte[] opensshPrivateSeed(SshWire.Reader part) throws MalformedSignature {
        part.raw(8);
        String type = part.text();
        if (!type.equals(PublicKey.TYPE)) {
            throw new MalformedSignature("key.not-ed25519");
        }
        byte[] point = part.string();
        byte[] seedAndPoint = part.string();
        if (seedAndPoint.length != 2 * SEED_BYTES
                || !Arrays.equals(point, Arrays.copyOfRange(seedAndPoint, SEED_BYTES, 2 * SEED_BYTES))) {
            throw new MalformedSignature("key.not-ed25519");
        }
        return Arrays.copyOf(seedAndPoint, SEED_BYTES);
    }

    /** A source of randomness that gives one seed; used for nothing but deriving the public half. */
    private static final class FixedSeed extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        FixedSeed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }

        private void writeObject(java.io.ObjectOutputStream out) throws IOException {
            throw new java.io.NotSerializableException("a private key's seed");
        }
    }
}
