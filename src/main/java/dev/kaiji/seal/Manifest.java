package dev.kaiji.seal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A list of digests: UTF-8, LF, final LF, lower-case hex, two spaces, a path a line, sorted by code point (RFC 8493 §2.1.3, and stricter). */
final class Manifest {
    private static final int LONGEST_LINE = 4096;
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([\\x21-\\x7e]+)");

    private Manifest() {}

    /** One line: a digest and the path it is of. */
    record Line(String digest, String path) {
        /** Bytes of the line, its LF included. */
        int length() {
            return digest.length() + 2 + path.length() + 1;
        }
    }

    /** Takes the lines in turn, and how a line that is wrong begins instead of it. */
    interface Reader {
        void line(Line line) throws IOException;

        void bad(int number, String line);
    }

    static byte[] bytes(SortedMap<String, String> digests) {
        var out = new StringBuilder();
        for (Map.Entry<String, String> entry : digests.entrySet()) {
            out.append(entry.getValue()).append("  ").append(entry.getKey()).append('\n');
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads line by line, holding one at a time. With {@code sorted}, a line that does not come after the one before is bad; a duplicate is one. */
    static void read(Path file, boolean sorted, Reader reader) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), 1 << 16)) {
            String before = "";
            int number = 0;
            for (byte[] raw = next(in); raw != null; raw = next(in)) {
                number++;
                Line line = parse(raw);
                if (line == null) {
                    reader.bad(number, shown(raw));
                } else if (sorted && line.path().compareTo(before) <= 0) {
                    reader.bad(number, shown(raw));
                } else {
                    before = line.path();
                    reader.line(line);
                }
            }
        }
    }

    private static String shown(byte[] raw) {
        return new String(raw, 0, Math.min(raw.length, 160), StandardCharsets.UTF_8).strip();
    }

    /** The next line with its LF, cut off where it grows beyond any honest line; null at the end. */
    private static byte @Nullable [] next(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(160);
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (line.size() < LONGEST_LINE) {
                line.write(b);
            }
            if (b == '\n') {
                return line.toByteArray();
            }
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    private static @Nullable Line parse(byte[] raw) {
        if (raw[raw.length - 1] != '\n') {
            return null;
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw, 0, raw.length - 1));
            var matcher = LINE.matcher(text);
            return matcher.matches() ? new Line(matcher.group(1), matcher.group(2)) : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
