package dev.kaiji.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * The characters that a typeface can print. Without this the PDF would show another sign in their place and say nothing.
 *
 * @param known code points that all its weights have
 */
record Glyphs(BitSet known) {
    private static final int AROUND = 12;

    static Glyphs of(TrueTypeFont... weights) {
        var common = new BitSet();
        common.set(0, Character.MAX_CODE_POINT + 1);
        for (TrueTypeFont weight : weights) {
            common.and(characters(weight));
        }
        return new Glyphs(common);
    }

    private static BitSet characters(TrueTypeFont font) {
        var characters = new BitSet();
        try {
            var map = font.getUnicodeCmapLookup();
            for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
                if (map.getGlyphId(c) > 0) {
                    characters.set(c);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the typeface", e);
        }
        return characters;
    }

    boolean has(int character) {
        return known.get(character) || Character.isWhitespace(character);
    }

    /** @throws MissingGlyph for the first character without one */
    void demandAll(Document document) {
        for (TextNode text : texts(document)) {
            String words = text.getWholeText();
            words.codePoints().filter(c -> !has(c)).findFirst().ifPresent(missing -> {
                throw new MissingGlyph(missing, around(words, words.indexOf(Character.toString(missing))));
            });
        }
    }

    private static List<TextNode> texts(Document document) {
        var texts = new ArrayList<TextNode>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        texts.add(text);
                    }
                },
                document.body());
        return texts;
    }

    private static String around(String words, int at) {
        int from = Math.max(0, at - AROUND);
        int to = Math.min(words.length(), at + AROUND);
        return words.substring(from, to).strip();
    }
}
