package dev.kaiji.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the tokens of {@link DisclosureDate}: strictly, so that one meaning has one spelling, and with something to write instead of everything else.
 *
 * <p>No space stands in a token but the one after a comma.
 */
final class DateGrammar {
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})(?:-(early|mid|late|end))?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern FISCAL = Pattern.compile("FY(\\d{4})(?:-([A-Z]\\d))?");
    private static final String LIST = ", ";
    private static final String RANGE = "..";

    /** Longer texts are no slip of the pen; nothing is suggested for them. */
    private static final int LONGEST = 200;

    /** How many mistakes of one token are mended before it is given up. */
    private static final int MOST_MISTAKES = 8;

    private DateGrammar() {}

    static DisclosureDate parse(String token, Month fiscalYearStart) throws InvalidDate {
        try {
            return read(token, fiscalYearStart);
        } catch (Mistake mistake) {
            throw invalid(mistake, nearest(token, mistake, fiscalYearStart));
        }
    }

    /** Words that name what to write instead are only used where there is something to name. */
    private static InvalidDate invalid(Mistake mistake, List<String> nearest) {
        if (mistake.code.equals("date.unknown") && !nearest.isEmpty()) {
            return new InvalidDate("date.other-form", mistake.wrong, nearest);
        }
        boolean nothingToName = nearest.isEmpty() && !mistake.code.equals("date.no-such-year");
        return new InvalidDate(nothingToName ? "date.unknown" : mistake.code, mistake.wrong, nearest);
    }

    private static DisclosureDate read(String token, Month start) throws Mistake {
        if (token.length() > LONGEST) {
            throw new Mistake("date.unknown", token.substring(0, 40) + "…", List.of());
        }
        if (token.startsWith("by:")) {
            return new DisclosureDate(token, DisclosureDate.Bound.BY, List.of(single(token, "by:", start)));
        }
        if (token.startsWith("from:")) {
            return new DisclosureDate(token, DisclosureDate.Bound.FROM, List.of(single(token, "from:", start)));
        }
        return new DisclosureDate(token, DisclosureDate.Bound.NONE, list(token, start));
    }

    /** What stands after {@code by:} (a point or a range) or {@code from:} (a point). */
    private static DatePart single(String token, String prefix, Month start) throws Mistake {
        String rest = token.substring(prefix.length());
        if (rest.contains(LIST)) {
            list(rest, start);
            String[] parts = rest.split(LIST);
            throw new Mistake(
                    "date.bound-list",
                    token,
                    List.of(rest, prefix + parts[prefix.equals("by:") ? parts.length - 1 : 0]));
        }
        var part = part(rest, start);
        if (prefix.equals("from:") && part instanceof DatePart.Range) {
            throw new Mistake(
                    "date.start-of-range", token, List.of("from:" + rest.substring(0, rest.indexOf(RANGE)), rest));
        }
        return part;
    }

    private static List<DatePart> list(String token, Month start) throws Mistake {
        var parts = new ArrayList<DatePart>();
        String[] texts = token.split(LIST, -1);
        for (String text : texts) {
            parts.add(part(text, start));
        }
        for (int i = 1; i < parts.size(); i++) {
            if (!parts.get(i - 1).last().isBefore(parts.get(i).first())) {
                throw outOfOrder(token, texts, parts, i);
            }
        }
        return parts;
    }

    private static Mistake outOfOrder(String token, String[] texts, List<DatePart> parts, int i) {
        if (parts.get(i).last().isBefore(parts.get(i - 1).first())) {
            var places = new ArrayList<Integer>();
            for (int place = 0; place < texts.length; place++) {
                places.add(place);
            }
            places.sort(Comparator.comparing(place -> parts.get(place).first()));
            return new Mistake(
                    "date.backwards",
                    token,
                    List.of(String.join(
                            LIST, places.stream().map(place -> texts[place]).toList())));
        }
        return new Mistake("date.overlap", token, List.of(without(texts, i), without(texts, i - 1)));
    }

    private static String without(String[] texts, int left) {
        var rest = new ArrayList<>(List.of(texts));
        rest.remove(left);
        return String.join(LIST, rest);
    }

    private static DatePart part(String text, Month start) throws Mistake {
        int dots = text.indexOf(RANGE);
        if (dots < 0) {
            return point(text, start);
        }
        String fromText = text.substring(0, dots);
        String toText = text.substring(dots + RANGE.length());
        var from = point(fromText, start);
        var to = point(toText, start);
        if (from.last().isBefore(to.first())) {
            return new DatePart.Range(from, to);
        }
        if (to.last().isBefore(from.first())) {
            throw new Mistake("date.backwards", text, List.of(toText + RANGE + fromText));
        }
        throw new Mistake(
                "date.overlap", text, fromText.equals(toText) ? List.of(fromText) : List.of(fromText, toText));
    }

    private static DatePart.Point point(String text, Month start) throws Mistake {
        var day = DAY.matcher(text);
        if (day.matches()) {
            return new DatePart.Day(
                    day(text, month(text, day.group(1), day.group(2), "-" + day.group(3)), day.group(3)));
        }
        var month = MONTH.matcher(text);
        if (month.matches()) {
            String third = Optional.ofNullable(month.group(3)).orElse("");
            return month(month(text, month.group(1), month.group(2), third.isEmpty() ? "" : "-" + third), third);
        }
        var fiscal = FISCAL.matcher(text);
        if (fiscal.matches()) {
            return new DatePart.Fiscal(
                    year(text, fiscal.group(1)),
                    start,
                    fiscalPart(text, fiscal.group(1), Optional.ofNullable(fiscal.group(2))));
        }
        if (YEAR.matcher(text).matches()) {
            return new DatePart.WholeYear(year(text, text));
        }
        throw new Mistake("date.unknown", text, List.of());
    }

    private static DatePart.Point month(YearMonth month, String third) {
        return switch (third) {
            case "" -> new DatePart.WholeMonth(month);
            case "end" -> new DatePart.MonthEnd(month);
            default -> new DatePart.MonthThird(month, DatePart.Third.valueOf(third.toUpperCase(Locale.ROOT)));
        };
    }

    private static DatePart.FiscalPart fiscalPart(String text, String year, Optional<String> part) throws Mistake {
        if (part.isEmpty()) {
            return DatePart.FiscalPart.YEAR;
        }
        for (var known : DatePart.FiscalPart.values()) {
            if (known.name().equals(part.get())) {
                return known;
            }
        }
        String last = part.get().startsWith("H") ? "-H2" : part.get().startsWith("Q") ? "-Q4" : "";
        throw new Mistake("date.no-such-part", text, List.of("FY" + year + last));
    }

    private static int year(String text, String year) throws Mistake {
        int value = Integer.parseInt(year);
        if (value < DisclosureDate.FIRST_YEAR || value > DisclosureDate.LAST_YEAR) {
            throw new Mistake("date.no-such-year", text, List.of());
        }
        return value;
    }

    private static YearMonth month(String text, String year, String month, String rest) throws Mistake {
        int number = Integer.parseInt(month);
        if (number >= 1 && number <= 12) {
            return YearMonth.of(year(text, year), number);
        }
        String nearest = year + (number == 0 ? "-01" : "-12");
        throw new Mistake(
                "date.no-such-month",
                text,
                rest.isEmpty() && number != 0 ? List.of(nearest, nearest + "-end") : List.of(nearest + rest));
    }

    private static LocalDate day(String text, YearMonth month, String day) throws Mistake {
        try {
            return month.atDay(Integer.parseInt(day));
        } catch (DateTimeException e) {
            var nearest = day.equals("00")
                    ? List.of(month + "-01")
                    : List.of(month.atEndOfMonth().toString(), month + "-end");
            throw new Mistake("date.no-such-day", text, nearest);
        }
    }

    /** Whole tokens to write instead, all of them valid. */
    private static List<String> nearest(String token, Mistake mistake, Month start) {
        if (token.length() > LONGEST) {
            return List.of();
        }
        return candidates(token, mistake).stream()
                .flatMap(candidate -> mended(candidate, start, MOST_MISTAKES).stream())
                .filter(candidate -> !candidate.equals(token))
                .distinct()
                .toList();
    }

    private static List<String> candidates(String token, Mistake mistake) {
        if (mistake.instead.isEmpty()) {
            return OtherForms.of(token).map(List::of).orElse(List.of());
        }
        return mistake.instead.stream()
                .map(instead -> token.replace(mistake.wrong, instead))
                .toList();
    }

    private static Optional<String> mended(String token, Month start, int left) {
        try {
            return Optional.of(read(token, start).token());
        } catch (Mistake mistake) {
            return left == 0 || mistake.instead.isEmpty()
                    ? Optional.empty()
                    : mended(token.replace(mistake.wrong, mistake.instead.get(0)), start, left - 1);
        }
    }

    /** What is wrong with a token, and what could stand instead of the wrong piece; without a stack, for it is thrown often and caught here. */
    private static final class Mistake extends Exception {
        private static final long serialVersionUID = 1L;

        private final String code;
        private final String wrong;
        private final transient List<String> instead;

        Mistake(String code, String wrong, List<String> instead) {
            super(code, null, false, false);
            this.code = code;
            this.wrong = wrong;
            this.instead = instead;
        }
    }
}
