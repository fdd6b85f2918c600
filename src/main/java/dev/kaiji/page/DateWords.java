package dev.kaiji.page;

import dev.kaiji.change.Shift;
import dev.kaiji.model.DatePart;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.Then;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Dates in the words of one language, as {@code 2026-03-end} is 2026年3月末 and "end of March 2026"; the words are the phrases {@code date.…}, none is here.
 *
 * <p>A record says few dates many times: each is written out once. Several threads may print at once.
 */
public final class DateWords {
    private final Phrases phrases;
    private final boolean eraYears;
    private final Map<DisclosureDate, PrintedDate> printed = new ConcurrentHashMap<>();
    private final Map<LocalDate, PrintedDate> days = new ConcurrentHashMap<>();

    public DateWords(Phrases phrases) {
        this(phrases, false);
    }

    /** @param eraYears whether to write 令和6年 for 2024年, in a language that has phrases for eras */
    public DateWords(Phrases phrases, boolean eraYears) {
        this.phrases = phrases;
        this.eraYears = eraYears;
    }

    /** The phrases it writes with. */
    public Phrases phrases() {
        return phrases;
    }

    /** The date in words, with its form for {@code <time datetime>} where HTML has one: a day, or a month. */
    public PrintedDate print(DisclosureDate date) {
        return printed.computeIfAbsent(date, d -> new PrintedDate(text(d), datetime(d)));
    }

    public PrintedDate print(LocalDate day) {
        return days.computeIfAbsent(day, d -> new PrintedDate(text(d), Optional.of(d.toString())));
    }

    /** A moment on the clock of that zone, its offset said: 2024年6月28日15時00分（UTC+09:00）. */
    public PrintedDate print(OffsetDateTime moment, ZoneId zone) {
        var there =
                moment.atZoneSameInstant(zone).toOffsetDateTime().withSecond(0).withNano(0);
        return new PrintedDate(
                phrases.get(
                        "date.moment",
                        Map.of(
                                "date", text(there.toLocalDate()),
                                "hour", Integer.toString(there.getHour()),
                                "minute", two(there.getMinute()),
                                "offset",
                                        there.getOffset().getTotalSeconds() == 0
                                                ? "+00:00"
                                                : there.getOffset().getId())),
                Optional.of(there.toString()));
    }

    public String text(DisclosureDate date) {
        String days = list(date.parts());
        return switch (date.bound()) {
            case NONE -> days;
            case BY -> bound("date.by", days, date.parts().get(0));
            case FROM -> bound("date.from", days, date.parts().get(0));
        };
    }

    public String text(LocalDate day) {
        return text(new DatePart.Day(day));
    }

    /** One part of a list by itself, as where the parts of a moved date are told one by one. */
    public String text(DatePart part) {
        return list(List.of(part));
    }

    /** What follows completion: 以降順次, 年に1回. */
    public String text(Then then) {
        return then.repeat().map(this::repeat).orElseGet(() -> phrases.get("date.then." + then.code()));
    }

    /** How long, without a direction: 9か月（275日）, and 20日 for less than a month. */
    public String length(Shift shift) {
        String days = phrases.count("date.days", Math.abs(shift.days()));
        return shift.months() == 0
                ? days
                : phrases.get(
                        "date.length",
                        Map.of("months", phrases.count("date.months", Math.abs(shift.months())), "days", days));
    }

    /** How far and which way: 9か月（275日）早く. */
    public String shift(Shift shift) {
        if (shift.days() == 0) {
            return phrases.get("date.shift.none");
        }
        return phrases.get(
                shift.isEarlier() ? "date.shift.earlier" : "date.shift.later", Map.of("length", length(shift)));
    }

    private String bound(String key, String days, DatePart part) {
        String own = key + "."
                + (part instanceof DatePart.Point point ? Wording.of(point).key() : "range");
        return phrases.get(phrases.has(own) ? own : key, Map.of("date", days, "month", list(List.of(month(part)))));
    }

    private static DatePart month(DatePart part) {
        return part instanceof DatePart.MonthEnd end ? new DatePart.WholeMonth(end.month()) : part;
    }

    private String list(List<DatePart> parts) {
        boolean anyRange = parts.stream().anyMatch(DatePart.Range.class::isInstance);
        var words = anyRange
                ? parts.stream().map(this::single).toList()
                : elided(parts.stream().map(DatePart.Point.class::cast).toList());
        String text = words.get(0);
        for (int i = 1; i < words.size(); i++) {
            text = i < words.size() - 1
                    ? phrases.get("date.list", Map.of("before", text, "next", words.get(i)))
                    : phrases.get("date.list.last", Map.of("before", text, "last", words.get(i)));
        }
        return text;
    }

    private String single(DatePart part) {
        if (part instanceof DatePart.Range range) {
            var ends = elided(List.of(range.from(), range.to()));
            return phrases.get("date.range", Map.of("from", ends.get(0), "to", ends.get(1)));
        }
        return elided(List.of((DatePart.Point) part)).get(0);
    }

    /** Points that stand together, without repeating the year or month that their neighbour says. */
    private List<String> elided(List<DatePart.Point> points) {
        boolean following = phrases.get("date.elide").equals("following");
        var words = new ArrayList<String>();
        for (int i = 0; i < points.size(); i++) {
            int neighbour = following ? i - 1 : i + 1;
            boolean stands = neighbour < 0 || neighbour == points.size();
            var own = Wording.of(points.get(i));
            words.add(stands ? words(own, "") : words(own, Wording.of(points.get(neighbour))));
        }
        return words;
    }

    private String words(Wording own, Wording neighbour) {
        boolean sameYear = own.fiscal() == neighbour.fiscal() && year(own).equals(year(neighbour));
        if (sameYear
                && own.month().equals(neighbour.month())
                && own.sort() == neighbour.sort()
                && phrases.has("date." + own.key() + ".same-month")) {
            return words(own, ".same-month");
        }
        return words(own, sameYear && phrases.has("date." + own.key() + ".same-year") ? ".same-year" : "");
    }

    private String words(Wording wording, String elision) {
        int month = wording.month().map(YearMonth::getMonthValue).orElse(0);
        return phrases.get(
                "date." + wording.key() + elision,
                Map.of(
                        "year", year(wording),
                        "month", Integer.toString(month),
                        "monthName",
                                phrases.has("date.month-name." + month)
                                        ? phrases.get("date.month-name." + month)
                                        : Integer.toString(month),
                        "day", Integer.toString(wording.day())));
    }

    private String year(Wording wording) {
        return eraYears && phrases.has("date.era.reiwa")
                ? EraYear.on(wording.eraDay()).in(phrases)
                : Integer.toString(wording.year());
    }

    private String repeat(Period period) {
        String own = "date.then." + period;
        return phrases.has(own) ? phrases.get(own) : phrases.get("date.then.repeat", Map.of("period", period(period)));
    }

    private String period(Period period) {
        var pieces = new ArrayList<String>();
        addCount(pieces, "date.years", period.getYears());
        addCount(pieces, "date.months", period.getMonths());
        addCount(pieces, "date.days", period.getDays());
        return pieces.stream()
                .reduce((before, next) -> phrases.get("date.joined", Map.of("before", before, "next", next)))
                .orElseThrow();
    }

    private void addCount(List<String> pieces, String key, int count) {
        if (count != 0) {
            pieces.add(phrases.count(key, count));
        }
    }

    private static Optional<String> datetime(DisclosureDate date) {
        if (date.parts().size() > 1) {
            return Optional.empty();
        }
        var part = date.parts().get(0);
        if (part instanceof DatePart.Day || part instanceof DatePart.MonthEnd) {
            return Optional.of(part.last().toString());
        }
        return part instanceof DatePart.WholeMonth month
                ? Optional.of(month.month().toString())
                : Optional.empty();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
