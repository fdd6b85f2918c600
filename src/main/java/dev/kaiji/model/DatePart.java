package dev.kaiji.model;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/** One part of a date token: a point of some width, or a range between two. First and last day are both included. */
public sealed interface DatePart {
    LocalDate first();

    LocalDate last();

    /** A point in time as wide as its wording: a day, a third of a month, a month, a year, … */
    sealed interface Point extends DatePart {}

    /** {@code 2024-07-01}. */
    record Day(LocalDate day) implements Point {
        @Override
        public LocalDate first() {
            return day;
        }

        @Override
        public LocalDate last() {
            return day;
        }
    }

    /** {@code 2024-09-early}: 1–10, 11–20, 21–last. */
    record MonthThird(YearMonth month, Third third) implements Point {
        @Override
        public LocalDate first() {
            return month.atDay(third == Third.EARLY ? 1 : third == Third.MID ? 11 : 21);
        }

        @Override
        public LocalDate last() {
            return third == Third.EARLY ? month.atDay(10) : third == Third.MID ? month.atDay(20) : month.atEndOfMonth();
        }
    }

    /** The thirds of a month: 上旬, 中旬, 下旬. */
    enum Third implements Coded {
        EARLY,
        MID,
        LATE
    }

    /** {@code 2024-09}. */
    record WholeMonth(YearMonth month) implements Point {
        @Override
        public LocalDate first() {
            return month.atDay(1);
        }

        @Override
        public LocalDate last() {
            return month.atEndOfMonth();
        }
    }

    /** {@code 2024-09-end}: the month's last day. */
    record MonthEnd(YearMonth month) implements Point {
        @Override
        public LocalDate first() {
            return month.atEndOfMonth();
        }

        @Override
        public LocalDate last() {
            return month.atEndOfMonth();
        }
    }

    /** {@code 2024}: the calendar year. */
    record WholeYear(int year) implements Point {
        @Override
        public LocalDate first() {
            return LocalDate.of(year, 1, 1);
        }

        @Override
        public LocalDate last() {
            return LocalDate.of(year, 12, 31);
        }
    }

    /** {@code FY2024}, {@code FY2024-H2}, {@code FY2024-Q3}: a fiscal year or a part of it, from the first month that the organisation gives. */
    record Fiscal(int year, Month start, FiscalPart part) implements Point {
        @Override
        public LocalDate first() {
            return LocalDate.of(year, start, 1).plusMonths(part.firstMonth());
        }

        @Override
        public LocalDate last() {
            return first().plusMonths(part.months()).minusDays(1);
        }
    }

    /** The parts of a fiscal year; the first month counts from its start, from 0. */
    enum FiscalPart {
        YEAR(0, 12),
        H1(0, 6),
        H2(6, 6),
        Q1(0, 3),
        Q2(3, 3),
        Q3(6, 3),
        Q4(9, 3);

        private final int firstMonth;
        private final int months;

        FiscalPart(int firstMonth, int months) {
            this.firstMonth = firstMonth;
            this.months = months;
        }

        int firstMonth() {
            return firstMonth;
        }

        int months() {
            return months;
        }
    }

    /** {@code 2025-03..2025-06}. */
    record Range(Point from, Point to) implements DatePart {
        public Range {
            if (!from.last().isBefore(to.first())) {
                throw new IllegalArgumentException("a range goes forward: " + from + " to " + to);
            }
        }

        @Override
        public LocalDate first() {
            return from.first();
        }

        @Override
        public LocalDate last() {
            return to.last();
        }
    }
}
