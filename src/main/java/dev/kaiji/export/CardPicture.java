package dev.kaiji.export;

import dev.kaiji.output.OutputFile;
import dev.kaiji.output.PlannedFile;
import dev.kaiji.output.SitePath;
import dev.kaiji.page.Card;
import dev.kaiji.page.Once;
import dev.kaiji.page.PageContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** {@code ja/card.png}: the picture that other sites show beside a link to this one, in the colours of the pages. */
public final class CardPicture {
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final int MARGIN = 72;
    private static final int BAR = 14;
    private static final int ACROSS = WIDTH - 2 * MARGIN;
    private static final int SMALL = 30;
    private static final double LEADING = 1.4;
    private static final double TIGHT = 1.3;
    private static final Color PAPER = new Color(0xffffff);
    private static final Color INK = new Color(0x1a1a1a);
    private static final Color MUTED = new Color(0x4d4d4d);
    private static final Color BLUE = new Color(0x00118f);
    private static final Color NOTICE = new Color(0x604b00);
    private static final Color NOTICE_PAPER = new Color(0xfbf5e0);

    private final Card card;
    private final Typeface regular;
    private final Typeface bold;
    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);

    private CardPicture(Card card, Faces faces) {
        this.card = card;
        this.regular = faces.regular();
        this.bold = faces.bold();
    }

    private record Faces(Typeface regular, Typeface bold) {}

    /** The typefaces of all pictures, loaded with the first one that is drawn. */
    private static final Once<Faces> FACES =
            new Once<>(() -> new Faces(new Typeface(DocumentFont.REGULAR), new Typeface(DocumentFont.BOLD)));

    /** The picture of one language. @param context at the newest release */
    public static PlannedFile of(PageContext context) {
        var path = context.places().card();
        return PlannedFile.of(path, () -> new CardPicture(Card.of(context), FACES.get()).file(path));
    }

    private OutputFile file(SitePath path) {
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        draw(pen);
        pen.dispose();
        return new OutputFile(path, png());
    }

    private void draw(Graphics2D pen) {
        fill(pen, PAPER, 0, 0, WIDTH, HEIGHT);
        fill(pen, BLUE, 0, 0, WIDTH, BAR);
        int below = head(pen);
        int above = foot(pen);
        title(pen, below, above);
    }

    /** Who says it, and when it was last said. @return the base line of its last line */
    private int head(Graphics2D pen) {
        int base = 92;
        line(pen, regular, card.company(), SMALL, MUTED, MARGIN, base);
        double width = regular.width(card.updated(), SMALL);
        if (regular.width(card.company(), SMALL) + width + MARGIN > ACROSS) {
            base += (int) (SMALL * LEADING);
            line(pen, regular, card.updated(), SMALL, MUTED, MARGIN, base);
        } else {
            line(pen, regular, card.updated(), SMALL, MUTED, MARGIN + ACROSS - width, base);
        }
        return base;
    }

    /** What is known of secondary damage, as carefully as the pages say it, and the organisation's note. @return the upper edge of it all */
    private int foot(Graphics2D pen) {
        int foot = HEIGHT - 44;
        if (card.note().isPresent()) {
            foot = upwards(pen, List.of(card.note().get()), 24, MUTED, MARGIN, foot, ACROSS) - 26;
        }
        int inner = ACROSS - 72;
        int height =
                (int) Math.ceil(lines(regular, card.statement(), SMALL, inner).size() * SMALL * LEADING) + 44;
        fill(pen, NOTICE_PAPER, MARGIN, foot - height, ACROSS, height);
        fill(pen, NOTICE, MARGIN, foot - height, 8, height);
        upwards(pen, card.statement(), SMALL, INK, MARGIN + 36, foot - 33, inner);
        return foot - height;
    }

    /** As large as the room allows, and no larger than reads well. */
    private void title(Graphics2D pen, int below, int above) {
        int size = 68;
        var lines = lines(bold, List.of(card.title()), size, ACROSS);
        while (size > SMALL && (lines.size() > 2 || below + (lines.size() + 0.9) * size * TIGHT > above)) {
            size -= 4;
            lines = lines(bold, List.of(card.title()), size, ACROSS);
        }
        double room = above - below - lines.size() * size * TIGHT;
        double y = below + room / 2 + size;
        for (String text : lines) {
            line(pen, bold, text, size, INK, MARGIN, y);
            y += size * TIGHT;
        }
    }

    /** Lines that end at that base line. @return the base line above the first */
    private int upwards(Graphics2D pen, List<String> texts, int size, Color colour, int x, int last, int across) {
        var lines = lines(regular, texts, size, across);
        double y = last - (lines.size() - 1) * size * LEADING;
        int above = (int) (y - size * LEADING);
        for (String text : lines) {
            line(pen, regular, text, size, colour, x, y);
            y += size * LEADING;
        }
        return above;
    }

    private static void fill(Graphics2D pen, Color colour, int x, int y, int width, int height) {
        pen.setColor(colour);
        pen.fillRect(x, y, width, height);
    }

    /** What the typeface has no letters for is left out: the words beside the picture say it all the same. */
    private static void line(Graphics2D pen, Typeface face, String text, int size, Color colour, double x, double y) {
        if (face.writes(text)) {
            pen.setColor(colour);
            pen.fill(face.outline(text, x, y, size));
        }
    }

    private List<String> lines(Typeface face, List<String> texts, int size, int across) {
        var lines = new ArrayList<String>();
        texts.forEach(text -> lines.addAll(balanced(face, text, size, across)));
        return lines;
    }

    /** No more lines than are needed, and none much shorter than the others. */
    private List<String> balanced(Typeface face, String text, int size, int across) {
        var lines = wrapped(face, text, size, across);
        for (int narrower = across - size; narrower > across / 2; narrower -= size) {
            var others = wrapped(face, text, size, narrower);
            if (others.size() > lines.size()) {
                break;
            }
            lines = others;
        }
        return lines;
    }

    private List<String> wrapped(Typeface face, String text, int size, int across) {
        var breaks = BreakIterator.getLineInstance(
                Locale.forLanguageTag(card.language().tag()));
        breaks.setText(text);
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            var piece = text.substring(from, to);
            if (line.length() > 0 && face.width((line + piece).stripTrailing(), size) > across) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private byte[] png() {
        var bytes = new ByteArrayOutputStream(60_000);
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in memory", e);
        }
        return bytes.toByteArray();
    }
}
