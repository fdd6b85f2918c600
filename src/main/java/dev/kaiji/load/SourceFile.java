package dev.kaiji.load;

import java.util.regex.Pattern;

/**
 * One file of the content folder, as read from the disk.
 *
 * @param name its path below the content folder, {@code /} between its parts: {@code draft/measures/two-factor.yaml}
 * @param shown its path as an editor sees it in messages: {@code content/draft/measures/two-factor.yaml}
 * @param content what it holds; nothing for a link
 * @param isLink whether it is no file of its own, and so never content
 */
public record SourceFile(String name, String shown, Bytes content, boolean isLink) {
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9][a-z0-9._-]{0,98}[a-z0-9_-](/[a-z0-9][a-z0-9._-]{0,98}[a-z0-9_-])*");

    private static final Bytes NOTHING = new Bytes(new byte[0]);

    /** @param bytes not copied: whoever makes one must not change them afterwards */
    public SourceFile(String name, String shown, byte[] bytes) {
        this(name, shown, new Bytes(bytes), false);
    }

    public static SourceFile link(String name, String shown) {
        return new SourceFile(name, shown, NOTHING, true);
    }

    public byte[] bytes() {
        return content.all();
    }

    /** Whether a file of a release may be called so on every machine. */
    public static boolean isName(String path) {
        return NAME.matcher(path).matches();
    }
}
