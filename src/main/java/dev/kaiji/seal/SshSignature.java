package dev.kaiji.seal;

import dev.kaiji.output.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * A detached OpenSSH signature (PROTOCOL.sshsig), as {@code ssh-keygen -Y sign} writes it.
 *
 * @param namespace what it was made for, for example {@code kaiji-release}
 * @param hash {@code sha512}, or {@code sha256}
 * @param signature the 64 bytes of Ed25519
 */
record SshSignature(PublicKey key, String namespace, String hash, byte[] signature) {
    private static final byte[] MAGIC = "SSHSIG".getBytes(StandardCharsets.US_ASCII);
    private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----\n";
    private static final String END = "-----END SSH SIGNATURE-----\n";
    private static final int LINE = 70;
    private static final int SIGNATURE_BYTES = 64;

    /** The bytes that are signed for a message: never the message itself, but its hash under the namespace. */
    static byte[] signedData(String namespace, String hash, byte[] message) throws MalformedSignature {
        byte[] digest = Sha256.digest(jdkName(hash)).digest(message);
        return new SshWire.Writer()
                .raw(MAGIC)
                .string(namespace)
                .string("")
                .string(hash)
                .string(digest)
                .bytes();
    }

    private static String jdkName(String hash) throws MalformedSignature {
        return switch (hash) {
            case "sha512" -> "SHA-512";
            case "sha256" -> "SHA-256";
            default -> throw new MalformedSignature("signature.hash", "hash", hash);
        };
    }

    boolean isOf(byte[] message) throws MalformedSignature {
        return key.verifies(signedData(namespace, hash, message), signature);
    }

    String armoured() {
        String text = Base64.getEncoder().encodeToString(blob());
        var out = new StringBuilder(BEGIN);
        for (int i = 0; i < text.length(); i += LINE) {
            out.append(text, i, Math.min(i + LINE, text.length())).append('\n');
        }
        return out.append(END).toString();
    }

    private byte[] blob() {
        byte[] inner =
                new SshWire.Writer().string(PublicKey.TYPE).string(signature).bytes();
        return new SshWire.Writer()
                .raw(MAGIC)
                .uint32(1)
                .string(key.blob())
                .string(namespace)
                .string("")
                .string(hash)
                .string(inner)
                .bytes();
    }

    /** Reads the armoured form. @throws MalformedSignature unless the bytes are exactly what {@link #armoured} would write: another line width, CR, BOM or a 65th byte is refused */
    static SshSignature parse(byte[] armoured) throws MalformedSignature {
        String text = new String(armoured, StandardCharsets.ISO_8859_1);
        if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
            throw new MalformedSignature("signature.no-block");
        }
        var found = ofBlob(decode(text.substring(BEGIN.length(), text.length() - END.length())));
        if (!Arrays.equals(found.armoured().getBytes(StandardCharsets.ISO_8859_1), armoured)) {
            throw new MalformedSignature("signature.not-canonical");
        }
        return found;
    }

    private static byte[] decode(String body) throws MalformedSignature {
        try {
            return Base64.getDecoder().decode(body.replace("\n", ""));
        } catch (IllegalArgumentException e) {
            throw new MalformedSignature("signature.not-base64");
        }
    }

    private static SshSignature ofBlob(byte[] blob) throws MalformedSignature {
        var reader = new SshWire.Reader(blob);
        if (!Arrays.equals(reader.raw(MAGIC.length), MAGIC) || reader.uint32() != 1) {
            throw new MalformedSignature("signature.version");
        }
        var key = PublicKey.ofBlob(reader.string());
        String namespace = reader.text();
        reader.string();
        String hash = reader.text();
        var inner = new SshWire.Reader(reader.string());
        reader.end();
        String type = inner.text();
        byte[] signature = inner.string();
        inner.end();
        if (!type.equals(PublicKey.TYPE) || signature.length != SIGNATURE_BYTES) {
            throw new MalformedSignature("signature.length", "type", type, "bytes", Integer.toString(signature.length));
        }
        return new SshSignature(key, namespace, hash, signature);
    }
}
