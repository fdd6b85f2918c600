package dev.kaiji.seal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The names and fixed parts of a sealed release: a BagIt 1.0 bag (RFC 8493 §2). */
final class Bag {
    static final String DECLARATION = "bagit.txt";
    static final String INFO = "bag-info.txt";
    static final String MANIFEST = "manifest-sha256.txt";
    static final String HISTORY = "history-sha256.txt";
    static final String SIGNERS = "allowed_signers";
    static final String REDACTED = "redacted.tsv";
    static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
    static final String SIGNATURE = TAG_MANIFEST + ".sig";
    static final String TIME_STAMP = SIGNATURE + ".tsr";
    static final String PAYLOAD = "data";

    static final String RELEASE_NAMESPACE = "kaiji-release";
    static final String WITNESS_NAMESPACE = "kaiji-witness";

    static final byte[] DECLARATION_BYTES =
            "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".getBytes(StandardCharsets.UTF_8);

    /** The tag files that a bag may have beside its tag manifest; the first four and the signers it must have. */
    static final List<String> REQUIRED_TAG_FILES = List.of(INFO, DECLARATION, MANIFEST, SIGNERS);

    static final List<String> OPTIONAL_TAG_FILES = List.of(HISTORY, REDACTED);

    private static final Pattern ID = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(\\.([2-9]|[1-9]\\d))?");
    private static final Pattern SEGMENT = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final Pattern WITNESS = Pattern.compile(Pattern.quote(SIGNATURE) + "\\.[a-z0-9][a-z0-9-]{0,40}");

    private Bag() {}

    static boolean isReleaseId(String name) {
        return ID.matcher(name).matches();
    }

    /** Order of release ids: by day, then by number (the text's order would put {@code .10} before {@code .2}). */
    static int compareIds(String a, String b) {
        int byDay = a.substring(0, 10).compareTo(b.substring(0, 10));
        return byDay != 0 ? byDay : Integer.compare(number(a), number(b));
    }

    private static int number(String id) {
        return id.length() == 10 ? 1 : Integer.parseInt(id.substring(11));
    }

    /** Whether a path below {@code data/} may be sealed: lower-case ASCII segments, no device names, no trailing dot. */
    static boolean isPayloadName(String path) {
        for (String segment : path.split("/", -1)) {
            if (!SEGMENT.matcher(segment).matches() || DEVICE.matcher(segment).matches() || segment.endsWith(".")) {
                return false;
            }
        }
        return true;
    }

    static boolean isWitnessSignature(String name) {
        return WITNESS.matcher(name).matches() && !name.equals(TIME_STAMP);
    }

    /** Whether a later history lists this file: the tag manifest, and the signatures and stamps on it. */
    static boolean isHistoric(String name) {
        return List.of(TAG_MANIFEST, SIGNATURE, TIME_STAMP).contains(name) || isWitnessSignature(name);
    }

    static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
