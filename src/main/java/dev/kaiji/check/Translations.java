package dev.kaiji.check;

import dev.kaiji.change.Facts;
import dev.kaiji.model.Address;
import dev.kaiji.model.ChangeNote;
import dev.kaiji.model.Commitment.Ending;
import dev.kaiji.model.Language;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Prose;
import dev.kaiji.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Every text and every prose stands in every language of the release, and the languages of a prose are built alike. */
final class Translations implements Rule {
    @Override
    public List<Problem> problems(Checked checked) {
        if (checked.places().isPartial("organisation")
                || checked.release().organisation().languages().isEmpty()) {
            return List.of();
        }
        var search = new Search(checked);
        checked.memory().each(checked, List.of(search.languages, search.due), search::isSound);
        search.notes();
        return List.copyOf(search.found);
    }

    /** One search through one release. */
    private static final class Search {
        private final Checked checked;
        private final List<Language> languages;
        private final List<Language> due;
        private final List<Problem> found = new ArrayList<>();

        Search(Checked checked) {
            this.checked = checked;
            this.languages = checked.release().organisation().languages();
            this.due = languages.stream()
                    .filter(l -> !checked.release().translationPending().containsKey(l))
                    .toList();
        }

        boolean isSound(Facts.Thing thing) {
            int before = found.size();
            thing.fields().forEach((name, value) -> {
                var address = new Address(thing.subject(), name);
                if (value instanceof Text text) {
                    text(text, address);
                } else if (value instanceof Ending ending) {
                    ending.reason().ifPresent(reason -> text(reason, address, "reason"));
                } else if (value instanceof Prose prose) {
                    prose(prose, address);
                }
            });
            return found.size() == before;
        }

        void notes() {
            var address = new Address("release", "changes");
            var notes = checked.release().changes();
            if (checked.places().isPartial("release.changes")) {
                return;
            }
            for (int i = 0; i < notes.size(); i++) {
                String at = Integer.toString(i);
                if (notes.get(i).reason() instanceof ChangeNote.Reason.Given given) {
                    text(given.text(), address, at, "reason");
                }
                notes.get(i).wrong().ifPresent(t -> text(t, address, at, "wrong"));
                notes.get(i).right().ifPresent(t -> text(t, address, at, "right"));
            }
        }

        private void text(Text text, Address address, String... inside) {
            for (Language language : due) {
                if (!text.values().containsKey(language)) {
                    found.add(
                            checked.error("translation.missing", address, Map.of("language", language.tag()), inside));
                }
            }
            for (Language language : text.values().keySet()) {
                if (!languages.contains(language)) {
                    found.add(checked.error(
                            "language.unknown",
                            address,
                            Map.of("language", language.tag(), "known", Words.list(languages)),
                            with(inside, language.tag())));
                }
            }
        }

        private static String[] with(String[] inside, String last) {
            var longer = new ArrayList<>(List.of(inside));
            longer.add(last);
            return longer.toArray(String[]::new);
        }

        private void prose(Prose prose, Address address) {
            if (checked.places().isPartial(address.toString())) {
                return;
            }
            var typed = new TreeSet<>(prose.passages().keySet());
            for (Language language : due) {
                if (!typed.contains(language)) {
                    found.add(checked.error(
                            "translation.no-prose",
                            address,
                            Map.of("language", language.tag(), "file", file(address, language))));
                }
            }
            if (due.stream().allMatch(typed::contains)) {
                due.stream().skip(1).forEach(language -> built(prose, address, language));
            }
        }

        private static String file(Address address, Language language) {
            return address.subject() + "." + language.inFileName() + ".md";
        }

        private void built(Prose prose, Address address, Language language) {
            var source = prose.in(due.get(0)).orElseThrow().blocks();
            var other = prose.in(language).orElseThrow().blocks();
            int i = 0;
            while (i < source.size()
                    && i < other.size()
                    && source.get(i).kind().equals(other.get(i).kind())) {
                i++;
            }
            if (i < source.size() || i < other.size()) {
                String ours = i < source.size() ? "@kind." + source.get(i).kind() : "@kind.nothing";
                String theirs = i < other.size() ? "@kind." + other.get(i).kind() : "@kind.nothing";
                found.add(checked.error(
                        "translation.built-otherwise",
                        address,
                        Map.of(
                                "source",
                                due.get(0).tag(),
                                "language",
                                language.tag(),
                                "number",
                                Integer.toString(i + 1),
                                "first",
                                ours,
                                "second",
                                theirs)));
            }
        }
    }
}
