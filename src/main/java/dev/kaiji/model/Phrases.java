package dev.kaiji.model;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fixed words of the pages in one language, by key: {@code state.done = 完了}. A value names its parts in braces: {@code {count}件}.
 *
 * <p>Where a count decides the wording, {@code KEY.one} is taken for one and {@code KEY} otherwise.
 */
public record Phrases(Language language, Map<String, String> values) {
    private static final Pattern PART = Pattern.compile("\\{([a-z][a-zA-Z0-9]*)\\}");

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
        return PART.matcher(get(key)).replaceAll(found -> {
            String part = parts.get(found.group(1));
            if (part == null) {
                throw new IllegalArgumentException("phrase \"" + key + "\" in " + language + " names {" + found.group(1)
                        + "}, which is not given");
            }
            return Matcher.quoteReplacement(part);
        });
    }

    /** The phrase for a count, which fills {@code {count}}. */
    public String count(String key, long count) {
        String chosen = count == 1 && has(key + ".one") ? key + ".one" : key;
        return get(chosen, Map.of("count", Long.toString(count)));
    }
}
