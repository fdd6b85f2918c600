package dev.kaiji.check;

import dev.kaiji.model.Element;
import dev.kaiji.model.Id;
import dev.kaiji.model.Nearest;
import dev.kaiji.model.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whatever is named exists: themes, scopes, desks, regulators, reports of this or an earlier release, directive items, commitments; and is named once in its list. */
final class KnownReferences implements Rule {
    private static final Map<String, String> CODES = Map.of(
            "regulators", "reference.unknown-regulators",
            "scopes", "reference.unknown-scopes",
            "themes", "reference.unknown-themes",
            "desks", "reference.unknown-desks",
            "reports", "reference.unknown-reports",
            "items", "reference.unknown-items",
            "commitments", "reference.unknown-commitments");

    @Override
    public List<Problem> problems(Checked checked) {
        var known = known(checked);
        var found = new ArrayList<Problem>();
        var seen = new HashSet<String>();
        for (var reference : References.of(checked.release())) {
            var inside = reference.inside().toArray(String[]::new);
            boolean stub = reference.address().subject().equals("secondary-damage")
                    && checked.places().isPartial("secondary-damage");
            var ids = Objects.requireNonNull(known.get(reference.collection()));
            if (!ids.contains(reference.id()) && !checked.mayHold(reference.collection(), reference.id()) && !stub) {
                found.add(checked.error(
                        Objects.requireNonNull(CODES.get(reference.collection())),
                        reference.address(),
                        values(reference.id(), ids),
                        inside));
            }
            if (!inside(reference) && !seen.add(reference.address() + " " + reference.id())) {
                found.add(checked.error(
                        "reference.twice",
                        reference.address(),
                        Map.of("id", reference.id().value()),
                        inside));
            }
        }
        return found;
    }

    private static boolean inside(References.Reference reference) {
        return reference.inside().isEmpty() || reference.inside().equals(List.of("report"));
    }

    private static Map<String, String> values(Id id, Set<Id> known) {
        var names = new TreeSet<>(known.stream().map(Id::value).toList());
        return Map.of(
                "id", id.value(),
                "nearest", Nearest.to(id.value(), names).orElse(""),
                "known", names.size() > 20 ? "" : String.join(", ", names));
    }

    private static Map<String, Set<Id>> known(Checked checked) {
        var release = checked.release();
        var organisation = release.organisation();
        return Map.of(
                "regulators", ids(organisation.regulators().stream()),
                "scopes", ids(organisation.scopes().stream()),
                "themes", ids(organisation.themes().stream()),
                "desks", ids(organisation.desks().stream()),
                "reports", ids(checked.record().reports().stream()),
                "items", ids(release.directives().stream().flatMap(d -> d.items().stream())),
                "commitments", ids(release.measures().stream().flatMap(m -> m.commitments().stream())));
    }

    private static Set<Id> ids(Stream<? extends Element> things) {
        return things.map(Element::id).collect(Collectors.toSet());
    }
}
