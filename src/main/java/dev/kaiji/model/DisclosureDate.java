package dev.kaiji.model;

import java.time.Month;
import java.util.List;
import java.util.Optional;

/**
 * A date as a disclosure promises it: {@code 2024-07-01}, {@code 2024-09-early}, {@code 2026-03-end}, {@code FY2024-H2}, {@code 2025-03..2025-06}, {@code 2024-07, 2024-11}, {@code by:2024-06}, {@code from:2024-10-01}.
 *
 * @param token as typed; no space but the one after a comma, so that one meaning has one spelling
 * @param bound whether it says more than the days themselves: by, or from
 * @param parts at least one, in order of time, not overlapping; more than one only for a list
 */
public record DisclosureDate(String token, Bound bound, List<DatePart> parts) {
    /** Years before and after these are slips of the pen. */
    static final int FIRST_YEAR = 1900;

    static final int LAST_YEAR = 2999;

    public DisclosureDate {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a date has at least one part");
        }
        if (bound != Bound.NONE && parts.size() > 1) {
            throw new IllegalArgumentException("by and from take one part: " + token);
        }
        for (int i = 1; i < parts.size(); i++) {
            if (!parts.get(i - 1).last().isBefore(parts.get(i).first())) {
                throw new IllegalArgumentException("parts of a list stand in order of time, without overlap: " + token);
            }
        }
    }

    /**
     * Reads one token of the grammar.
     *
     * @param fiscalYearStart first month of the organisation's fiscal year, for {@code FY…}
     * @throws InvalidDate for anything outside the grammar, with the nearest valid forms: {@code 2024-13} gives {@code 2024-12} and {@code 2024-12-end}
     */
    public static DisclosureDate parse(String token, Month fiscalYearStart) throws InvalidDate {
        return DateGrammar.parse(token, fiscalYearStart);
    }

    public enum Bound {
        /** The days themselves. */
        NONE,
        /** 〜まで. */
        BY,
        /** 〜より: a start; its last day is open. */
        FROM
    }

    public boolean isStart() {
        return bound == Bound.FROM;
    }

    /** From the first day of the first part to the last day of the last; a start has no last day. */
    public Span span() {
        return new Span(
                parts.get(0).first(),
                isStart()
                        ? Optional.empty()
                        : Optional.of(parts.get(parts.size() - 1).last()));
    }

    @Override
    public String toString() {
        return token;
    }
}
