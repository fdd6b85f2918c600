package dev.kaiji.check;

import dev.kaiji.check.Quantities.Quantity;
import dev.kaiji.check.Quantities.Reading;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numbers and dates of Japanese prose; Chinese writes them alike. */
final class JapaneseQuantities {
    private static final String YEAR = "(?:(令和|平成)(元|[0-9]{1,2})|([0-9]{4}))年";
    private static final Pattern DATE =
            Pattern.compile("(?:" + YEAR + ")?([0-9]{1,2})月(?:([0-9]{1,2})日|(上旬|中旬|下旬|末))?");
    private static final Pattern YEAR_ALONE = Pattern.compile(YEAR);
    private static final Pattern HOUR = Pattern.compile("(午前|午後)?([0-9]{1,2})時(?!間)(?:([0-9]{1,2})分|(半))?");
    private static final String PLAIN = "[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\\.[0-9]+)?";
    private static final Pattern NUMBER = Pattern.compile("(?=[0-9])((?:(?:" + PLAIN + ")[千百]?[兆億万萬億千百]+)*)(" + PLAIN
            + ")?(?<=[0-9兆億万萬千百])((?:か月|カ月|ヶ月|ヵ月|か年|年|月|日|時間|週間|分|倍|割|個月)?半)?");
    private static final Pattern GROUP = Pattern.compile("(" + PLAIN + ")([千百]?)([兆億万萬千百]+)");
    private static final Pattern HALF = Pattern.compile("半(年|月|日|数|分|期)?");
    private static final Pattern KANJI = Pattern.compile("[〇一二三四五六七八九十百千]+万?");
    private static final Map<String, String> PARTS = Map.of("上旬", "early", "中旬", "mid", "下旬", "late", "末", "end");
    private static final Map<Character, Long> UNITS =
            Map.of('百', 100L, '千', 1_000L, '万', 10_000L, '萬', 10_000L, '億', 100_000_000L, '兆', 1_000_000_000_000L);

    private JapaneseQuantities() {}

    static Quantities of(String text) {
        return new Reading(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .given(Reading.ADDRESS, m -> new Quantity.Exact(m.group()))
                .given(Reading.PHONE, m -> new Quantity.Exact(m.group()))
                .without(Reading.CODE)
                .given(DATE, JapaneseQuantities::date)
                .given(YEAR_ALONE, m -> new Quantity.Number(year(m)))
                .given(HOUR, JapaneseQuantities::hour)
                .given(Reading.CLOCK, m -> clock(Integer.parseInt(m.group(1)), m.group(2)))
                .given(NUMBER, JapaneseQuantities::number)
                .worded(HALF, JapaneseQuantities::half)
                .worded(KANJI, JapaneseQuantities::kanji)
                .done();
    }

    private static Quantity date(Matcher m) {
        return new Quantity.Date(
                year(m),
                Integer.parseInt(m.group(4)),
                m.group(5) == null ? "" : Integer.toString(Integer.parseInt(m.group(5))),
                m.group(6) == null ? "" : PARTS.getOrDefault(m.group(6), ""));
    }

    private static String year(Matcher m) {
        if (m.group(1) != null) {
            int of = m.group(2).equals("元") ? 1 : Integer.parseInt(m.group(2));
            return Integer.toString((m.group(1).equals("令和") ? 2018 : 1988) + of);
        }
        return m.group(3) == null ? "" : m.group(3);
    }

    private static Quantity hour(Matcher m) {
        int hour = Integer.parseInt(m.group(2)) + ("午後".equals(m.group(1)) ? 12 : 0);
        String minute = m.group(4) != null ? "30" : m.group(3) == null ? "00" : m.group(3);
        return clock(hour, minute);
    }

    static Quantity clock(int hour, String minute) {
        return new Quantity.Exact(hour + ":" + (minute.length() == 1 ? "0" : "") + minute);
    }

    private static Quantity number(Matcher m) {
        var sum = BigDecimal.ZERO;
        var groups = GROUP.matcher(m.group(1));
        while (groups.find()) {
            var value = plain(groups.group(1));
            for (char unit : (groups.group(2) + groups.group(3)).toCharArray()) {
                value = value.multiply(BigDecimal.valueOf(UNITS.getOrDefault(unit, 1L)));
            }
            sum = sum.add(value);
        }
        if (m.group(2) != null) {
            sum = sum.add(plain(m.group(2)));
        }
        return Quantity.Number.of(m.group(3) == null ? sum : sum.add(new BigDecimal("0.5")));
    }

    static BigDecimal plain(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }

    private static List<Quantity> half(Matcher m) {
        var words = new ArrayList<Quantity>(List.of(new Quantity.Number("0.5")));
        if ("年".equals(m.group(1))) {
            words.add(new Quantity.Number("6"));
        }
        return words;
    }

    /** 二 and 三百; a run that is no number, such as 一二, says nothing. */
    private static List<Quantity> kanji(Matcher m) {
        long sum = 0;
        long digit = -1;
        for (char c : m.group().toCharArray()) {
            int value = "〇一二三四五六七八九".indexOf(c);
            if (value >= 0) {
                if (digit >= 0) {
                    return List.of();
                }
                digit = value;
            } else if (c == '万') {
                sum = (sum + Math.max(digit, 0)) * 10_000;
                digit = -1;
            } else {
                sum += (digit < 0 ? 1 : digit) * (c == '十' ? 10 : UNITS.getOrDefault(c, 1L));
                digit = -1;
            }
        }
        return List.of(Quantity.Number.of(BigDecimal.valueOf(sum + Math.max(digit, 0))));
    }
}
