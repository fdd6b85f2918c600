package dev.kaiji.change;

import dev.kaiji.change.Facts.Thing;
import dev.kaiji.model.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * One thing as two releases have it, with all that its changes follow from; one of the two may lack it.
 *
 * <p>Two pairs are the same where they have the very same things, object for object: nobody looks into them to find out.
 *
 * @param source the language that counts where words differ
 * @param notes what the editors said of it between the two, oldest first
 * @param isWithNewDirective whether it stands in a directive that the earlier release does not have
 * @param newItems of the directives' items that it came to name, those which the earlier release does not have
 * @param unanswered of the directives' items that it no longer answers, those which nothing answers any more
 * @param doneBy the day of the later release, where it was completed and does not say when
 */
record Pair(
        Optional<Thing> before,
        Optional<Thing> after,
        Language source,
        List<Noted> notes,
        boolean isWithNewDirective,
        Set<Object> newItems,
        Set<Object> unanswered,
        Optional<LocalDate> doneBy) {

    /** The facts of the thing as it became or, where it is gone, as it was. */
    SortedMap<String, Object> facts() {
        return after.or(() -> before).map(Thing::fields).orElseThrow();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pair pair
                && isSame(before, pair.before)
                && isSame(after, pair.after)
                && source.equals(pair.source)
                && notes.equals(pair.notes)
                && isWithNewDirective == pair.isWithNewDirective
                && newItems.equals(pair.newItems)
                && unanswered.equals(pair.unanswered)
                && doneBy.equals(pair.doneBy);
    }

    private static boolean isSame(Optional<Thing> one, Optional<Thing> other) {
        return one.isEmpty() ? other.isEmpty() : other.isPresent() && one.get() == other.get();
    }

    /** Of the two things alone: the rest seldom tells pairs apart. */
    @Override
    public int hashCode() {
        return 31 * before.map(System::identityHashCode).orElse(0)
                + after.map(System::identityHashCode).orElse(0);
    }
}
