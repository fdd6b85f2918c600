package dev.kaiji.model;

import java.util.regex.Pattern;

/**
 * The name of one thing in a collection, kept for ever, for example {@code separation-overseas}.
 *
 * <p>Shape: {@code [a-z0-9-]+}, at most 100 characters.
 *
 * @throws IllegalArgumentException when the text has another shape; the message says which shape is wanted
 */
public record Id(String value) implements Comparable<Id> {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]{1,100}");

    public Id {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("\"" + value + "\" is no id: use a-z, 0-9 and - only");
        }
    }

    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches();
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
