package dev.kaiji.model;

/**
 * The address of a fact, the same everywhere and for ever: {@code commitments/separation-overseas.due}, {@code secondary-damage.state}.
 *
 * @param subject {@code COLLECTION/ID}, or the name of a thing there is one of ({@code secondary-damage}, {@code incident}, {@code organisation}, {@code release})
 * @param field the field's name as the content file writes it; empty for the thing itself
 */
public record Address(String subject, String field) implements Comparable<Address> {
    public Address {
        if (!isSubject(subject) || !isField(field)) {
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
        return dot < 0 ? isSubject(text) : isSubject(text.substring(0, dot)) && isField(text.substring(dot + 1));
    }

    /** Addresses are made so often that none of this takes a text apart. */
    private static boolean isSubject(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? isCollection(text, text.length())
                : isCollection(text, slash) && slash + 1 < text.length() && Id.isName(text, slash + 1, text.length());
    }

    private static boolean isCollection(String text, int to) {
        for (int i = 0; i < to; i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c == '-')) {
                return false;
            }
        }
        return to > 0;
    }

    private static boolean isField(String text) {
        return text.isEmpty() || Character.isLetter(text.charAt(0)) && Id.isName(text, 0, text.length());
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
