package dev.kaiji.change;

import static dev.kaiji.change.Weight.COMMITMENT;
import static dev.kaiji.change.Weight.SAFETY;
import static dev.kaiji.change.Weight.WORDING;

import dev.kaiji.change.Facts.Thing;
import dev.kaiji.model.Notice;
import java.util.Map;
import java.util.Set;

/** The one table from address to weight. A field it does not know weighs what its collection weighs, so that a new field is never taken lightly. */
final class Weights {
    /** What the facts of a collection weigh where the field says nothing else. */
    private static final Map<String, Weight> COLLECTIONS = Map.ofEntries(
            Map.entry("secondary-damage", SAFETY),
            Map.entry("advice", SAFETY),
            Map.entry("figures", SAFETY),
            Map.entry("affected", SAFETY),
            Map.entry("desks", SAFETY),
            Map.entry("commitments", COMMITMENT),
            Map.entry("measures", COMMITMENT),
            Map.entry("directives", COMMITMENT),
            Map.entry("items", COMMITMENT),
            Map.entry("reports", COMMITMENT),
            Map.entry("timeline", COMMITMENT),
            Map.entry("notices", WORDING),
            Map.entry("regulators", WORDING),
            Map.entry("scopes", WORDING),
            Map.entry("themes", WORDING),
            Map.entry("organisation", COMMITMENT),
            Map.entry("incident", WORDING),
            Map.entry("release", WORDING));

    /** Explanations and where they come from, whatever they explain. */
    private static final Set<String> WORDS = Set.of("prose", "source");

    private static final Map<String, Weight> FIELDS = Map.ofEntries(
            Map.entry("commitments.what", WORDING),
            Map.entry("commitments.undated", WORDING),
            Map.entry("commitments.as-of", WORDING),
            Map.entry("measures.title", WORDING),
            Map.entry("measures.theme", WORDING),
            Map.entry("directives.link", WORDING),
            Map.entry("reports.title", WORDING),
            Map.entry("reports.link", WORDING),
            Map.entry("timeline.what", WORDING),
            Map.entry("notices.date", COMMITMENT),
            Map.entry("organisation.name", WORDING),
            Map.entry("organisation.standing-note", WORDING));

    private Weights() {}

    /** The heavier of the two: a notice that no longer asks its readers to act did ask them. */
    static Weight of(Thing old, Thing now, String field) {
        Weight was = of(old, field);
        Weight is = of(now, field);
        return was.compareTo(is) < 0 ? was : is;
    }

    /** The weight of a field of a thing, or, for an empty field, of the thing itself. */
    static Weight of(Thing thing, String field) {
        if (WORDS.contains(field)) {
            return WORDING;
        }
        if (thing.self() instanceof Notice notice && notice.toDo().isPresent()) {
            return SAFETY;
        }
        Weight known = FIELDS.get(thing.collection() + "." + field);
        return known != null ? known : COLLECTIONS.getOrDefault(thing.collection(), COMMITMENT);
    }
}
