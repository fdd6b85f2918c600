package dev.kaiji.seal;

import dev.kaiji.output.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an approval of a draft commits to: every byte that a person typed and that will be sealed, and the release that it follows.
 *
 * @param manifest lines as {@code sha256sum} prints them, {@code DIGEST  draft/release.yaml}, sorted by path
 */
public record Approval(String manifest) {
    /** @param files by their path below the content folder */
    public static Approval of(Map<String, byte[]> files) {
        var digests = new TreeMap<String, String>();
        files.forEach((path, bytes) -> digests.put(path, Sha256.of(bytes)));
        return new Approval(new String(Manifest.bytes(digests), StandardCharsets.UTF_8));
    }

    /** The SHA-256 of the manifest: what is written on the sheet and typed after {@code --approved}. */
    public String digest() {
        return Sha256.of(manifest.getBytes(StandardCharsets.UTF_8));
    }
}
