package dev.kaiji.model;

import java.util.Map;

/**
 * The fixed words of the pages in one language, by key: {@code state.done = 完了}. A value names its parts in braces: {@code {count}件}.
 *
 * <p>Where a count decides the wording, {@code KEY.one} is taken for one and {@code KEY} otherwise.
 */
public record Phrases(Language language, Map<String, String> values) {
    public Phrases {
        values = Map.copyOf(values);
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** @throws IllegalArgumentException when the language has no such phrase: a fault of the templates folder, not of the content */
    public String get(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no phrase \"" + key + "\" in " + language);
        }
        return value;
    }

    /** The phrase with its parts filled in. @throws IllegalArgumentException for a missing phrase or part */
    public String get(String key, Map<String, String> parts) {
        String phrase = get(key);
        var filled = new StringBuilder(phrase.length() + 32);
        int said = 0;
        for (int open = phrase.indexOf('{'); open >= 0; open = phrase.indexOf('{', open + 1)) {
            int close = phrase.indexOf('}', open);
            if (close > open && isName(phrase, open + 1, close)) {
                filled.append(phrase, said, open).append(part(key, phrase.substring(open + 1, close), parts));
                said = close + 1;
            }
        }
        return filled.append(phrase, said, phrase.length()).toString();
    }

    private String part(String key, String name, Map<String, String> parts) {
        String part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException(
                    "phrase \"" + key + "\" in " + language + " names {" + name + "}, which is not given");
        }
        return part;
    }

    /** Whether a part may be called so: a small letter, then letters and digits. */
    private static boolean isName(String phrase, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = phrase.charAt(i);
            boolean small = c >= 'a' && c <= 'z';
            boolean later = c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!small && (i == from || !later)) {
                return false;
            }
        }
        return from < to;
    }

    /** The phrase for a count, which fills {@code {count}}. */
    public String count(String key, long count) {
        String chosen = count == 1 && has(key + ".one") ? key + ".one" : key;
        return get(chosen, Map.of("count", Long.toString(count)));
    }
}
