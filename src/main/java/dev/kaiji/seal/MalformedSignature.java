package dev.kaiji.seal;

/** A key, signature, time stamp or list of signers that is not in the one canonical form; the reason says what is wrong with it. */
public final class MalformedSignature extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Reason reason;

    MalformedSignature(String key, String... namesAndValues) {
        this(Reason.of(key, namesAndValues));
    }

    private MalformedSignature(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
