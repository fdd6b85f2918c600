package dev.kaiji.load;

import dev.kaiji.model.Places.Position;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What no text of the content may hold: a byte order mark, carriage returns, control characters, characters that are invisible or turn the direction of writing, and
 * letters taken apart (か + ゛). Nothing is repaired or normalised: a name's kanji stays as typed.
 */
final class TextRules {
    /** More of one kind than this are not listed one by one. */
    private static final int LISTED = 20;

    private static final int[][] CONTROL = {{0, 0x1f}, {0x7f, 0x9f}, {0x2028, 0x2029}};
    private static final int[][] DIRECTION = {{0x61c}, {0x200e, 0x200f}, {0x202a, 0x202e}, {0x2066, 0x2069}};

    /** Soft hyphen, fillers, zero-width characters, what stands for what was lost (U+FFFD), tags; not the selectors that choose a kanji's form. */
    private static final int[][] INVISIBLE = {
        {0xad},
        {0x34f},
        {0x115f, 0x1160},
        {0x17b4, 0x17b5},
        {0x180e},
        {0x200b, 0x200d},
        {0x2060, 0x2064},
        {0x206a, 0x206f},
        {0x3164},
        {0xfeff},
        {0xffa0},
        {0xfff9, 0xfffd},
        {0xe0000, 0xe007f}
    };

    /** Kana's voicing marks, accents, and the later parts of a Hangul syllable. */
    private static final int[][] COMBINING = {{0x3099, 0x309a}, {0x300, 0x36f}, {0x1161, 0x1175}, {0x11a8, 0x11c2}};

    private TextRules() {}

    /** One breach: its code, and where in the text it is. */
    record Breach(String code, int index, Map<String, String> values) {}

    /** The bytes as text and what is wrong with them; the text is empty where they are not UTF-8. */
    record Decoded(String text, List<Flaw> flaws) {}

    static Decoded decode(byte[] bytes) {
        var out = CharBuffer.allocate(bytes.length);
        var in = ByteBuffer.wrap(bytes);
        var result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            return new Decoded("", List.of(Flaw.error("text.not-utf-8", "", position(text, text.length()), Map.of())));
        }
        var flaws = new ArrayList<Flaw>();
        for (Breach breach : breaches(text)) {
            flaws.add(Flaw.error(breach.code(), "", position(text, breach.index()), breach.values()));
        }
        return new Decoded(text, flaws);
    }

    static List<Breach> breaches(String text) {
        var found = new ArrayList<Breach>();
        boolean carriageReturn = false;
        int before = -1;
        for (int i = 0; i < text.length() && found.size() < LISTED; ) {
            int c = text.codePointAt(i);
            if (c == '\r') {
                if (!carriageReturn) {
                    found.add(new Breach("text.carriage-return", i, Map.of()));
                }
                carriageReturn = true;
            } else if (c != '\n' && (c < 0x20 || c >= 0x7f)) {
                String code = c == 0xfeff && i == 0 ? "text.bom" : code(c, before);
                if (!code.isEmpty()) {
                    found.add(new Breach(
                            code,
                            i,
                            Map.of("character", name(c), "before", before < 0 ? "" : Character.toString(before))));
                }
            }
            before = c;
            i += Character.charCount(c);
        }
        return found;
    }

    private static String code(int c, int before) {
        if (c == '\t') {
            return "text.tab";
        }
        if (isIn(CONTROL, c)) {
            return "text.control";
        }
        if (isIn(DIRECTION, c)) {
            return "text.direction";
        }
        if (isIn(INVISIBLE, c)) {
            return "text.invisible";
        }
        return before > 0 && isIn(COMBINING, c) && composes(before, c) ? "text.decomposed" : "";
    }

    private static boolean isIn(int[][] ranges, int c) {
        for (int[] range : ranges) {
            if (c >= range[0] && c <= range[range.length - 1]) {
                return true;
            }
        }
        return false;
    }

    private static boolean composes(int before, int c) {
        String pair = Character.toString(before) + Character.toString(c);
        String composed = Normalizer.normalize(pair, Normalizer.Form.NFC);
        return composed.codePointCount(0, composed.length()) == 1;
    }

    private static String name(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }

    /** Line and column, in code points, of a place in the text. */
    static Position position(String text, int index) {
        int line = 1;
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < index; i = text.indexOf('\n', i + 1)) {
            line++;
            start = i + 1;
        }
        return new Position(line, text.codePointCount(start, index) + 1);
    }
}
