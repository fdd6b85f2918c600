package dev.kaiji.model;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The id of a release: its date, {@code 2024-06-28}, and from the second of a day on its number, {@code 2024-06-28.2}; or {@code draft}, which comes after all others.
 *
 * @throws IllegalArgumentException when the text is neither; the message says what is wanted
 */
public record ReleaseId(String value) implements Comparable<ReleaseId> {
    private static final Pattern SHAPE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(\\.([2-9]|[1-9][0-9]))?");
    private static final int DAY = "2024-06-28".length();

    public static final ReleaseId DRAFT = new ReleaseId("draft");

    public ReleaseId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("\"" + value
                    + "\" is no release id: write a date as 2024-06-28, or 2024-06-28.2 for the second of that day");
        }
    }

    public static boolean isValid(String text) {
        if (text.equals("draft")) {
            return true;
        }
        var matcher = SHAPE.matcher(text);
        return matcher.matches() && isDay(matcher.group(1));
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (java.time.format.DateTimeParseException e) {
            return false;
        }
    }

    public boolean isDraft() {
        return value.equals("draft");
    }

    /** The day of the release. @throws IllegalStateException for the draft, which has none */
    public LocalDate day() {
        if (isDraft()) {
            throw new IllegalStateException("the draft has no day");
        }
        return LocalDate.parse(value.substring(0, DAY));
    }

    /** Which release of its day this is, from 1. */
    public int number() {
        int dot = value.indexOf('.');
        return dot < 0 ? 1 : Integer.parseInt(value.substring(dot + 1));
    }

    /** By day, then by number; the draft, whose name begins with a letter, comes after every day. */
    @Override
    public int compareTo(ReleaseId other) {
        boolean sameDay = value.regionMatches(0, other.value, 0, DAY);
        return sameDay ? Integer.compare(number(), other.number()) : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
