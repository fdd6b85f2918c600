package dev.kaiji.check;

import dev.kaiji.change.Facts;
import dev.kaiji.change.Staleness;
import dev.kaiji.model.Address;
import dev.kaiji.model.Language;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Prose;
import dev.kaiji.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A draft's translation is as new as its original, paragraph by paragraph; of a release nothing can be put right any more. */
final class StaleTranslations implements Rule {
    @Override
    public List<Problem> problems(Checked checked) {
        var release = checked.release();
        if (!release.id().isDraft()
                || checked.places().isPartial("organisation")
                || checked.places().isPartial("release")
                || release.organisation().languages().isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Problem>();
        for (Facts.Thing thing : checked.ofRelease().things().values()) {
            thing.fields().forEach((field, value) -> {
                if (value instanceof Text || value instanceof Prose) {
                    stale(checked, new Address(thing.subject(), field), found);
                }
            });
        }
        return found;
    }

    private static void stale(Checked checked, Address address, List<Problem> found) {
        var pending = checked.release().translationPending().keySet();
        for (Language language : checked.release().organisation().languages()) {
            if (!pending.contains(language)) {
                checked.memory()
                        .staleness(checked, address, language)
                        .ifPresent(stale -> found.add(problem(checked, address, language, stale)));
            }
        }
    }

    private static Problem problem(Checked checked, Address address, Language language, Staleness stale) {
        var languages = checked.release().organisation().languages();
        boolean all = stale.whole() || stale.blocks().isEmpty();
        var values = Map.of(
                "language",
                language.tag(),
                "source",
                languages.get(0).tag(),
                "release",
                stale.describes().value(),
                "blocks",
                stale.blocks().keySet().stream()
                        .map(block -> Integer.toString(block + 1))
                        .collect(Collectors.joining(", ")));
        String[] way = stale.blocks().isEmpty()
                ? new String[] {language.tag()}
                : new String[] {language.tag(), stale.blocks().firstKey().toString()};
        return checked.ofTranslation(all ? "translation.stale" : "translation.stale-blocks", address, values, way)
                .withYaml(note(address, languages, checked.release().changes().isEmpty()));
    }

    /** What says that the translation still holds. */
    private static String note(Address address, List<Language> languages, boolean first) {
        return (first ? "changes:\n" : "") + "  - facts: [" + address + "]\n    as: translation\n    reason: {"
                + languages.stream().map(StaleTranslations::stillHolds).collect(Collectors.joining(", ")) + "}\n";
    }

    private static String stillHolds(Language language) {
        return language
                + (language.equals(Language.JA)
                        ? ": 訳文を確かめました。いまの訳で正しいものです。"
                        : ": The translation was checked and still holds.");
    }
}
