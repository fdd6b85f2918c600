package dev.kaiji.page;

import dev.kaiji.model.Phrases;
import java.util.Map;

/**
 * Some words around one date, so that a template can mark the date as a time: {@code 当初は}, 2026年12月末, nothing after it.
 *
 * @param before words before the date, with their own space
 * @param after words after it
 */
public record Dated(String before, PrintedDate date, String after) {
    private static final String MARK = "\u0001";

    /** The phrase of that key, which names {@code {date}} once. */
    static Dated of(PageContext context, String key, PrintedDate date) {
        return of(context.phrases(), key, date);
    }

    static Dated of(Phrases phrases, String key, PrintedDate date) {
        String words = phrases.get(key, Map.of("date", MARK));
        int at = words.indexOf(MARK);
        return at < 0
                ? new Dated(words, new PrintedDate("", date.datetime()), "")
                : new Dated(words.substring(0, at), date, words.substring(at + 1));
    }

    /** The whole, as it is read. */
    public String text() {
        return before + date.text() + after;
    }
}
