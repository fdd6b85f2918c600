package dev.kaiji.change;

import dev.kaiji.change.Facts.Thing;
import dev.kaiji.model.Address;
import dev.kaiji.model.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Lays the facts of two releases beside each other, paired by address, and has every difference judged. */
final class Differ {
    /**
     * Fields that belong to one release only, so that a difference says nothing: a frozen list.
     *
     * <ul>
     *   <li>{@code id}, {@code published}, {@code title}: what makes it this release and not another
     *   <li>{@code reconstructed}, {@code embargo}: how this one came into the record
     *   <li>{@code changes}: the notes on this very comparison
     * </ul>
     */
    static final Set<String> OF_ONE_RELEASE = Set.of(
            "release.id",
            "release.published",
            "release.title",
            "release.reconstructed",
            "release.embargo",
            "release.changes");

    private final Facts before;
    private final Facts after;
    private final Judge judge;
    private final List<Change> changes = new ArrayList<>();

    private Differ(Facts before, Facts after, Judge judge) {
        this.before = before;
        this.after = after;
        this.judge = judge;
    }

    /** @param after the release of the later facts */
    static List<Change> between(Facts old, Facts now, Release after, Notes notes) {
        var differ = new Differ(old, now, new Judge(old, now, after, notes));
        now.things().values().forEach(differ::compare);
        old.things().values().forEach(differ::gone);
        return differ.changes;
    }

    private void compare(Thing now) {
        Optional<Thing> old = before.thing(now.subject());
        if (old.isEmpty()) {
            changes.add(judge.added(now));
        } else if (old.get() != now) {
            compareFields(old.get(), now);
        }
    }

    private void compareFields(Thing old, Thing now) {
        SortedSet<String> names = new TreeSet<>(old.fields().keySet());
        names.addAll(now.fields().keySet());
        for (String name : names) {
            Optional<Object> was = Optional.ofNullable(old.fields().get(name));
            Optional<Object> is = Optional.ofNullable(now.fields().get(name));
            if (!Objects.equals(was, is) && !OF_ONE_RELEASE.contains(now.subject() + "." + name)) {
                changes.add(judge.changed(old, now, new Address(now.subject(), name), was, is));
            }
        }
    }

    /** Reports are handed in with one release: the next does not repeat them. */
    private void gone(Thing old) {
        if (after.thing(old.subject()).isEmpty() && !old.collection().equals("reports")) {
            changes.add(judge.removed(old));
        }
    }
}
