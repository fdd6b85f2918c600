package dev.kaiji.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a printed date back into its token, as a reader of the page would; written apart from the printer, so that each tests the other. */
final class PrintedDateReader {
    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December";
    private static final List<String> MONTH_NAMES = List.of(MONTHS.split("\\|"));

    private static final Pattern JA_POINT = Pattern.compile(
            "(?<era>令和|平成)?(?<year>\\d{4}|\\d{1,2}|元)年(?<fiscal>度)?|(?<month>\\d{1,2})月|(?<day>\\d{1,2})日|(?<third>[上中下]旬|末)|(?<half>[上下])期|第(?<quarter>\\d)四半期");
    private static final Pattern EN_FISCAL = Pattern.compile(
            "(?=first|second|third|fourth|fiscal)(?:(?<part>first|second|third|fourth) (?<unit>half|quarter))?(?: of )?(?:fiscal year (?<year>\\d{4}))?");
    private static final Pattern EN_POINT =
            Pattern.compile("(?:(?<third>early|mid|late|end of) ?)?(?:(?<day>\\d{1,2})(?!\\d) ?)?(?<month>" + MONTHS
                    + ")?(?: ?(?<year>\\d{4}))?");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

    private PrintedDateReader() {}

    static String japanese(String text) {
        if (text.endsWith("まで")) {
            return "by:" + japanese(text.substring(0, text.length() - 2));
        }
        if (text.endsWith("より")) {
            return "from:" + japanese(text.substring(0, text.length() - 2));
        }
        var said = new Said();
        var parts = new ArrayList<String>();
        for (String part : text.split("及び|、")) {
            var ends = new ArrayList<String>();
            for (String point : part.split("ないし")) {
                said = japanesePoint(point, said);
                ends.add(said.token());
            }
            parts.add(String.join("..", ends));
        }
        return String.join(", ", parts);
    }

    private static Said japanesePoint(String text, Said before) {
        var said = new Said();
        said.year = before.year;
        said.month = before.month;
        said.fiscal = before.fiscal;
        var pieces = JA_POINT.matcher(text);
        while (pieces.find()) {
            if (pieces.group("year") != null) {
                said = new Said();
                said.year = year(Optional.ofNullable(pieces.group("era")), pieces.group("year"));
                said.fiscal = pieces.group("fiscal") != null;
            }
            said.month = pieces.group("month") == null ? said.month : Integer.parseInt(pieces.group("month"));
            said.rest = pieces.group("day") == null ? said.rest : two(Integer.parseInt(pieces.group("day")));
            said.rest = pieces.group("third") == null
                    ? said.rest
                    : switch (pieces.group("third")) {
                        case "上旬" -> "early";
                        case "中旬" -> "mid";
                        case "下旬" -> "late";
                        default -> "end";
                    };
            said.rest = pieces.group("half") == null
                    ? said.rest
                    : pieces.group("half").equals("上") ? "H1" : "H2";
            said.rest = pieces.group("quarter") == null ? said.rest : "Q" + pieces.group("quarter");
        }
        return said;
    }

    private static String year(Optional<String> era, String year) {
        int number = year.equals("元") ? 1 : Integer.parseInt(year);
        return Integer.toString(era.map(name -> name.equals("令和") ? 2018 : 1988).orElse(0) + number);
    }

    static String english(String text) {
        if (text.endsWith(" at the latest")) {
            return "by:" + english(text.replace(" at the latest", ""));
        }
        if (text.startsWith("by the last day of ")) {
            return "by:" + english(text.replace("by the last day of ", "end of "));
        }
        if (text.startsWith("by ") || text.startsWith("from ")) {
            String days = text.replaceAll("^by the end of (the )?|^(by|from) (the )?", "");
            return (text.startsWith("by ") ? "by:" : "from:") + english(days);
        }
        var points = new ArrayList<Said>();
        var joints = new StringBuilder();
        String rest = text;
        while (!rest.isEmpty()) {
            boolean range = rest.startsWith("between ");
            rest = rest.substring(range ? "between ".length() : 0);
            rest = englishPoint(rest, points);
            if (range) {
                rest = englishPoint(rest.replaceFirst("^ ?and ", ""), points);
            }
            joints.append(range ? "r" : "p");
            rest = rest.replaceFirst("^(, | ?and )", "");
        }
        completeFromBehind(points);
        var tokens = points.stream().map(Said::token).iterator();
        return joints.chars()
                .mapToObj(joint -> joint == 'r' ? tokens.next() + ".." + tokens.next() : tokens.next())
                .collect(Collectors.joining(", "));
    }

    private static String englishPoint(String text, List<Said> points) {
        var said = new Said();
        points.add(said);
        var fiscal = EN_FISCAL.matcher(text);
        if (fiscal.lookingAt()) {
            said.fiscal = true;
            said.year = Optional.ofNullable(fiscal.group("year")).orElse("");
            said.rest = Optional.ofNullable(fiscal.group("part"))
                    .map(part -> (fiscal.group("unit").equals("half") ? "H" : "Q") + (ORDINALS.indexOf(part) + 1))
                    .orElse("");
            return text.substring(fiscal.end());
        }
        var point = EN_POINT.matcher(text);
        if (!point.lookingAt() || point.end() == 0) {
            throw new AssertionError("cannot read " + text);
        }
        said.year = Optional.ofNullable(point.group("year")).orElse("");
        said.month = Optional.ofNullable(point.group("month"))
                .map(name -> MONTH_NAMES.indexOf(name) + 1)
                .orElse(0);
        said.rest = Optional.ofNullable(point.group("third"))
                .map(third -> third.replace(" of", ""))
                .or(() -> Optional.ofNullable(point.group("day")).map(day -> two(Integer.parseInt(day))))
                .orElse("");
        return text.substring(point.end());
    }

    private static void completeFromBehind(List<Said> points) {
        for (int i = points.size() - 2; i >= 0; i--) {
            var said = points.get(i);
            boolean noYear = said.year.isEmpty();
            said.year = noYear ? points.get(i + 1).year : said.year;
            said.month = noYear && said.month == 0 ? points.get(i + 1).month : said.month;
        }
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** What a reader has understood of one point. */
    private static final class Said {
        private String year = "";
        private boolean fiscal;
        private int month;
        private String rest = "";

        String token() {
            String month = this.month == 0 ? "" : "-" + two(this.month);
            return (fiscal ? "FY" : "") + year + month + (rest.isEmpty() ? "" : "-" + rest);
        }
    }
}
