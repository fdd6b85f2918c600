package dev.kaiji.seal;

import dev.kaiji.output.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A time stamp over a release's signature (RFC 3161): the query to send, and what the answer says.
 *
 * <p>Whether the authority's own signature is good is for {@code openssl ts -verify} and the authority's certificate; here it is checked that the answer was granted and names this signature.
 *
 * @param imprint SHA-256 of what was stamped
 * @param time as the authority states it, {@code 20240628060000Z}
 */
record TimeStamp(byte[] imprint, String time) {
    private static final byte[] SHA_256 = HexFormat.of().parseHex("608648016503040201");
    private static final byte[] SIGNED_DATA = HexFormat.of().parseHex("2a864886f70d010702");
    private static final byte[] TST_INFO = HexFormat.of().parseHex("2a864886f70d0109100104");
    private static final byte[] NULL = {5, 0};

    /** The query for these bytes; it asks for the authority's certificate and holds no nonce, so that it is the same each time (RFC 3161 §2.4.1). */
    static byte[] query(byte[] signature) {
        byte[] digest = Sha256.bytes(signature);
        return Der.element(
                Der.SEQUENCE,
                Der.element(Der.INTEGER, new byte[] {1}),
                Der.element(
                        Der.SEQUENCE,
                        Der.element(Der.SEQUENCE, Der.element(Der.OID, SHA_256), NULL),
                        Der.element(Der.OCTET_STRING, digest)),
                Der.element(Der.BOOLEAN, new byte[] {(byte) 0xff}));
    }

    /** Reads an answer (RFC 3161 §2.4.2). @throws MalformedSignature when it is none, or was refused */
    static TimeStamp parse(byte[] answer) throws MalformedSignature {
        var response = new Der(answer).enter(Der.SEQUENCE);
        byte[] status = response.enter(Der.SEQUENCE).next(Der.INTEGER);
        if (status.length != 1 || status[0] < 0 || status[0] > 1) {
            throw new MalformedSignature("stamp.refused");
        }
        return info(encapsulated(response));
    }

    private static Der encapsulated(Der response) throws MalformedSignature {
        var contentInfo = response.enter(Der.SEQUENCE);
        expect(contentInfo.next(Der.OID), SIGNED_DATA);
        var signedData = contentInfo.enter(Der.CONTEXT_0).enter(Der.SEQUENCE);
        signedData.next(Der.INTEGER);
        signedData.next(Der.SET);
        var content = signedData.enter(Der.SEQUENCE);
        expect(content.next(Der.OID), TST_INFO);
        return new Der(content.enter(Der.CONTEXT_0).next(Der.OCTET_STRING)).enter(Der.SEQUENCE);
    }

    private static TimeStamp info(Der info) throws MalformedSignature {
        info.next(Der.INTEGER);
        info.next(Der.OID);
        var imprint = info.enter(Der.SEQUENCE);
        expect(imprint.enter(Der.SEQUENCE).next(Der.OID), SHA_256);
        byte[] digest = imprint.next(Der.OCTET_STRING);
        info.next(Der.INTEGER);
        return new TimeStamp(digest, new String(info.next(Der.GENERALIZED_TIME), StandardCharsets.US_ASCII));
    }

    private static void expect(byte[] found, byte[] wanted) throws MalformedSignature {
        if (!Arrays.equals(found, wanted)) {
            throw new MalformedSignature("stamp.not-an-answer");
        }
    }

    boolean isOf(byte[] signature) {
        return MessageDigest.isEqual(imprint, Sha256.bytes(signature));
    }
}
