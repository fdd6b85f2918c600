package dev.kaiji.seal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The length-prefixed fields that SSH's keys and signatures are made of (RFC 4251 §5). */
final class SshWire {
    private SshWire() {}

    static final class Writer {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Writer raw(byte[] bytes) {
            out.writeBytes(bytes);
            return this;
        }

        Writer uint32(int value) {
            return raw(ByteBuffer.allocate(4).putInt(value).array());
        }

        Writer string(byte[] bytes) {
            return uint32(bytes.length).raw(bytes);
        }

        Writer string(String text) {
            return string(text.getBytes(StandardCharsets.UTF_8));
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }

    /** Reads fields in turn; throws {@link MalformedSignature} where the bytes end early or hold an impossible length. */
    static final class Reader {
        private final ByteBuffer in;

        Reader(byte[] bytes) {
            in = ByteBuffer.wrap(bytes);
        }

        byte[] raw(int length) throws MalformedSignature {
            if (length < 0 || length > in.remaining()) {
                throw new MalformedSignature("wire.short");
            }
            var bytes = new byte[length];
            in.get(bytes);
            return bytes;
        }

        int uint32() throws MalformedSignature {
            return ByteBuffer.wrap(raw(4)).getInt();
        }

        byte[] string() throws MalformedSignature {
            return raw(uint32());
        }

        String text() throws MalformedSignature {
            return new String(string(), StandardCharsets.UTF_8);
        }

        void end() throws MalformedSignature {
            if (in.hasRemaining()) {
                throw new MalformedSignature("wire.long");
            }
        }
    }
}
