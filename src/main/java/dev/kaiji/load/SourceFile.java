package dev.kaiji.load;

/**
 * One file of the content folder, as read from the disk.
 *
 * @param name its path below the content folder, {@code /} between its parts: {@code draft/measures/two-factor.yaml}
 * @param shown its path as an editor sees it in messages: {@code content/draft/measures/two-factor.yaml}
 * @param bytes not copied: whoever makes one must not change them afterwards
 */
public record SourceFile(String name, String shown, byte[] bytes) {}
