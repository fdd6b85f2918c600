package dev.kaiji.change;

import dev.kaiji.change.Facts.Thing;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Release;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Two releases beside each other: what a thing's changes follow from besides the thing itself.
 *
 * @param release the later one
 * @param notes what the editors said of a subject between the two, oldest first
 */
record Sides(Facts before, Facts after, Release release, Function<String, List<Noted>> notes) {
    Pair pair(Optional<Thing> old, Optional<Thing> now) {
        var thing = now.or(() -> old).orElseThrow();
        return new Pair(
                old,
                now,
                release.organisation().languages().get(0),
                notes.apply(thing.subject()),
                isWithNewDirective(thing),
                newItems(old, now),
                unanswered(old, now),
                doneBy(old, now));
    }

    private boolean isWithNewDirective(Thing thing) {
        return thing.within()
                .filter(parent ->
                        parent.startsWith("directives/") && before.thing(parent).isEmpty())
                .isPresent();
    }

    private Set<Object> newItems(Optional<Thing> old, Optional<Thing> now) {
        Set<Object> items = new HashSet<>();
        for (String field : Links.FIELDS) {
            field(now, field).ifPresent(is -> items.addAll(Links.added(field(old, field), Optional.of(is))));
        }
        items.removeIf(item -> before.thing("items/" + item).isPresent());
        return items;
    }

    private Set<Object> unanswered(Optional<Thing> old, Optional<Thing> now) {
        Set<Object> items = new HashSet<>();
        field(old, Links.ANSWERS)
                .ifPresent(was -> items.addAll(Links.taken(Optional.of(was), field(now, Links.ANSWERS))));
        items.removeIf(this::isAnswered);
        return items;
    }

    private static Optional<Object> field(Optional<Thing> thing, String name) {
        return thing.map(t -> t.fields().get(name));
    }

    private boolean isAnswered(Object item) {
        return release.measures().stream().map(Measure::answers).anyMatch(answers -> answers.contains(item));
    }

    /** A completion without a date of its own was reached by the day of the release at the latest. */
    private Optional<LocalDate> doneBy(Optional<Thing> old, Optional<Thing> now) {
        boolean isUndated = now.filter(Kinds::isCompleted)
                        .filter(t -> ((Commitment) t.self()).done().isEmpty())
                        .isPresent()
                && old.filter(Kinds::isCompleted).isEmpty();
        return isUndated ? day() : Optional.empty();
    }

    private Optional<LocalDate> day() {
        return release.published()
                .map(p -> p.toLocalDate())
                .or(() -> release.id().isDraft()
                        ? Optional.empty()
                        : Optional.of(release.id().day()));
    }
}
