package dev.kaiji.page;

import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Properties;

/** The phrases that the site ships with, for tests. */
public final class TestPhrases {
    public static final Phrases JA = read(Language.JA);
    public static final Phrases EN = read(Language.EN);

    private TestPhrases() {}

    private static Phrases read(Language language) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("templates/phrases/" + language + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var values = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return new Phrases(language, values);
    }
}
