package dev.kaiji.export;

/** The typeface of the documents has no form for a character, and a document with a hole in it is worse than none. */
public final class MissingGlyph extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int character;
    private final String near;

    MissingGlyph(int character, String near) {
        super("the typeface has no " + Character.toString(character) + " as in: " + near);
        this.character = character;
        this.near = near;
    }

    /** The character, as a code point. */
    public int character() {
        return character;
    }

    /** The words around it. */
    public String near() {
        return near;
    }
}
