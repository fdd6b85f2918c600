package dev.kaiji.change;

import dev.kaiji.change.Facts.Thing;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.DisclosureDate;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which changes say it all by their kind, and so need no reason although they weigh something. */
final class Reasons {
    /** What a later confirmation may change besides its day. */
    private static final Set<String> WITH_A_RECONFIRMATION = Set.of("as-of", "source", "prose");

    private final Pair pair;

    Reasons(Pair pair) {
        this.pair = pair;
    }

    boolean isExempt(Thing old, Thing now, Kind kind, Optional<Object> was, Optional<Object> is) {
        return switch (kind) {
            case STRENGTHENED -> true;
            case COMPLETED -> now.self() instanceof Commitment done && isOnTime((Commitment) old.self(), done);
            case LINKED -> pair.newItems().containsAll(Links.added(was, is));
            case RECONFIRMED -> onlyReconfirmed(old, now);
            default -> false;
        };
    }

    /** Judged by the promise as it stood before: whoever completes and moves the date at once has to say why. Where no date was promised, none was missed. */
    private boolean isOnTime(Commitment old, Commitment now) {
        Optional<DisclosureDate> promise = old.due().or(now::due);
        Optional<LocalDate> completed = now.done().map(Kinds::day).or(pair::doneBy);
        return promise.isEmpty() || completed.isPresent() && !completed.get().isAfter(Kinds.day(promise.get()));
    }

    private static boolean onlyReconfirmed(Thing old, Thing now) {
        var names = new TreeSet<>(old.fields().keySet());
        names.addAll(now.fields().keySet());
        names.removeAll(WITH_A_RECONFIRMATION);
        return names.stream()
                .allMatch(n -> Optional.ofNullable(old.fields().get(n))
                        .equals(Optional.ofNullable(now.fields().get(n))));
    }
}
