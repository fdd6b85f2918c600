package dev.kaiji.cli;

import dev.kaiji.model.Language;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * What {@code --help} says in Japanese, {@code help_ja.properties}; in English it stands beside each command and option.
 *
 * <p>Keys are those that picocli looks for: {@code kaiji.build.usage.description} for a command, {@code kaiji.build.output} for an option of one command, {@code
 * content} for an option that many have, {@code kaiji.diff.A[0]} for what stands without a name.
 */
final class HelpWords {
    private HelpWords() {}

    /** The language that the person asks for: before anything is parsed, because help may be all they ask. */
    static Language language(Terminal terminal, String... arguments) {
        var all = List.of(arguments);
        int at = all.indexOf("--lang");
        if (all.contains("--lang=ja")
                || at >= 0 && at + 1 < all.size() && all.get(at + 1).equalsIgnoreCase("ja")) {
            return Language.JA;
        }
        return at >= 0 || all.contains("--lang=en")
                ? Language.EN
                : Words.forLocaleOf(terminal).language();
    }

    static ResourceBundle japanese() {
        return new Bundle(Words.read("help", Language.JA).values());
    }

    private static final class Bundle extends ResourceBundle {
        private final Map<String, String> words;

        Bundle(Map<String, String> words) {
            this.words = words;
        }

        @Override
        protected @Nullable Object handleGetObject(String key) {
            return words.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(words.keySet());
        }
    }
}
