package dev.kaiji.page;

import dev.kaiji.change.History;
import dev.kaiji.model.Coded;
import dev.kaiji.model.Commitment;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

/** How a commitment stands on a stated day, worst first: its state, or that its target has passed, which is computed and never typed. Code {@code past-target}, phrase {@code state.past-target}. */
public enum Standing implements Coded {
    PAST_TARGET,
    SCHEDULED,
    IN_PROGRESS,
    CONTINUING,
    DONE,
    ENDED;

    /** @param day the day of the release that the page states, or the one asked for; never the reader's clock */
    public static Standing of(Commitment commitment, LocalDate day) {
        return switch (commitment.state()) {
            case SCHEDULED -> History.isOverdue(commitment, day) ? PAST_TARGET : SCHEDULED;
            case IN_PROGRESS -> History.isOverdue(commitment, day) ? PAST_TARGET : IN_PROGRESS;
            case DONE -> DONE;
            case CONTINUING -> CONTINUING;
            case ENDED -> ENDED;
        };
    }

    /** What a group says of itself: the worst of its parts. @throws IllegalArgumentException for none */
    public static Standing worst(Collection<Standing> parts) {
        return parts.stream()
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("a group has at least one part"));
    }

    /** Whether anything is still to be done. */
    public boolean isOpen() {
        return compareTo(CONTINUING) < 0;
    }
}
