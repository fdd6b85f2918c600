package dev.kaiji.model;

import java.time.Month;

/** Dates for tests, from their tokens; the fiscal year begins in April. */
public final class Dates {
    private Dates() {}

    public static DisclosureDate date(String token) {
        try {
            return DisclosureDate.parse(token, Month.APRIL);
        } catch (InvalidDate e) {
            throw new AssertionError(e.getMessage() + " " + e.nearest(), e);
        }
    }
}
