package dev.kaiji.load;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds: equal where every byte is. Files that hold the same share one where that is seen at once; then whatever is found out about it is found out once.
 */
public final class Bytes {
    private final byte[] bytes;
    private final int hash;
    private volatile @Nullable String digest;

    /** @param bytes not copied: whoever hands them over must not change them afterwards */
    public Bytes(byte[] bytes) {
        this.bytes = bytes;
        this.hash = Arrays.hashCode(bytes);
    }

    /** Not copied. */
    public byte[] all() {
        return bytes;
    }

    /** Its SHA-256 in small hexadecimal digits. */
    public String digest() {
        String known = digest;
        if (known == null) {
            known = HexFormat.of().formatHex(sha256().digest(bytes));
            digest = known;
        }
        return known;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Bytes that && hash == that.hash && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
