package dev.kaiji.output;

import java.nio.charset.StandardCharsets;

/**
 * One file of the site, complete.
 *
 * @param bytes not copied: whoever makes one must not change them afterwards
 */
public record OutputFile(SitePath path, byte[] bytes) {
    public static OutputFile text(SitePath path, String content) {
        return new OutputFile(path, content.getBytes(StandardCharsets.UTF_8));
    }
}
