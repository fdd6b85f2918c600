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
                    found.add(new Breach(code, i, Map.of("character", name(c), "before", before < 0 ? "" : Character.toString(before))));
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
        if (c < 0x20 || c >= 0x7f && c <= 0x9f || c == 0x2028 || c == 0x2029) {
            return "text.control";
        }
        if (c == 0x061c || c == 0x200e || c == 0x200f || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069) {
            return "text.direction";
        }
        if (c == 0x00ad || c == 0x034f || c == 0x115f || c == 0x1160 || c == 0x17b4 || c == 0x17b5 || c == 0x180e || c >= 0x200b && c <= 0x200d || c >= 0x2060 && c <= 0x2064
                || c >= 0x206a && c <= 0x206f || c == 0x3164 || c == 0xfeff || c == 0xffa0 || c >= 0xfff9 && c <= 0xfffd || c >= 0xe0000 && c <= 0xe007f) {
            return "text.invisible";
        }
        return before > 0 && isCombining(c) && composes(before, c) ? "text.decomposed" : "";
    }

    private static boolean isCombining(int c) {
        return c == 0x3099 || c == 0x309a || c >= 0x0300 && c <= 0x036f || c >= 0x1161 && c <= 0x1175 || c >= 0x11a8 && c <= 0x11c2;
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
