package dev.kaiji.cli;

import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.site.AsOf;
import dev.kaiji.site.Order;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that most commands share. */
final class CommonOptions {
    @Option(
            names = "--content",
            paramLabel = "DIR",
            defaultValue = "content",
            description = "What the company says (default: ${DEFAULT-VALUE}).")
    private Path content = Path.of("content");

    @Option(names = "--templates", paramLabel = "DIR", description = "Laid over the built-in templates, file by file.")
    private @Nullable Path templates;

    @Option(
            names = "--as-of",
            paramLabel = "DAY-OR-MOMENT",
            description = "For overdue, upcoming and embargo (default: the newest release that is not held back).")
    private @Nullable String asOf;

    @Option(
            names = "--lang",
            paramLabel = "ja|en",
            description = "Language of the messages (default: from the locale).")
    private @Nullable MessageLanguage language;

    /** The languages that messages are written in. */
    enum MessageLanguage {
        JA(Language.JA),
        EN(Language.EN);

        private final Language language;

        Language language() {
            return language;
        }

        MessageLanguage(Language language) {
            this.language = language;
        }
    }

    Language language(Terminal terminal) {
        return language == null ? Words.forLocaleOf(terminal).language() : language.language();
    }

    Phrases words(Terminal terminal) {
        return Words.in(language(terminal));
    }

    Path content(Terminal terminal) {
        Path folder = terminal.folder().resolve(content).normalize();
        if (!Files.isDirectory(folder)) {
            throw new WrongUse(words(terminal).get("no-content", Map.of("path", terminal.shown(folder))));
        }
        return folder;
    }

    Order order(Terminal terminal) {
        Path folder = content(terminal);
        return new Order(
                folder,
                terminal.shown(folder),
                Optional.ofNullable(templates).map(terminal.folder()::resolve),
                asOf(terminal),
                true);
    }

    private Optional<AsOf> asOf(Terminal terminal) {
        try {
            return Optional.ofNullable(asOf).map(AsOf::parse);
        } catch (DateTimeParseException e) {
            throw new WrongUse(words(terminal).get("bad-as-of", Map.of("text", String.valueOf(asOf))));
        }
    }
}
