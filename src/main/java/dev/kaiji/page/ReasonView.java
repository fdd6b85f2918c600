package dev.kaiji.page;

import java.util.Optional;

/**
 * Why something changed, as the editors said it.
 *
 * @param before the words in front of it; of several reasons they name the fields it is for
 * @param words the reason, or that the report gives none
 * @param wrong what was wrong, of a correction
 * @param right what is right
 * @param since since when it was wrong, in words
 */
public record ReasonView(
        String before, Said words, Optional<Said> wrong, Optional<Said> right, Optional<String> since) {}
