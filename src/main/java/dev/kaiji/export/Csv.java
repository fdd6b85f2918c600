package dev.kaiji.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.kaiji.output.OutputFile;
import dev.kaiji.output.SitePath;
import dev.kaiji.output.Utf8Writer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table for a spreadsheet: with the byte order mark by which one knows UTF-8, every cell quoted, lines ended as RFC 4180 wants.
 *
 * @param rows each as wide as the header
 */
record Csv(List<String> header, List<List<Cell>> rows) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What a spreadsheet takes for the beginning of a formula, full-width forms too. */
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    Csv {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException(row.size() + " cells under " + header.size() + " headings: " + row);
            }
        }
    }

    /** One cell. */
    sealed interface Cell {
        String written();
    }

    /** A text; an apostrophe keeps a spreadsheet from running it as a formula. */
    record TextCell(String text) implements Cell {
        @Override
        public String written() {
            return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        }
    }

    /** A number of ours, that may begin with a minus. */
    record NumberCell(String digits) implements Cell {
        @Override
        public String written() {
            return digits;
        }
    }

    static Cell cell(String text) {
        return new TextCell(text);
    }

    static Cell number(Number number) {
        return new NumberCell(number.toString());
    }

    static Cell empty() {
        return new TextCell("");
    }

    OutputFile file(String path) {
        var bytes = new ByteArrayOutputStream();
        try (var text = new Utf8Writer(bytes);
                var writer = CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .quoteStrategy(QuoteStrategies.ALWAYS)
                        .build(text)) {
            text.write(BYTE_ORDER_MARK);
            writer.writeRecord(header);
            rows.forEach(
                    row -> writer.writeRecord(row.stream().map(Cell::written).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in memory", e);
        }
        return new OutputFile(new SitePath(path), bytes.toByteArray());
    }

    /** Rows that grow cell by cell. */
    static final class Row {
        private final List<Cell> cells = new ArrayList<>();

        Row add(String text) {
            cells.add(cell(text));
            return this;
        }

        Row add(Cell cell) {
            cells.add(cell);
            return this;
        }

        Row addAll(List<Cell> more) {
            cells.addAll(more);
            return this;
        }

        List<Cell> cells() {
            return List.copyOf(cells);
        }
    }
}
