package dev.kaiji.cli;

import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** What the command line itself says, in the language of its messages: {@code messages_ja.properties} and {@code messages_en.properties}. */
final class Words {
    private Words() {}

    static Phrases in(Language language) {
        return read("messages", language);
    }

    /** The words of a file beside this class: {@code findings_ja.properties} for {@code findings}. */
    static Phrases read(String file, Language language) {
        String name = file + "_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Phrases(
                    language,
                    properties.stringPropertyNames().stream()
                            .collect(Collectors.toMap(key -> key, properties::getProperty)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Phrases forLocaleOf(Terminal terminal) {
        return in(terminal.locale().getLanguage().equals("ja") ? Language.JA : Language.EN);
    }

    /** Bytes for a person: {@code 4.8 MB}. */
    static String bytes(long count) {
        if (count < 1_000) {
            return count + " B";
        }
        return count < 1_000_000 ? tenths(count, 1_000) + " kB" : tenths(count, 1_000_000) + " MB";
    }

    /** Seconds for a person, to the hundredth: {@code 0.84}. */
    static String seconds(long nanoseconds) {
        long hundredths = Math.round(nanoseconds / 1e7);
        return hundredths / 100 + "." + String.valueOf(100 + hundredths % 100).substring(1);
    }

    private static String tenths(long count, long unit) {
        long tenths = Math.round(10.0 * count / unit);
        return tenths / 10 + "." + tenths % 10;
    }

    static Map<String, String> of(String key, Object value) {
        return Map.of(key, value.toString());
    }
}
