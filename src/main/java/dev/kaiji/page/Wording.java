package dev.kaiji.page;

import dev.kaiji.model.DatePart;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/**
 * What a language needs to know of a point in time to word it.
 *
 * @param key the end of its phrase's key: {@code day}, {@code month-early}, {@code fiscal-h2}
 * @param sort points of one sort may leave out a month that is the same: days, thirds of a month
 * @param fiscal whether {@code year} is a fiscal year
 * @param month where it has one
 * @param day of the month; 0 where it has none
 * @param eraDay the day whose era names the year
 */
record Wording(
        String key,
        Class<? extends DatePart.Point> sort,
        boolean fiscal,
        int year,
        Optional<YearMonth> month,
        int day,
        LocalDate eraDay) {
    static Wording of(DatePart.Point point) {
        if (point instanceof DatePart.Day day) {
            return inMonth("day", point, YearMonth.from(day.day()), day.day().getDayOfMonth());
        }
        if (point instanceof DatePart.MonthThird third) {
            return inMonth("month-" + third.third().code(), point, third.month(), 0);
        }
        if (point instanceof DatePart.WholeMonth month) {
            return inMonth("month", point, month.month(), 0);
        }
        if (point instanceof DatePart.MonthEnd end) {
            return inMonth("month-end", point, end.month(), 0);
        }
        if (point instanceof DatePart.Fiscal fiscal) {
            return inYear("fiscal-" + fiscal.part().name().toLowerCase(Locale.ROOT), point, true, fiscal.year());
        }
        return inYear("year", point, false, ((DatePart.WholeYear) point).year());
    }

    private static Wording inMonth(String key, DatePart.Point point, YearMonth month, int day) {
        return new Wording(key, point.getClass(), false, month.getYear(), Optional.of(month), day, point.last());
    }

    /** The year in which an era began is called by the new era as a whole, and so is its fiscal year: 令和元年度. */
    private static Wording inYear(String key, DatePart.Point point, boolean fiscal, int year) {
        return new Wording(key, point.getClass(), fiscal, year, Optional.empty(), 0, LocalDate.of(year, 12, 31));
    }
}
