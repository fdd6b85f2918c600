package dev.kaiji.start;

import dev.kaiji.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of a starting file, in every language of editors at once.
 *
 * <p>A line after {@code @ja} or {@code @en} is for editors of that language; a line with {@code {language}} stands once for each language of the record; other names in
 * braces are filled in, where they are known.
 */
final class StartingText {
    private static final String LANGUAGE = "{language}";

    private final List<String> lines;

    private StartingText(List<String> lines) {
        this.lines = lines;
    }

    /** @param name of a file beside this class, for example {@code measure.yaml} */
    static StartingText read(String name) {
        try (InputStream in = Objects.requireNonNull(StartingText.class.getResourceAsStream(name), name)) {
            return new StartingText(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /**
     * The file's bytes.
     *
     * @param editor the language of its comments
     * @param record the languages that it is to be filled in for
     */
    byte[] in(Language editor, List<Language> record, Map<String, String> values) {
        return lines.stream()
                .flatMap(line -> forEditor(line, editor))
                .flatMap(line -> forRecord(line, record))
                .map(line -> filled(line, values) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> forEditor(String line, Language editor) {
        if (!line.matches("@[a-z]{2}( .*)?")) {
            return Stream.of(line);
        }
        return line.startsWith("@" + editor) ? Stream.of(line.substring(Math.min(line.length(), 4))) : Stream.of();
    }

    private static Stream<String> forRecord(String line, List<Language> record) {
        return line.contains(LANGUAGE)
                ? record.stream().map(language -> line.replace(LANGUAGE, language.tag()))
                : Stream.of(line);
    }

    private static String filled(String line, Map<String, String> values) {
        String filled = line;
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
