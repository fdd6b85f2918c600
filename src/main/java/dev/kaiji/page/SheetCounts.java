package dev.kaiji.page;

import dev.kaiji.model.Commitment;
import dev.kaiji.model.Force;
import dev.kaiji.model.Release;
import dev.kaiji.model.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How many measures and commitments there are before and after, by state and by force. */
final class SheetCounts {
    private final List<PageContext> contexts;
    private final Optional<Release> before;
    private final Release after;
    private final List<SheetView.Count> counts = new ArrayList<>();

    SheetCounts(List<PageContext> contexts, Optional<Release> before, Release after) {
        this.contexts = contexts;
        this.before = before;
        this.after = after;
    }

    List<SheetView.Count> all() {
        counts.add(new SheetView.Count(
                names("sheet.measures"),
                before.map(release -> release.measures().size()).orElse(0),
                after.measures().size(),
                false));
        add("sheet.commitments", commitment -> true, false);
        for (State state : State.values()) {
            add("state." + state.code(), commitment -> commitment.state() == state, true);
        }
        for (Force force : Force.values()) {
            add(
                    "sheet.force." + force.code(),
                    commitment -> isOpen(commitment) && commitment.force().equals(Optional.of(force)),
                    true);
        }
        return counts;
    }

    private static boolean isOpen(Commitment commitment) {
        return commitment.state() == State.SCHEDULED || commitment.state() == State.IN_PROGRESS;
    }

    private void add(String key, Predicate<Commitment> which, boolean inner) {
        counts.add(new SheetView.Count(
                names(key), before.map(release -> count(release, which)).orElse(0), count(after, which), inner));
    }

    private static int count(Release release, Predicate<Commitment> which) {
        return (int) release.measures().stream()
                .flatMap(measure -> measure.commitments().stream())
                .filter(which)
                .count();
    }

    private List<SheetView.Spoken> names(String key) {
        return SheetPage.each(contexts, context -> context.phrase(key));
    }
}
