package dev.kaiji.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.kaiji.output.Sha256;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.GregorianCalendar;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Prints a drawn document as PDF/UA-1 and PDF/A-3a: tagged, with bookmarks, its language and its title. The same HTML makes the same bytes on the same JDK.
 *
 * <p>Holds the fonts, so make one and keep it. Several threads may print at once.
 */
public final class PdfPrinter {
    private static final String FAMILY = "document";
    private static final int MOST_ROWS_TOGETHER = 8;

    private final TrueTypeFont regular = parsed(DocumentFont.REGULAR);
    private final TrueTypeFont bold = parsed(DocumentFont.BOLD);
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final Glyphs glyphs = Glyphs.of(regular, bold);

    /** Held, or the level would be forgotten with it: that a table of the font is of no use to it is no news to anybody. */
    private static final Logger FONTS = Logger.getLogger("org.apache.fontbox");

    static {
        XRLog.setLoggingEnabled(false);
        FONTS.setLevel(Level.SEVERE);
    }

    /**
     * @param html a whole document with {@code lang}, {@code <title>}, and in {@code <meta>} its author, subject and {@code dcterms.modified}
     * @throws MissingGlyph when the typeface has no form for one of its characters
     */
    public byte[] print(String html) {
        var document = Jsoup.parse(html);
        glyphs.demandAll(document);
        bookmarks(document);
        keepTogether(document);
        var out = new ByteArrayOutputStream(200_000);
        try (var pdf = new PDDocument();
                var renderer = renderer(document, pdf)) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            describe(pdf, PdfMetadata.of(document));
            pdf.setDocumentId(digest(html));
            pdf.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print in memory", e);
        }
        return out.toByteArray();
    }

    Glyphs glyphs() {
        return glyphs;
    }

    private PdfBoxRenderer renderer(Document document, PDDocument pdf) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePDDocument(pdf);
        builder.withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(document), null);
        builder.toStream(OutputStream.nullOutputStream());
        builder.useFont(embedded(pdf, regular), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(embedded(pdf, bold), FAMILY, 700, FontStyle.NORMAL, true);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        builder.useColorProfile(colours);
        builder.withProducer("Kaiji");
        return builder.buildPdfRenderer();
    }

    /** Only the characters that the document uses. */
    private static PDFontSupplier embedded(PDDocument pdf, TrueTypeFont font) throws IOException {
        return new PDFontSupplier(PDType0Font.load(pdf, font, true));
    }

    /** Without the tables of ligatures: they triple the time, and text taken out of the document would hold their forms. */
    private static TrueTypeFont parsed(DocumentFont font) {
        try {
            var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font.bytes()));
            parsed.setEnableGsub(false);
            return parsed;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the typeface", e);
        }
    }

    /** The headings of the second and third rank, as the reader's program lists them beside the pages. */
    private static void bookmarks(Document document) {
        var bookmarks = document.head().appendElement("bookmarks");
        Element above = bookmarks;
        int number = 0;
        for (Element heading : document.select("h2, h3")) {
            if (heading.id().isEmpty()) {
                number++;
                heading.id("heading-" + number);
            }
            boolean second = heading.tagName().equals("h2");
            var bookmark = (second ? bookmarks : above)
                    .appendElement("bookmark")
                    .attr("name", heading.text())
                    .attr("href", "#" + heading.id());
            if (second) {
                above = bookmark;
            }
        }
    }

    /** A short table goes to the next page as a whole: the printer would leave its header behind alone. */
    private static void keepTogether(Document document) {
        for (Element table : document.select("table")) {
            if (table.select("tr").size() <= MOST_ROWS_TOGETHER) {
                table.wrap("<div class=\"whole\"></div>");
            }
        }
    }

    /** Both places where a PDF keeps its dates get the release's moment. */
    private static void describe(PDDocument pdf, PdfMetadata metadata) throws IOException {
        var calendar = GregorianCalendar.from(metadata.moment().toZonedDateTime());
        pdf.getDocumentInformation().setCreationDate(calendar);
        pdf.getDocumentInformation().setModificationDate(calendar);
        pdf.getDocumentCatalog().setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(metadata.xmp())));
    }

    /** What a PDF calls itself by: made from what it says, and from nothing else. */
    private static long digest(String html) {
        return ByteBuffer.wrap(Sha256.bytes(html.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
