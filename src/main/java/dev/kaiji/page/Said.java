package dev.kaiji.page;

import dev.kaiji.model.Language;
import dev.kaiji.model.Text;
import java.util.Comparator;
import java.util.List;
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

    /** @param languages of the record, the one that stands in first of all first */
    static Said of(Text text, Language language, List<Language> languages) {
        var own = text.in(language);
        if (own.isPresent()) {
            return plain(own.get());
        }
        return text.values().entrySet().stream()
                .min(Comparator.comparing(entry -> rank(entry.getKey(), languages)))
                .map(entry ->
                        new Said(entry.getValue(), Optional.of(entry.getKey().tag())))
                .orElse(plain(""));
    }

    /** Where a text is missing in the page's language, the record's first language that has it stands in, marked as such. */
    static int rank(Language other, List<Language> languages) {
        int place = languages.indexOf(other);
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}
