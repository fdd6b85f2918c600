package dev.kaiji.check;

import dev.kaiji.model.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers, dates, times and telephone numbers of a piece of prose in one form whatever its language: {@code 20000} for 2万件 and "20,000 items",
 * {@code 3.5} for 約3か月半 and "about three and a half months", {@code 2024-03-end} for 2024年3月末 and "end of March 2024".
 *
 * @param known whether numbers of that language can be read at all
 * @param given what is written in figures and has to stand in every language
 * @param worded what is written in words, which a number of another language may be: 二つ, "twice"
 */
record Quantities(boolean known, List<Quantity> given, List<Quantity> worded) {
    Quantities {
        given = List.copyOf(given);
        worded = List.copyOf(worded);
    }

    /** One of them. */
    sealed interface Quantity {
        /** @param text without needless zeros */
        record Number(String text) implements Quantity {
            static Number of(BigDecimal value) {
                return new Number(value.stripTrailingZeros().toPlainString());
            }

            @Override
            public String toString() {
                return text;
            }
        }

        /**
         * A day or month; what is not said is empty.
         *
         * @param part {@code early}, {@code mid}, {@code late}, {@code end}
         */
        record Date(String year, int month, String day, String part) implements Quantity {
            boolean agrees(Date other) {
                return month == other.month
                        && day.equals(other.day)
                        && part.equals(other.part)
                        && (year.isEmpty() || other.year.isEmpty() || year.equals(other.year));
            }

            @Override
            public String toString() {
                return (year.isEmpty() ? "-" : year)
                        + (month < 10 ? "-0" : "-")
                        + month
                        + (day.isEmpty() ? "" : (day.length() == 1 ? "-0" : "-") + day)
                        + (part.isEmpty() ? "" : "-" + part);
            }
        }

        /** A time of day, a telephone number, an address: the same characters everywhere. */
        record Exact(String text) implements Quantity {
            @Override
            public String toString() {
                return text;
            }
        }
    }

    static Quantities of(String text, Language language) {
        return switch (language.locale().getLanguage()) {
            case "ja", "zh" -> JapaneseQuantities.of(text);
            case "en" -> EnglishQuantities.of(text);
            default -> new Quantities(false, List.of(), List.of());
        };
    }

    /** What stands here in figures and nowhere in the other; the number one is in too many words to be missed. */
    Set<String> lackingIn(Quantities other) {
        var lacking = new TreeSet<String>();
        if (known && other.known) {
            given.stream()
                    .filter(quantity -> !quantity.equals(new Quantity.Number("1")) && !other.has(quantity))
                    .forEach(quantity -> lacking.add(quantity.toString()));
        }
        return lacking;
    }

    private boolean has(Quantity wanted) {
        return given.stream().anyMatch(own -> isSame(wanted, own))
                || worded.contains(wanted)
                || wanted instanceof Quantity.Date date && isInPieces(date);
    }

    private static boolean isSame(Quantity wanted, Quantity own) {
        if (wanted instanceof Quantity.Date one && own instanceof Quantity.Date other) {
            return one.agrees(other);
        }
        if (wanted instanceof Quantity.Number number && own instanceof Quantity.Date date) {
            return date.year().equals(number.text()) || date.day().equals(number.text());
        }
        return wanted.equals(own);
    }

    /** 4月1日から3日 has the month once, "1 to 3 April" too, at the other end. */
    private boolean isInPieces(Quantity.Date wanted) {
        boolean month = given.stream()
                .anyMatch(own -> own instanceof Quantity.Date date
                        && date.month() == wanted.month()
                        && date.part().isEmpty());
        return month && wanted.part().isEmpty() && given.contains(new Quantity.Number(wanted.day()));
    }

    /** Reads one piece of text, form after form; what was read is taken out, so that nothing is read twice. */
    static final class Reading {
        static final Pattern ADDRESS = Pattern.compile("https?://[!-~]+|[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+");
        static final Pattern PHONE = Pattern.compile("\\+?[0-9]{1,4}(?:-[0-9]{2,4}){2,}");
        static final Pattern CLOCK = Pattern.compile("(?<![0-9:])([0-9]{1,2}):([0-9]{2})(?![0-9:])");

        /** Names with figures in them, such as SHA-256 and 2FA; no ordinals. */
        static final Pattern CODE = Pattern.compile(
                "(?<![A-Za-z0-9])(?:[A-Za-z]+-?[0-9][A-Za-z0-9-]*|(?![0-9]+(?:st|nd|rd|th)\\b)[0-9]+[A-Za-z][A-Za-z0-9-]*)");

        private String rest;
        private final List<Quantity> given = new ArrayList<>();
        private final List<Quantity> worded = new ArrayList<>();

        Reading(String text) {
            this.rest = text;
        }

        Reading given(Pattern pattern, Function<Matcher, Quantity> read) {
            return take(pattern, matcher -> given.add(read.apply(matcher)));
        }

        Reading worded(Pattern pattern, Function<Matcher, List<Quantity>> read) {
            return take(pattern, matcher -> worded.addAll(read.apply(matcher)));
        }

        Reading without(Pattern pattern) {
            return take(pattern, matcher -> {});
        }

        private Reading take(Pattern pattern, Consumer<Matcher> each) {
            var matcher = pattern.matcher(rest);
            var left = new StringBuilder();
            while (matcher.find()) {
                each.accept(matcher);
                matcher.appendReplacement(left, " \u0000 ");
            }
            rest = matcher.appendTail(left).toString();
            return this;
        }

        Quantities done() {
            return new Quantities(true, given, worded);
        }
    }
}
