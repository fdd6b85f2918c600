package dev.kaiji.seal;

/** A key or signature that is not in the one canonical form; the message says what is wrong with it. */
public final class MalformedSignature extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedSignature(String message) {
        super(message);
    }

    MalformedSignature(String message, Throwable cause) {
        super(message, cause);
    }
}
