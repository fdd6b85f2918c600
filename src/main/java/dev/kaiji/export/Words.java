package dev.kaiji.export;

import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.Releases;
import dev.kaiji.page.DateWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The words of each language, for the parts of the data that people read.
 *
 * @param byLanguage in the order in which the data give the languages
 */
record Words(Map<Language, DateWords> byLanguage) {
    Words {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** In every language that a release of the record ever had: those of the newest first, in its order. */
    static Words of(Releases record, Map<Language, Phrases> phrases, boolean eraYears) {
        Map<Language, DateWords> words = new LinkedHashMap<>();
        for (Language language : languages(record)) {
            var own = phrases.get(language);
            if (own != null) {
                words.put(language, new DateWords(own, eraYears));
            }
        }
        return new Words(words);
    }

    private static List<Language> languages(Releases record) {
        SortedSet<Language> earlier = new TreeSet<>();
        record.all().forEach(release -> earlier.addAll(release.organisation().languages()));
        var all = new ArrayList<>(record.newest().organisation().languages());
        earlier.stream().filter(language -> !all.contains(language)).forEach(all::add);
        return all;
    }

    /** In these languages only, in this order. */
    Words in(List<Language> languages) {
        Map<Language, DateWords> some = new LinkedHashMap<>();
        languages.stream()
                .filter(byLanguage::containsKey)
                .forEach(language -> some.put(language, byLanguage.get(language)));
        return new Words(some);
    }

    List<Language> languages() {
        return List.copyOf(byLanguage.keySet());
    }

    String date(DisclosureDate date, Language language) {
        return say(language, words -> words.text(date));
    }

    /** The phrase of that key; empty where the language has none. */
    Optional<String> phrase(String key, Language language) {
        return Optional.ofNullable(byLanguage.get(language))
                .map(DateWords::phrases)
                .filter(phrases -> phrases.has(key))
                .map(phrases -> phrases.get(key));
    }

    String say(Language language, Function<DateWords, String> what) {
        var words = byLanguage.get(language);
        if (words == null) {
            throw new IllegalArgumentException("no words in " + language);
        }
        return what.apply(words);
    }
}
