package dev.kaiji.check;

import dev.kaiji.check.Quantities.Quantity;
import dev.kaiji.check.Quantities.Reading;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the numbers and dates of English prose. */
final class EnglishQuantities {
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final String MONTH = "(" + String.join("|", MONTHS) + ")\\b";
    private static final String PART = "(?:\\b(?i:(the end of|end of|early|mid|late))[ -])?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<![0-9,.])([0-9]{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + "(?:,? ([0-9]{4}))?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b" + MONTH + " ([0-9]{1,2})(?:st|nd|rd|th)?(?![0-9])(?:,? ([0-9]{4}))?");
    private static final Pattern MONTH_ALONE = Pattern.compile(PART + "\\b" + MONTH + "(?:,? ([0-9]{4}))?");

    /** Of May only what can be nothing but the month. */
    private static final Pattern MAY =
            Pattern.compile("(?<!(?:in|by|of|since|until|from|early|mid|late|and|to)[ -])May\\b(?!,? [0-9])");

    private static final Pattern HOUR =
            Pattern.compile("(?<![0-9:])([0-9]{1,2})(?::([0-9]{2}))? ?([ap])\\.?m\\b\\.?", Pattern.CASE_INSENSITIVE);
    private static final String SCALE = "(hundred|thousand|million|billion|trillion)";
    private static final Pattern NUMBER =
            Pattern.compile("([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\\.[0-9]+)?)(?:st|nd|rd|th)?(?:[ -]" + SCALE
                    + "\\b)?( and a half\\b)?");
    private static final Map<String, Integer> WORDS = words();
    private static final Pattern WORDED = Pattern.compile(
            "\\b(" + String.join("|", WORDS.keySet())
                    + ")(?:[- ](one|two|three|four|five|six|seven|eight|nine))?(?:[ -]" + SCALE
                    + "\\b)?( and a half)?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HALF = Pattern.compile("\\bhalf( a year| year)?\\b", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Long> SCALES = Map.of(
            "hundred",
            100L,
            "thousand",
            1_000L,
            "million",
            1_000_000L,
            "billion",
            1_000_000_000L,
            "trillion",
            1_000_000_000_000L);

    private EnglishQuantities() {}

    private static Map<String, Integer> words() {
        var words = new TreeMap<String, Integer>(Comparator.reverseOrder());
        List<String> numbers = List.of(
                "zero",
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
                "sixteen",
                "seventeen",
                "eighteen",
                "nineteen");
        numbers.forEach(word -> words.put(word, numbers.indexOf(word)));
        List<String> tens = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
        tens.forEach(word -> words.put(word, (tens.indexOf(word) + 2) * 10));
        List<String> ordinals =
                List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
        ordinals.forEach(word -> words.put(word, ordinals.indexOf(word) + 1));
        words.putAll(Map.of(
                "once",
                1,
                "twice",
                2,
                "both",
                2,
                "pair",
                2,
                "dozen",
                12,
                "quarterly",
                3,
                "hundred",
                100,
                "thousand",
                1000));
        return words;
    }

    static Quantities of(String text) {
        return new Reading(Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", " "))
                .given(Reading.ADDRESS, m -> new Quantity.Exact(m.group()))
                .given(Reading.PHONE, m -> new Quantity.Exact(m.group()))
                .given(HOUR, EnglishQuantities::hour)
                .without(Reading.CODE)
                .given(Reading.CLOCK, m -> JapaneseQuantities.clock(Integer.parseInt(m.group(1)), m.group(2)))
                .given(DAY_FIRST, m -> date(m.group(3), m.group(2), m.group(1), null))
                .given(MONTH_FIRST, m -> date(m.group(3), m.group(1), m.group(2), null))
                .without(MAY)
                .given(MONTH_ALONE, m -> date(m.group(3), m.group(2), "", m.group(1)))
                .given(NUMBER, EnglishQuantities::number)
                .worded(WORDED, EnglishQuantities::worded)
                .worded(HALF, EnglishQuantities::half)
                .done();
    }

    private static Quantity date(@Nullable String year, String month, String day, @Nullable String part) {
        String said = part == null ? "" : part.toLowerCase(Locale.ROOT).replaceFirst("(the )?end of", "end");
        return new Quantity.Date(
                year == null ? "" : year,
                MONTHS.indexOf(month) + 1,
                day.isEmpty() ? "" : Integer.toString(Integer.parseInt(day)),
                said);
    }

    private static Quantity hour(Matcher m) {
        int hour = Integer.parseInt(m.group(1)) % 12 + (m.group(3).equalsIgnoreCase("p") ? 12 : 0);
        return JapaneseQuantities.clock(hour, m.group(2) == null ? "00" : m.group(2));
    }

    private static Quantity number(Matcher m) {
        return scaled(JapaneseQuantities.plain(m.group(1)), m.group(2), m.group(3));
    }

    private static Quantity scaled(BigDecimal value, @Nullable String scale, @Nullable String half) {
        var whole = scale == null
                ? value
                : value.multiply(BigDecimal.valueOf(SCALES.getOrDefault(scale.toLowerCase(Locale.ROOT), 1L)));
        return Quantity.Number.of(half == null ? whole : whole.add(new BigDecimal("0.5")));
    }

    private static List<Quantity> worded(Matcher m) {
        long value = WORDS.getOrDefault(m.group(1).toLowerCase(Locale.ROOT), 0);
        if (m.group(2) != null) {
            value += WORDS.getOrDefault(m.group(2).toLowerCase(Locale.ROOT), 0);
        }
        return List.of(scaled(BigDecimal.valueOf(value), m.group(3), m.group(4)));
    }

    private static List<Quantity> half(Matcher m) {
        var words = new ArrayList<Quantity>(List.of(new Quantity.Number("0.5")));
        if (m.group(1) != null) {
            words.add(new Quantity.Number("6"));
        }
        return words;
    }
}
