package dev.kaiji.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people write them elsewhere ({@code 2024/6/28}, {@code 24-06}, 2024年6月, 令和6年6月, {@code June 2024}), brought to the nearest token; only ever a suggestion. */
final class OtherForms {
    private static final Map<String, Integer> ERAS =
            Map.of("r", 2018, "令和", 2018, "h", 1988, "平成", 1988, "s", 1925, "昭和", 1925);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH_NAME = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";

    private static final Pattern ERA = Pattern.compile("(令和|平成|昭和|[rhs](?=\\d|元))(\\d{1,2}|元)(年度?|[-./]|$)");
    private static final Pattern TWO_DIGIT_YEAR = Pattern.compile("(\\d{2})(年度?|[-/.](?=\\d)).*");
    private static final Pattern RUN = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
    private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[t ].*");
    private static final Pattern FISCAL = Pattern.compile(
            "(?:fy-?)?(\\d{4})(?:fy|年度|会計年度)?(?:の)?-?(?:([hq]\\d)|第?(\\d)四半期|(上期|上半期|下期|下半期)(?:中)?)?(?:中)?");
    private static final Pattern ENGLISH =
            Pattern.compile("(?:(early|mid|late|end)-?(?:of|in)?)?(?:(\\d{1,2})(?:st|nd|rd|th)?)?" + MONTH_NAME
                    + "(?:(\\d{1,2})(?:st|nd|rd|th)?,?(?=\\d{4}$))?(\\d{4})");
    private static final Pattern NUMBERS = Pattern.compile(
            "(?:(\\d{4})[-/.年])?(\\d{1,2})(?:月|[-/.](?=.)|(?=$))(?:(\\d{1,2})日?|-?(early|mid|late|end|上旬|中旬|下旬|末|末日|初旬|初め|半ば|終わり|eom))?");
    private static final Map<String, String> THIRDS = Map.ofEntries(
            Map.entry("上旬", "early"),
            Map.entry("初旬", "early"),
            Map.entry("初め", "early"),
            Map.entry("中旬", "mid"),
            Map.entry("半ば", "mid"),
            Map.entry("下旬", "late"),
            Map.entry("末", "end"),
            Map.entry("末日", "end"),
            Map.entry("終わり", "end"),
            Map.entry("eom", "end"),
            Map.entry("early", "early"),
            Map.entry("mid", "mid"),
            Map.entry("late", "late"),
            Map.entry("end", "end"));

    private static final Pattern BY = Pattern.compile("(?:(?:by|until|till|before)[ :]+(?:the )?(.+)|(.+?)(?:までに|まで))");
    private static final Pattern FROM =
            Pattern.compile("(?:(?:from|since|after|starting)[ :]+(.+)|(.+?)(?:より|から|以降|以後|\\.\\.|~|～|-))");
    private static final Pattern LIST =
            Pattern.compile(" *(?:,(?! ?\\d{4}$)|;|、|及び|および|並びに|\\band\\b|&) *|, +(?=\\d{4}-)|,(?=\\d{4}[-/年.])");
    private static final Pattern RANGE =
            Pattern.compile(" *(?:\\.{2,}|…|~|～|〜|–|—|ないし|から|(?<=\\d{4}-\\d{2})/(?=\\d{4}-\\d{2})|\\bto\\b| - ) *");

    private OtherForms() {}

    /** The token that the text most likely means; not checked against the calendar. */
    static Optional<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
        return list(plain).or(() -> bound(plain));
    }

    private static Optional<String> bound(String text) {
        var by = BY.matcher(text);
        if (by.matches()) {
            return list(Optional.ofNullable(by.group(1)).orElse(by.group(2))).map(token -> "by:" + token);
        }
        var from = FROM.matcher(text);
        return from.matches()
                ? list(Optional.ofNullable(from.group(1)).orElse(from.group(2))).map(token -> "from:" + token)
                : Optional.empty();
    }

    private static Optional<String> list(String text) {
        var tokens = new ArrayList<String>();
        String year = "";
        for (String part : LIST.split(text, -1)) {
            var token = range(part.replaceAll("^between ", ""), year);
            if (token.isEmpty()) {
                return Optional.empty();
            }
            tokens.add(token.get());
            year = yearOf(token.get());
        }
        return Optional.of(String.join(", ", tokens));
    }

    private static Optional<String> range(String text, String year) {
        String[] ends = RANGE.split(text, -1);
        var from = point(ends[0], year);
        if (ends.length == 1 || from.isEmpty()) {
            return from;
        }
        if (ends.length > 2) {
            return Optional.empty();
        }
        return point(ends[1].replaceAll("(まで|の間)$", ""), yearOf(from.get())).map(to -> from.get() + ".." + to);
    }

    private static String yearOf(String token) {
        return token.startsWith("FY") ? token.substring(2, 6) : token.substring(0, 4);
    }

    /** One point; {@code year} is that of the part before, for what is left out after it. */
    private static Optional<String> point(String written, String year) {
        var moment = MOMENT.matcher(written);
        if (moment.matches()) {
            return Optional.of(moment.group(1));
        }
        String text = withYear(written.replace(" ", ""));
        var run = RUN.matcher(text);
        if (run.matches()) {
            return Optional.of(run.group(1) + "-" + run.group(2)
                    + Optional.ofNullable(run.group(3)).map(day -> "-" + day).orElse(""));
        }
        return fiscal(text).or(() -> english(text)).or(() -> numbers(text, year));
    }

    /** With the year in four digits of the common era. */
    private static String withYear(String text) {
        var era = ERA.matcher(text);
        if (era.lookingAt()) {
            int ofEra = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
            return ERAS.getOrDefault(era.group(1), 0) + ofEra + era.group(3) + text.substring(era.end());
        }
        String digits = text.startsWith("fy") ? text.replaceFirst("^fy(\\d{2})(?!\\d)", "fy20$1") : text;
        return TWO_DIGIT_YEAR.matcher(digits).matches() ? "20" + digits : digits;
    }

    private static Optional<String> fiscal(String text) {
        var fiscal = FISCAL.matcher(text);
        if (!fiscal.matches() || text.matches("\\d{4}年?")) {
            return text.matches("\\d{4}年?") ? Optional.of(text.substring(0, 4)) : Optional.empty();
        }
        String part = Optional.ofNullable(fiscal.group(2))
                .map(code -> "-" + code.toUpperCase(Locale.ROOT))
                .or(() -> Optional.ofNullable(fiscal.group(3)).map(quarter -> "-Q" + quarter))
                .or(() -> Optional.ofNullable(fiscal.group(4)).map(half -> half.startsWith("上") ? "-H1" : "-H2"))
                .orElse("");
        return Optional.of("FY" + fiscal.group(1) + part);
    }

    private static Optional<String> english(String text) {
        var english = ENGLISH.matcher(text);
        if (!english.matches()) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(english.group(3)) + 1;
        String rest = Optional.ofNullable(english.group(1))
                .or(() -> Optional.ofNullable(english.group(2)).map(OtherForms::two))
                .or(() -> Optional.ofNullable(english.group(4)).map(OtherForms::two))
                .map(piece -> "-" + piece)
                .orElse("");
        return Optional.of(english.group(5) + "-" + two(Integer.toString(month)) + rest);
    }

    private static Optional<String> numbers(String text, String yearBefore) {
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.matches()) {
            return Optional.empty();
        }
        String year = Optional.ofNullable(numbers.group(1)).orElse(yearBefore);
        String rest = Optional.ofNullable(numbers.group(3))
                .map(OtherForms::two)
                .or(() -> Optional.ofNullable(numbers.group(4)).map(third -> THIRDS.getOrDefault(third, third)))
                .map(piece -> "-" + piece)
                .orElse("");
        return year.isEmpty() ? Optional.empty() : Optional.of(year + "-" + two(numbers.group(2)) + rest);
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
