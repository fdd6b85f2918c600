package dev.kaiji.load;

import java.util.Locale;

/** How a content file writes the names of the model: {@code nextUpdateBy} as {@code next-update-by}. */
final class Names {
    private Names() {}

    static String kebab(String javaName) {
        return javaName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
