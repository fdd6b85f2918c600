package dev.kaiji.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfPrinterTest {
    private static final PdfPrinter PRINTER = new PdfPrinter();
    private static final Path TABLE = Path.of(System.getProperty("kaiji.basedir", ""))
            .resolve("src/main/resources/dev/kaiji/check/document-glyphs.txt");

    @Test
    void theSameDocumentIsTheSameBytesHoweverManyArePrintedAtOnce() {
        var html = document("二次被害：2024年7月1日までに確認したこと");
        byte[] alone = PRINTER.print(html);

        var together = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> (i % 2 == 0 ? PRINTER : new PdfPrinter()).print(html))
                .toList();

        assertThat(together).allSatisfy(bytes -> assertThat(bytes).isEqualTo(alone));
    }

    @Test
    void anotherXmlLibraryOnTheClassPathMakesNoOtherBytes() {
        String own = "javax.xml.transform.TransformerFactory";
        String before = System.getProperty(own);
        byte[] with = PRINTER.print(document("本文"));
        try {
            System.setProperty(own, "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl");
            assertThat(PRINTER.print(document("本文"))).isEqualTo(with);
        } finally {
            if (before == null) {
                System.clearProperty(own);
            } else {
                System.setProperty(own, before);
            }
        }
    }

    @Test
    void textComesBackAsItWasTyped() throws Exception {
        var text = "2024年7月1日、髙﨑・神（№１）ABC office 10月末①〜「」";

        try (var pdf = Loader.loadPDF(PRINTER.print(document(text)))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(text);
        }
    }

    @Test
    void theFileSaysWhatItIsAndWhenItWasPublished() throws Exception {
        try (var pdf = Loader.loadPDF(PRINTER.print(document("本文")))) {
            var said = pdf.getDocumentInformation();
            assertThat(said.getTitle()).isEqualTo("題名");
            assertThat(said.getAuthor()).isEqualTo("例示株式会社");
            assertThat(said.getCreationDate().toInstant()).hasToString("2024-06-28T06:00:00Z");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ja");
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("見出し");
        }
    }

    @ParameterizedTest
    @CsvSource({"𠮷野家, 𠮷", "終わりました🙂次に, 🙂", "한국어, 한"})
    void aCharacterWithoutAGlyphStopsThePrintingAndIsNamed(String text, String missing) {
        assertThatThrownBy(() -> PRINTER.print(document(text))).isInstanceOfSatisfying(MissingGlyph.class, fault -> {
            assertThat(Character.toString(fault.character())).isEqualTo(missing);
            assertThat(fault.near()).isEqualTo(text);
        });
    }

    @Test
    void theTableThatTheContentIsCheckedByIsThatOfTheTypeface() throws Exception {
        var known = new PdfPrinter().glyphs().known();
        var ranges = new StringBuilder();
        for (int first = known.nextSetBit(' '); first >= 0; ) {
            int end = known.nextClearBit(first);
            ranges.append(Integer.toHexString(first))
                    .append(end - first > 1 ? "-" + Integer.toHexString(end - 1) : "")
                    .append('\n');
            first = known.nextSetBit(end);
        }
        if ("overwrite".equals(System.getProperty("golden"))) {
            Files.writeString(TABLE, ranges, StandardCharsets.US_ASCII);
        }

        assertThat(TABLE).hasContent(ranges.toString());
    }

    private static String document(String text) {
        return Stream.of(
                        "<!DOCTYPE html><html lang=ja><head><title>題名</title><meta name=author content=例示株式会社>",
                        "<meta name=subject content=主題><meta name=dcterms.modified content=2024-06-28T15:00+09:00>",
                        "<style>html { font-family: \"document\" }</style></head>",
                        "<body><h1>題名</h1><h2>見出し</h2><p>" + text + "</p></body></html>")
                .reduce("", String::concat);
    }
}
