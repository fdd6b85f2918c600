package dev.kaiji.model;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A language of a release as a BCP 47 tag, for example {@code ja}, {@code en} or {@code zh-Hant}.
 *
 * @throws IllegalArgumentException when the tag is not of the form {@code ll[-Ssss][-RR]}
 */
public record Language(String tag) implements Comparable<Language> {
    private static final Pattern SHAPE = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");

    public static final Language JA = new Language("ja");
    public static final Language EN = new Language("en");

    public Language {
        if (!SHAPE.matcher(tag).matches()) {
            throw new IllegalArgumentException("\"" + tag + "\" is no language tag: write ja, en or zh-Hant");
        }
    }

    /** For the JDK's text functions (word boundaries); never for printing, which is in the phrases. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** As the names of a release's files have it, which are lower-case: {@code zh-hant} in {@code incident.zh-hant.md}. */
    public String inFileName() {
        return tag.toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(Language other) {
        return this == other ? 0 : tag.compareTo(other.tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
