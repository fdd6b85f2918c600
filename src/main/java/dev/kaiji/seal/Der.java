package dev.kaiji.seal;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** As much of DER (X.690) as a time-stamp query and answer need: tags of one byte, definite lengths. */
final class Der {
    static final int BOOLEAN = 0x01;
    static final int INTEGER = 0x02;
    static final int OCTET_STRING = 0x04;
    static final int OID = 0x06;
    static final int GENERALIZED_TIME = 0x18;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    static final int CONTEXT_0 = 0xa0;

    private final byte[] bytes;
    private int at;

    Der(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** The content of the next element, which must have this tag. */
    byte[] next(int tag) throws MalformedSignature {
        if (at >= bytes.length || (bytes[at] & 0xff) != tag) {
            throw new MalformedSignature("stamp.not-an-answer");
        }
        at++;
        int length = length();
        if (length < 0 || length > bytes.length - at) {
            throw new MalformedSignature("stamp.not-an-answer");
        }
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    Der enter(int tag) throws MalformedSignature {
        return new Der(next(tag));
    }

    private int length() throws MalformedSignature {
        int first = at < bytes.length ? bytes[at++] & 0xff : 0x80;
        if (first < 0x80) {
            return first;
        }
        int count = first & 0x7f;
        if (count == 0 || count > 3 || count > bytes.length - at) {
            throw new MalformedSignature("stamp.not-an-answer");
        }
        int length = 0;
        for (int i = 0; i < count; i++) {
            length = length << 8 | bytes[at++] & 0xff;
        }
        return length;
    }

    /** One element; its content is at most 127 bytes, which is all that a query needs. */
    static byte[] element(int tag, byte[]... content) {
        var body = new ByteArrayOutputStream();
        for (byte[] part : content) {
            body.writeBytes(part);
        }
        if (body.size() > 0x7f) {
            throw new IllegalArgumentException("an element of " + body.size() + " bytes");
        }
        var out = new ByteArrayOutputStream();
        out.write(tag);
        out.write(body.size());
        out.writeBytes(body.toByteArray());
        return out.toByteArray();
    }
}
