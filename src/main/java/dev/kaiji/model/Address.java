package dev.kaiji.model;

import java.util.regex.Pattern;

/**
 * The address of a fact, the same everywhere and for ever: {@code commitments/separation-overseas.due}, {@code secondary-damage.state}.
 *
 * @param subject {@code COLLECTION/ID}, or the name of a thing there is one of ({@code secondary-damage}, {@code incident}, {@code organisation}, {@code release})
 * @param field the field's name as the content file writes it; empty for the thing itself
 */
public record Address(String subject, String field) implements Comparable<Address> {
    private static final Pattern SUBJECT = Pattern.compile("[a-z-]+(/[a-z0-9-]+)?");
    private static final Pattern FIELD = Pattern.compile("([a-z][a-z0-9-]*)?");

    public Address {
        if (!SUBJECT.matcher(subject).matches() || !FIELD.matcher(field).matches()) {
            throw new IllegalArgumentException("\"" + subject + "." + field
                    + "\" is no address: write COLLECTION/ID.FIELD, as commitments/separation-overseas.due");
        }
    }

    public static Address of(String collection, Id id, String field) {
        return new Address(collection + "/" + id, field);
    }

    public static Address of(String collection, Id id) {
        return of(collection, id, "");
    }

    public static boolean isValid(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? SUBJECT.matcher(text).matches()
                : SUBJECT.matcher(text.substring(0, dot)).matches()
                        && FIELD.matcher(text.substring(dot + 1)).matches();
    }

    /** @throws IllegalArgumentException when the text is no address */
    public static Address parse(String text) {
        int dot = text.indexOf('.');
        return dot < 0 ? new Address(text, "") : new Address(text.substring(0, dot), text.substring(dot + 1));
    }

    public Address withField(String name) {
        return new Address(subject, name);
    }

    @Override
    public int compareTo(Address other) {
        int bySubject = subject.compareTo(other.subject);
        return bySubject != 0 ? bySubject : field.compareTo(other.field);
    }

    @Override
    public String toString() {
        return field.isEmpty() ? subject : subject + "." + field;
    }
}
