package dev.kaiji.model;

import java.util.List;

/** A token outside the grammar of dates. */
public final class InvalidDate extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String token;
    private final transient List<String> nearest;

    /**
     * @param code key in the problem catalogue: {@code date.no-such-month}, {@code date.backwards}, {@code date.other-form}, …
     * @param token the wrong piece of the token, or all of it
     * @param nearest valid whole tokens to write instead, best first; none only for {@code date.unknown} and {@code date.no-such-year}
     */
    InvalidDate(String code, String token, List<String> nearest) {
        super(code + ": " + token);
        this.code = code;
        this.token = token;
        this.nearest = List.copyOf(nearest);
    }

    public String code() {
        return code;
    }

    public String token() {
        return token;
    }

    public List<String> nearest() {
        return nearest;
    }
}
