package dev.kaiji.export;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Letters as outlines, straight from the font that travels with us: no font of the machine, and none of its font settings, is asked. */
final class Typeface {
    /** Held, or the level would be forgotten with it: that a table of the font is of no use is no news to anybody. */
    private static final Logger FONTS = Logger.getLogger("org.apache.fontbox");

    static {
        FONTS.setLevel(Level.SEVERE);
    }

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final double unitsPerEm;

    Typeface(DocumentFont of) {
        try {
            font = new TTFParser().parse(new RandomAccessReadBuffer(of.bytes()));
            letters = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + of, e);
        }
    }

    /** Whether it has a form for every character. */
    boolean writes(String text) {
        return text.codePoints().allMatch(c -> letters.getGlyphId(c) > 0);
    }

    double width(String text, double size) {
        try {
            double units = 0;
            for (int c : text.codePoints().toArray()) {
                units += font.getAdvanceWidth(letters.getGlyphId(c));
            }
            return units * size / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot measure " + text, e);
        }
    }

    /** The outlines of a line that begins at that point of its base line. */
    Path2D outline(String text, double x, double y, double size) {
        try {
            var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
            double scale = size / unitsPerEm;
            double at = x;
            for (int c : text.codePoints().toArray()) {
                int id = letters.getGlyphId(c);
                var glyph = font.getGlyph().getGlyph(id);
                if (glyph != null) {
                    path.append(
                            glyph.getPath().getPathIterator(new AffineTransform(scale, 0, 0, -scale, at, y)), false);
                }
                at += font.getAdvanceWidth(id) * scale;
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot draw " + text, e);
        }
    }
}
