package dev.kaiji.model;

/**
 * The name of one thing in a collection, kept for ever, for example {@code separation-overseas}.
 *
 * <p>Shape: {@code [a-z0-9-]+}, at most 100 characters.
 *
 * @throws IllegalArgumentException when the text has another shape; the message says which shape is wanted
 */
public record Id(String value) implements Comparable<Id> {
    private static final int LONGEST = 100;

    public Id {
        if (!isValid(value)) {
            throw new IllegalArgumentException("\"" + value + "\" is no id: use a-z, 0-9 and - only");
        }
    }

    public static boolean isValid(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && isName(text, 0, text.length());
    }

    /** Whether there are small letters, digits and hyphens only; read so often that it is no regular expression. */
    static boolean isName(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(Id other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
