package dev.kaiji.check;

import dev.kaiji.change.Facts;
import dev.kaiji.model.Address;
import dev.kaiji.model.Language;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A draft's prose gives the same numbers, dates and telephone numbers in every language, paragraph by paragraph. */
final class SameNumbers implements Rule {
    @Override
    public List<Problem> problems(Checked checked) {
        if (!checked.release().id().isDraft()
                || checked.places().isPartial("organisation")
                || checked.release().organisation().languages().isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Problem>();
        for (Facts.Thing thing : checked.ofRelease().things().values()) {
            if (thing.fields().get("prose") instanceof Prose prose) {
                compare(checked, new Address(thing.subject(), "prose"), prose, found);
            }
        }
        return found;
    }

    private static void compare(Checked checked, Address address, Prose prose, List<Problem> found) {
        var languages = checked.release().organisation().languages();
        var source = prose.in(languages.get(0)).map(Prose.Passage::blocks).orElse(List.of());
        for (Language language : languages.subList(1, languages.size())) {
            var other = prose.in(language).map(Prose.Passage::blocks).orElse(List.of());
            boolean late = checked.release().translationPending().containsKey(language);
            for (int i = 0; !late && source.size() == other.size() && i < source.size(); i++) {
                var here = checked.memory().quantities(source.get(i).text(), languages.get(0));
                var there = checked.memory().quantities(other.get(i).text(), language);
                differ(checked, address, here.lackingIn(there), languages.get(0), language, i, found);
                differ(checked, address, there.lackingIn(here), language, languages.get(0), i, found);
            }
        }
    }

    private static void differ(
            Checked checked,
            Address address,
            Set<String> lacking,
            Language language,
            Language other,
            int block,
            List<Problem> found) {
        var values = new TreeSet<>(lacking);
        values.removeIf(value -> checked.settings().mayDiffer().contains(address + " " + value));
        if (!values.isEmpty()) {
            found.add(checked.ofTranslation(
                    "translation.number",
                    address,
                    Map.of(
                            "values",
                            values.stream().collect(Collectors.joining(", ")),
                            "first",
                            values.first(),
                            "address",
                            address.toString(),
                            "language",
                            language.tag(),
                            "other",
                            other.tag()),
                    language.tag(),
                    Integer.toString(block)));
        }
    }
}
