package dev.kaiji.change;

import java.time.LocalDate;
import java.time.Period;

/**
 * How far a day moved, later counting up: from 2026-12-31 to 2026-03-31 it is −275 days, in whole months −9.
 *
 * @param days new − old
 * @param months the whole months in it, of the same sign; from one month's last day to another's the months between them
 */
public record Shift(int days, int months) {
    public static Shift between(LocalDate before, LocalDate after) {
        int days = Math.toIntExact(after.toEpochDay() - before.toEpochDay());
        return days < 0 ? new Shift(days, -wholeMonths(after, before)) : new Shift(days, wholeMonths(before, after));
    }

    private static int wholeMonths(LocalDate earlier, LocalDate later) {
        boolean monthEnds = isMonthEnd(earlier) && isMonthEnd(later);
        var from = monthEnds ? earlier.withDayOfMonth(1) : earlier;
        var to = monthEnds ? later.withDayOfMonth(1) : later;
        return Math.toIntExact(Period.between(from, to).toTotalMonths());
    }

    private static boolean isMonthEnd(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth();
    }

    /** The same way back. */
    public Shift reversed() {
        return new Shift(-days, -months);
    }

    public boolean isEarlier() {
        return days < 0;
    }

    public boolean isLater() {
        return days > 0;
    }
}
