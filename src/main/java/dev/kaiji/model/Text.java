package dev.kaiji.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One short text in the languages of the release, for example {@code {ja: 予定, en: Scheduled}}; a language may be missing, and is then visibly so. */
public record Text(SortedMap<Language, String> values) {
    public Text {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Text of(Map<Language, String> values) {
        return new Text(new TreeMap<>(values));
    }

    public static Text of(String ja, String en) {
        return of(Map.of(Language.JA, ja, Language.EN, en));
    }

    public Optional<String> in(Language language) {
        return Optional.ofNullable(values.get(language));
    }
}
