package dev.kaiji.output;

import java.util.regex.Pattern;

/**
 * A relative path below the site's folder, for example {@code ja/measures/two-factor/index.html}.
 *
 * <p>Shape: segments of {@code [A-Za-z0-9._-]} joined by {@code /}; none is {@code .} or {@code ..}, and none is empty.
 *
 * @throws IllegalArgumentException for any other text; the message says what is expected
 */
public record SitePath(String value) implements Comparable<SitePath> {
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9._-]+");

    public SitePath {
        for (String segment : value.split("/", -1)) {
            if (!SEGMENT.matcher(segment).matches() || segment.equals(".") || segment.equals("..")) {
                throw new IllegalArgumentException(
                        "\"" + value
                                + "\" is no path of the site: expected segments of A-Z a-z 0-9 . _ - such as ja/measures/index.html");
            }
        }
    }

    /** The address below the site's root that a browser asks for: {@code ja/measures/} for {@code ja/measures/index.html}. */
    public String address() {
        return value.equals("index.html")
                ? ""
                : value.endsWith("/index.html") ? value.substring(0, value.length() - "index.html".length()) : value;
    }

    /** How many folders up the site's root is, as {@code ../../} or the empty text. */
    public String toRoot() {
        return "../".repeat((int) value.chars().filter(c -> c == '/').count());
    }

    @Override
    public int compareTo(SitePath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
