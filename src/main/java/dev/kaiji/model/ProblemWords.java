package dev.kaiji.model;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The problems in the words of one language, as a person and an editor's error list both read them:
 *
 * <pre>
 * content/draft/measures/two-factor.yaml:14:10: error: commitments/2fa-former-yahoo.due: 2024-13 is not a month
 *   write 2024-12 or 2024-12-end
 * </pre>
 */
public final class ProblemWords {
    private static final Pattern PART = Pattern.compile("\\{([a-z][a-zA-Z0-9-]*)\\}");
    private static final int LONGEST_VALUE = 200;

    private final Map<String, String> words;

    private ProblemWords(Map<String, String> words) {
        this.words = Map.copyOf(words);
    }

    /** The words of that language, or English where there are none. */
    public static ProblemWords in(Language language) {
        return new ProblemWords(read("problems_" + spoken(language).tag() + ".properties"));
    }

    /** The language that {@link #in} answers in: that language where problems are worded in it, else English. */
    public static Language spoken(Language language) {
        return ProblemWords.class.getResource("problems_" + language.tag() + ".properties") == null
                ? Language.EN
                : language;
    }

    private static Map<String, String> read(String name) {
        var properties = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(ProblemWords.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(k -> k, properties::getProperty));
    }

    public boolean has(String code) {
        return words.containsKey(code);
    }

    /** Every problem, one after the other; each line ends with a line feed. */
    public String print(List<Problem> problems) {
        return problems.stream().map(this::print).collect(Collectors.joining());
    }

    /** One problem: its line, its hint two spaces in, and below it what to paste, from the margin so that it can be pasted as it stands; each line ends with a line feed. */
    public String print(Problem problem) {
        var text = new StringBuilder();
        text.append(clean(problem.place().toString()))
                .append(": ")
                .append(problem.severity().code())
                .append(": ");
        problem.address().ifPresent(a -> text.append(a).append(": "));
        text.append(message(problem)).append('\n');
        String hint = hint(problem);
        if (!hint.isEmpty()) {
            text.append("  ").append(hint).append('\n');
        }
        problem.yaml()
                .ifPresent(
                        yaml -> yaml.lines().forEach(line -> text.append(line).append('\n')));
        return text.toString();
    }

    /** What is wrong, without its place. A value that is {@code @} and a key of the catalogue stands for the words of that key. */
    public String message(Problem problem) {
        return fill(words.getOrDefault(problem.code(), problem.code()), problem.values());
    }

    /** What to write instead; empty where nothing can be said. A hint that names a value which is empty gives way to the one without. */
    public String hint(Problem problem) {
        String hint = words.getOrDefault(problem.code() + ".hint", "");
        boolean complete = PART.matcher(hint)
                .results()
                .noneMatch(
                        part -> problem.values().getOrDefault(part.group(1), "").isEmpty());
        return fill(complete ? hint : words.getOrDefault(problem.code() + ".hint-otherwise", ""), problem.values());
    }

    private String fill(String text, Map<String, String> values) {
        return PART.matcher(text).replaceAll(part -> {
            String value = values.getOrDefault(part.group(1), part.group());
            return Matcher.quoteReplacement(
                    clean(value.startsWith("@") ? words.getOrDefault(value.substring(1), value) : value));
        });
    }

    /** What was typed, made safe to print: nothing in it moves a terminal's cursor, turns the direction of writing or begins a line. */
    private static String clean(String value) {
        var text = new StringBuilder();
        value.codePoints().limit(LONGEST_VALUE).forEach(c -> {
            int kind = Character.getType(c);
            if (kind == Character.CONTROL
                    || kind == Character.FORMAT
                    || kind == Character.LINE_SEPARATOR
                    || kind == Character.PARAGRAPH_SEPARATOR
                    || kind == Character.SURROGATE) {
                text.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return value.codePointCount(0, value.length()) > LONGEST_VALUE
                ? text.append('…').toString()
                : text.toString();
    }
}
