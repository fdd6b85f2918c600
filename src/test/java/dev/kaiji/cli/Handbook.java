package dev.kaiji.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The handbook as a reader has it: Markdown pages, and in them blocks to type, to write into files and to compare with. */
final class Handbook {
    static final Path BASE = Path.of(System.getProperty("kaiji.basedir", "")).toAbsolutePath();

    private static final Pattern SPAN = Pattern.compile("`([^`]+)`");

    private Handbook() {}

    /** In which languages it is written, and where. */
    static Path pages(Locale language) {
        return BASE.resolve(language.equals(Locale.JAPANESE) ? "site/ja/markdown" : "site/markdown");
    }

    static List<String> names(Locale language) throws IOException {
        try (Stream<Path> pages = Files.list(pages(language))) {
            return pages.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    /**
     * A fenced block.
     *
     * @param kind what stands after the fence: {@code sh}, {@code yaml}, {@code text}
     * @param lead the code spans of the paragraph just before it: what the block is about
     */
    record Block(String kind, String text, List<String> lead) {
        List<String> lines() {
            return text.lines().toList();
        }
    }

    /** One part of a page, from a heading of the second level to the next. */
    record Part(String title, List<Block> blocks) {}

    static List<Part> parts(Locale language, String page) throws IOException {
        var parts = new ArrayList<Part>();
        var blocks = new ArrayList<Block>();
        String title = "";
        var paragraph = new StringBuilder();
        var lines = Files.readAllLines(pages(language).resolve(page)).iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("## ")) {
                parts.add(new Part(title, List.copyOf(blocks)));
                blocks.clear();
                title = line.substring(3);
            } else if (line.startsWith("```")) {
                blocks.add(new Block(line.substring(3), body(lines), spans(paragraph)));
                paragraph.setLength(0);
            } else if (!line.isBlank()) {
                paragraph.append(line).append('\n');
            } else if (paragraph.length() > 0 && paragraph.charAt(paragraph.length() - 1) == '\n') {
                paragraph.append('\f');
            }
        }
        parts.add(new Part(title, List.copyOf(blocks)));
        return parts.stream().filter(part -> !part.blocks().isEmpty()).toList();
    }

    private static String body(java.util.Iterator<String> lines) {
        var body = new StringBuilder();
        for (String line = lines.next(); !line.equals("```"); line = lines.next()) {
            body.append(line).append('\n');
        }
        return body.toString();
    }

    /** The code spans of the last paragraph. */
    private static List<String> spans(CharSequence text) {
        var paragraphs = Arrays.stream(text.toString().split("\f"))
                .filter(p -> !p.isBlank())
                .toList();
        return paragraphs.isEmpty()
                ? List.of()
                : SPAN.matcher(paragraphs.get(paragraphs.size() - 1))
                        .results()
                        .map(m -> m.group(1))
                        .toList();
    }
}
