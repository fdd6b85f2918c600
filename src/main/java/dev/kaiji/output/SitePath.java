package dev.kaiji.output;

/**
 * A relative path below the site's folder, for example {@code ja/measures/two-factor/index.html}.
 *
 * <p>Shape: segments of {@code [A-Za-z0-9._-]} joined by {@code /}; none is {@code .} or {@code ..}, and none is empty.
 *
 * @throws IllegalArgumentException for any other text; the message says what is expected
 */
public record SitePath(String value) implements Comparable<SitePath> {
    public SitePath {
        int from = 0;
        for (int slash = value.indexOf('/'); slash >= 0; slash = value.indexOf('/', from)) {
            demandSegment(value, from, slash);
            from = slash + 1;
        }
        demandSegment(value, from, value.length());
    }

    private static void demandSegment(String path, int from, int to) {
        boolean isLetters = to > from;
        for (int i = from; i < to; i++) {
            char c = path.charAt(i);
            isLetters &= c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '-' && c <= '9' && c != '/' || c == '_';
        }
        String segment = path.substring(from, to);
        if (!isLetters || segment.equals(".") || segment.equals("..")) {
            throw new IllegalArgumentException(
                    "\"" + path
                            + "\" is no path of the site: expected segments of A-Z a-z 0-9 . _ - such as ja/measures/index.html");
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
