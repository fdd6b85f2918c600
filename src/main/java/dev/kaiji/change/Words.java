package dev.kaiji.change;

import dev.kaiji.model.Language;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text into the pieces that a redline may part: words, with dates, numbers, names and addresses whole. */
final class Words {
    private static final String DIGIT = "[0-9０-９]";
    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

    /** What each alternative begins with: most characters of a Japanese text need no second look. */
    private static final String FIRST = "(?=[A-Za-z0-9０-９._+令平ァ-ヺー・ヽヾ-])";

    /** What is never cut. */
    static final Pattern ATOM = Pattern.compile(FIRST + "(?:"
            + String.join(
                    "|",
                    "https?://[!-~]+",
                    "[A-Za-z0-9._+-]++@[A-Za-z0-9.-]+",
                    // 2024年9月上旬, 令和6年3月末, 2024年度下期
                    "(?:(?:令和|平成)(?:元|" + DIGIT + "{1,2})|" + DIGIT + "{4})年(?:度(?:[上下]期|第" + DIGIT + "四半期|中|末)?|"
                            + DIGIT + "{1,2}月(?:" + DIGIT + "{1,2}日|[上中下]旬|末)?)?",
                    DIGIT + "{1,2}月(?:" + DIGIT + "{1,2}日|[上中下]旬|末)?",
                    // 28 June 2024, end of March 2026, mid-September 2024, June 28, 2024
                    "(?:(?:the )?end of |early |mid[- ]|late |\\d{1,2} )?\\b" + MONTH
                            + "\\b(?: \\d{1,2}(?!\\d)(?:,? \\d{4})?| \\d{4})?",
                    "(?:fiscal(?: year)?|FY) ?\\d{4}(?:-[HQ]\\d)?",
                    "[A-Z]{1,4}\\d+(?:-\\d+)*",
                    // +81-3-1234-5678, 0120-000-000
                    "\\+?" + DIGIT + "{1,4}(?:-" + DIGIT + "{2,4}){2,}",
                    DIGIT + "{1,2}[:：]" + DIGIT + "{2}",
                    // 20,000, 3.5, 約3か月半, 2万件以上
                    DIGIT + "(?:[0-9０-９]|[,.，．](?=" + DIGIT
                            + "))*(?:[%％件名人社台回円万億千百年月日分秒点]|時間|か月|ヶ月|ヵ月|カ月|か国|歳|度|(?:st|nd|rd|th)\\b)*",
                    // Personal Information Protection Commission
                    "[A-Z][A-Za-z0-9&+_-]*(?: (?:of |and |the )?[A-Z][A-Za-z0-9&+_-]*)+",
                    "[A-Za-z][A-Za-z0-9+_-]*(?:[.'’][A-Za-z0-9+_-]+)*",
                    "[ァ-ヺー・ヽヾ]+")
            + ")");

    /** Punctuation that says nothing by itself; no hyphen, percent or question mark, which do. */
    private static final String MUTE = "[\\s\\u3000、。，．,.;:；：・!！「」『』（）()\\[\\]“”\"'’…]";

    /** Within a number it says something (1.5, 10:00). */
    private static final Pattern MUTE_OUTSIDE_NUMBERS =
            Pattern.compile("(?<![0-9])" + MUTE + "+|" + MUTE + "+(?![0-9])");

    /** A space between two words in Latin letters parts them. */
    private static final Pattern GAP = Pattern.compile("(?<=[A-Za-z0-9])" + MUTE + "*\\s" + MUTE + "*(?=[A-Za-z0-9])");

    private Words() {}

    static List<String> of(String text, Language language) {
        List<String> words = new ArrayList<>();
        var breaks = BreakIterator.getWordInstance(language.locale());
        var atoms = ATOM.matcher(text);
        int from = 0;
        while (atoms.find()) {
            cut(text.substring(from, atoms.start()), breaks, words);
            words.add(atoms.group());
            from = atoms.end();
        }
        cut(text.substring(from), breaks, words);
        return words;
    }

    private static void cut(String text, BreakIterator breaks, List<String> words) {
        if (text.isEmpty()) {
            return;
        }
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (to == text.length() || !isInsideACharacter(text, to)) {
                words.add(text.substring(from, to));
                from = to;
            }
        }
    }

    private static boolean isInsideACharacter(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at))
                || Character.getType(text.codePointAt(at)) == Character.NON_SPACING_MARK;
    }

    /** Whether it is cut nowhere, not even where it shares its beginning or end with what takes its place. */
    static boolean isAtom(String word) {
        return ATOM.matcher(word).find();
    }

    /** Whether the two differ in nothing but punctuation, spaces and the width of letters. */
    static boolean saysTheSame(String before, String after) {
        return plain(before).equals(plain(after));
    }

    /** Whether it is nothing but punctuation and spaces, or a single letter: too little to stand alone as a sentence. */
    static boolean saysLittle(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).limit(2).count() < 2;
    }

    private static String plain(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String parted = GAP.matcher(narrow).replaceAll("_");
        return MUTE_OUTSIDE_NUMBERS.matcher(parted).replaceAll("");
    }

    /** How many characters a reader sees. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static int length(List<String> words) {
        return words.stream().mapToInt(Words::length).sum();
    }
}
