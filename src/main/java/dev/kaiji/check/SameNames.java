package dev.kaiji.check;

import dev.kaiji.change.Facts;
import dev.kaiji.model.Address;
import dev.kaiji.model.Language;
import dev.kaiji.model.Organisation;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Prose;
import dev.kaiji.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom a draft's prose calls by name (the organisation, a regulator, a desk), it calls by name in every language. */
final class SameNames implements Rule {
    private static final Pattern LONG = Pattern.compile("[A-Z][a-z]{5,}");

    @Override
    public List<Problem> problems(Checked checked) {
        if (!checked.release().id().isDraft()
                || checked.places().isPartial("organisation")
                || checked.release().organisation().languages().isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Problem>();
        var names = names(checked.release().organisation()).toList();
        for (Facts.Thing thing : checked.ofRelease().things().values()) {
            if (thing.fields().get("prose") instanceof Prose prose) {
                names.forEach(name -> compare(checked, new Address(thing.subject(), "prose"), prose, name, found));
            }
        }
        return found;
    }

    private static Stream<Text> names(Organisation organisation) {
        return Stream.of(
                        Stream.of(organisation.name()),
                        organisation.regulators().stream().map(Organisation.Regulator::name),
                        organisation.desks().stream().map(Organisation.Desk::name))
                .flatMap(names -> names);
    }

    private static void compare(Checked checked, Address address, Prose prose, Text name, List<Problem> found) {
        var languages = checked.release().organisation().languages();
        var pending = checked.release().translationPending().keySet();
        for (Language other : languages.subList(1, languages.size())) {
            if (!pending.contains(other)) {
                differ(checked, address, prose, name, languages.get(0), other, found);
                differ(checked, address, prose, name, other, languages.get(0), found);
            }
        }
    }

    private static void differ(
            Checked checked,
            Address address,
            Prose prose,
            Text name,
            Language here,
            Language there,
            List<Problem> found) {
        var own = name.in(here).orElse("");
        var expected = name.in(there).orElse("");
        if (own.isEmpty()
                || expected.isEmpty()
                || !words(prose, here).contains(own)
                || prose.in(there).isEmpty()
                || isCalled(expected, words(prose, there))
                || checked.settings().mayDiffer().contains(address + " " + own)) {
            return;
        }
        found.add(checked.ofTranslation(
                "translation.name",
                address,
                Map.of(
                        "name", own,
                        "expected", expected,
                        "address", address.toString(),
                        "language", here.tag(),
                        "other", there.tag()),
                there.tag()));
    }

    /** By the name, or by the word of it that a second mention is left with: the Ministry, the Commission. */
    private static boolean isCalled(String name, String text) {
        return text.contains(name)
                || Stream.of(name.split(" "))
                        .anyMatch(word -> LONG.matcher(word).matches() && text.contains(word));
    }

    private static String words(Prose prose, Language language) {
        return prose.in(language).map(Prose.Passage::blocks).orElse(List.of()).stream()
                .map(Prose.Block::text)
                .collect(Collectors.joining("\n"));
    }
}
