package dev.kaiji.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of days laid out along one side of a drawing.
 *
 * @param first the day at {@code start}
 * @param last the day at {@code end}; not before the first
 * @param start place of the first day, in per cent of the side
 * @param end place of the last day; before {@code start} where days go upwards
 */
record Axis(LocalDate first, LocalDate last, double start, double end) {
    Axis {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    /** A day outside the stretch is drawn at its edge. */
    double place(LocalDate day) {
        long length = ChronoUnit.DAYS.between(first, last);
        long at = Math.max(0, Math.min(length, ChronoUnit.DAYS.between(first, day)));
        return length == 0 ? (start + end) / 2 : start + (end - start) * at / length;
    }

    String at(LocalDate day) {
        return percent(place(day));
    }

    /** One decimal: a tenth of a per cent is less than a pixel on most screens. */
    static String percent(double value) {
        return BigDecimal.valueOf(Math.round(value * 10), 1)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }
}
