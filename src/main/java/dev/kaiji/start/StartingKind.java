package dev.kaiji.start;

/** What there can be a new one of in a draft. */
public enum StartingKind {
    MEASURE("measures", "measure", true),
    NOTICE("notices", "notice", true),
    DIRECTIVE("directives", "directive", false);

    private final String folder;
    private final String text;
    private final boolean prose;

    StartingKind(String folder, String text, boolean prose) {
        this.folder = folder;
        this.text = text;
        this.prose = prose;
    }

    /** Its folder in a release, which is also its collection in addresses: {@code measures}. */
    public String folder() {
        return folder;
    }

    /** The name of its starting text. */
    String text() {
        return text;
    }

    /** Whether prose lies beside it. */
    boolean hasProse() {
        return prose;
    }
}
