package dev.kaiji.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A PDF as an independent validator and a reader of PDF see it. */
record Pdf(Path file) {
    static final List<PDFAFlavour> FLAVOURS = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A);

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** What the standard demands and the file does not do. */
    List<String> failures(PDFAFlavour flavour) throws Exception {
        try (var in = Files.newInputStream(file);
                var parser = Foundries.defaultInstance().createParser(in, flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
                    .map(TestAssertion::getMessage)
                    .distinct()
                    .toList();
        }
    }

    /** Its text without any space: where lines break says nothing. */
    String text() throws IOException {
        try (var pdf = Loader.loadPDF(file.toFile())) {
            return joined(new PDFTextStripper().getText(pdf));
        }
    }

    /** The lines of each page. */
    List<List<String>> pages() throws IOException {
        var pages = new ArrayList<List<String>>();
        try (var pdf = Loader.loadPDF(file.toFile())) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(pdf)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
            }
        }
        return pages;
    }

    static String joined(String text) {
        return text.replaceAll("\\s+", "");
    }
}
