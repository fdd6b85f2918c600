package dev.kaiji.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** A UUID that follows from an address, the same in every build (RFC 9562 §5.5, version 5, in the namespace of URLs). */
final class NamedUuid {
    private static final UUID URLS = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
    private static final long VERSION = 0x5000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private NamedUuid() {}

    static UUID of(String url) {
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(16)
                    .putLong(URLS.getMostSignificantBits())
                    .putLong(URLS.getLeastSignificantBits())
                    .array());
            var sum = ByteBuffer.wrap(digest.digest(url.getBytes(StandardCharsets.UTF_8)));
            long most = sum.getLong() & ~0xF000L | VERSION;
            long least = sum.getLong() & ~0xC000_0000_0000_0000L | VARIANT;
            return new UUID(most, least);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
