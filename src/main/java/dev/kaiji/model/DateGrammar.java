package dev.kaiji.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the tokens of {@link DisclosureDate}. */
final class DateGrammar {
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})(?:-(early|mid|late|end))?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern FISCAL = Pattern.compile("FY(\\d{4})(?:-(H[12]|Q[1-4]))?");

    private DateGrammar() {}

    static DisclosureDate parse(String token, Month fiscalYearStart) throws InvalidDate {
        if (token.startsWith("by:")) {
            return new DisclosureDate(token, DisclosureDate.Bound.BY, List.of(part(token, token.substring(3), fiscalYearStart)));
        }
        if (token.startsWith("from:")) {
            return new DisclosureDate(token, DisclosureDate.Bound.FROM, List.of(point(token, token.substring(5), fiscalYearStart)));
        }
        var parts = new ArrayList<DatePart>();
        for (String text : token.split(",", -1)) {
            var part = part(token, text.strip(), fiscalYearStart);
            if (!parts.isEmpty() && !parts.get(parts.size() - 1).last().isBefore(part.first())) {
                throw new InvalidDate("date.backwards", token, List.of());
            }
            parts.add(part);
        }
        return new DisclosureDate(token, DisclosureDate.Bound.NONE, parts);
    }

    private static DatePart part(String token, String text, Month fiscalYearStart) throws InvalidDate {
        int dots = text.indexOf("..");
        if (dots < 0) {
            return point(token, text, fiscalYearStart);
        }
        var from = point(token, text.substring(0, dots), fiscalYearStart);
        var to = point(token, text.substring(dots + 2), fiscalYearStart);
        if (!from.last().isBefore(to.first())) {
            throw new InvalidDate("date.backwards", token, List.of());
        }
        return new DatePart.Range(from, to);
    }

    private static DatePart.Point point(String token, String text, Month fiscalYearStart) throws InvalidDate {
        var day = DAY.matcher(text);
        if (day.matches()) {
            return new DatePart.Day(day(token, month(token, day.group(1), day.group(2)), day.group(3)));
        }
        var month = MONTH.matcher(text);
        if (month.matches()) {
            var of = month(token, month.group(1), month.group(2));
            if (month.group(3) == null) {
                return new DatePart.WholeMonth(of);
            }
            return month.group(3).equals("end")
                    ? new DatePart.MonthEnd(of)
                    : new DatePart.MonthThird(of, DatePart.Third.valueOf(month.group(3).toUpperCase(Locale.ROOT)));
        }
        var fiscal = FISCAL.matcher(text);
        if (fiscal.matches()) {
            var part = fiscal.group(2) == null ? DatePart.FiscalPart.YEAR : DatePart.FiscalPart.valueOf(fiscal.group(2));
            return new DatePart.Fiscal(Integer.parseInt(fiscal.group(1)), fiscalYearStart, part);
        }
        if (YEAR.matcher(text).matches()) {
            return new DatePart.WholeYear(Integer.parseInt(text));
        }
        throw new InvalidDate("date.unknown", token, List.of());
    }

    private static YearMonth month(String token, String year, String month) throws InvalidDate {
        try {
            return YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
        } catch (DateTimeException e) {
            throw new InvalidDate("date.no-such-month", token, List.of());
        }
    }

    private static LocalDate day(String token, YearMonth month, String day) throws InvalidDate {
        try {
            return month.atDay(Integer.parseInt(day));
        } catch (DateTimeException e) {
            throw new InvalidDate("date.no-such-day", token, List.of());
        }
    }
}
