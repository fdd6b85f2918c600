package dev.kaiji.seal;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Why something is wrong, without words: a key such as {@code altered} and the values its sentence needs; whoever prints it has the sentence in the reader's language.
 *
 * @param values by the name that the sentence gives them, free of control characters
 */
public record Reason(String key, SortedMap<String, String> values) {
    public Reason {
        var clean = new TreeMap<String, String>();
        values.forEach((name, value) -> clean.put(name, printable(value)));
        values = Collections.unmodifiableSortedMap(clean);
    }

    /** @param namesAndValues in turn: {@code "found", digest} */
    static Reason of(String key, String... namesAndValues) {
        var values = new TreeMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Reason(key, values);
    }

    /** A hostile name must not write to a terminal: anything outside printable ASCII is shown as {@code \\u….}. */
    static String printable(String text) {
        if (text.chars().allMatch(Reason::isPrintable)) {
            return text;
        }
        var out = new StringBuilder();
        text.codePoints()
                .forEach(c ->
                        out.append(isPrintable(c) ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04x", c)));
        return out.toString();
    }

    private static boolean isPrintable(int c) {
        return c >= 0x20 && c < 0x7f;
    }

    @Override
    public String toString() {
        return values.isEmpty() ? key : key + " " + values;
    }
}
