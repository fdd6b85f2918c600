package dev.kaiji.page;

import java.util.Optional;

/**
 * A text of the content as a page prints it: in the page's language or, where it is missing there, in the record's first language and marked as such.
 *
 * @param lang the text's own language where it is not the page's
 */
public record Said(String text, Optional<String> lang) {
    public static Said plain(String text) {
        return new Said(text, Optional.empty());
    }
}
