package dev.kaiji.site;

import dev.kaiji.export.PdfPrinter;
import dev.kaiji.output.OutputFile;
import java.nio.charset.StandardCharsets;

/** Prints drawn documents as PDF. Its printer is made with the first one: a site without documents loads no font. */
final class Printing {
    private Printing() {}

    private static final class Printer {
        static final PdfPrinter ONE = new PdfPrinter();
    }

    /** @param drawn a document's HTML under the path of its PDF */
    static OutputFile of(OutputFile drawn) {
        return new OutputFile(drawn.path(), Printer.ONE.print(new String(drawn.bytes(), StandardCharsets.UTF_8)));
    }
}
