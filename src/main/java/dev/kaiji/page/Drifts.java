package dev.kaiji.page;

import dev.kaiji.change.CommitmentHistory;
import dev.kaiji.change.CommitmentHistory.Promise;
import dev.kaiji.change.CommitmentHistory.Punctuality;
import dev.kaiji.change.DateMove;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Force;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.State;
import java.util.Map;
import java.util.Optional;

/** Says how far each promise is from the first one ever made, and how completion compares with both; as known in the release that states it. */
final class Drifts {
    private final DateWords words;
    private final Phrases phrases;

    Drifts(DateWords words) {
        this.words = words;
        this.phrases = words.phrases();
    }

    Optional<CommitmentView.Drift> of(Stated stated) {
        if (stated.commitment().state() == State.ENDED) {
            return Optional.empty();
        }
        var move = move(stated);
        var kind = kind(move);
        var force = force(stated);
        return kind.isEmpty() && force.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new CommitmentView.Drift(kind.map(DateMove.Kind::code), originally(stated), by(move), force));
    }

    /** What happened to the date since it was first given; empty where it stands. */
    private static Optional<DateMove.Kind> kind(DateMove move) {
        return Optional.of(move.kind()).filter(kind -> switch (kind) {
            case NONE, RESTATED, CORRECTED -> false;
            default -> true;
        });
    }

    /** From the date first given to the one that stands. */
    static DateMove move(Stated stated) {
        return DateMove.ofPromise(
                appearedLater(stated) ? Optional.empty() : firstDate(stated),
                stated.commitment().due());
    }

    /** The release that first spoke of it gave no date, and the first date ever given still stands. */
    private static boolean appearedLater(Stated stated) {
        var known = stated.known();
        return known.first()
                .filter(first -> first.since().compareTo(known.since()) > 0
                        && first.due().equals(stated.commitment().due()))
                .isPresent();
    }

    static Optional<DisclosureDate> firstDate(Stated stated) {
        return stated.known().first().flatMap(Promise::due);
    }

    /** Whether the date that stands is another than the one first given, or was given late. */
    static boolean dateMoved(Stated stated) {
        return stated.commitment().due().isPresent() && kind(move(stated)).isPresent();
    }

    /** The first date ever promised, where another wording stands now. */
    Optional<PrintedDate> original(Stated stated) {
        return firstDate(stated)
                .filter(date -> !stated.commitment().due().equals(Optional.of(date)))
                .map(words::print);
    }

    private Optional<Dated> originally(Stated stated) {
        if (appearedLater(stated)) {
            return Optional.of(
                    new Dated(phrases.get("drift.originally-undated"), new PrintedDate("", Optional.empty()), ""));
        }
        return original(stated).map(date -> Dated.of(phrases, "drift.originally", date));
    }

    /** 9か月（275日）の前倒し; of a narrowed date both ends are said already. */
    private Optional<String> by(DateMove move) {
        return move.kind() == DateMove.Kind.NARROWED
                ? Optional.empty()
                : move.shift()
                        .filter(shift -> shift.days() != 0)
                        .map(shift -> phrases.get(
                                shift.isEarlier() ? "drift.earlier" : "drift.later",
                                Map.of("length", words.length(shift))));
    }

    /** Readers are told that a promise got weaker even where its date moved earlier. */
    private Optional<String> force(Stated stated) {
        var first = stated.known().first().flatMap(Promise::force);
        var now = stated.commitment().force();
        if (first.isEmpty() || now.isEmpty() || first.equals(now)) {
            return Optional.empty();
        }
        var key = now.get().isWeakerThan(first.get()) ? "drift.weaker" : "drift.stronger";
        return Optional.of(phrases.get(key, Map.of("before", name(first.get()), "after", name(now.get()))));
    }

    private String name(Force force) {
        return phrases.get("force." + force.code());
    }

    /** How completion compares with the last promise, and where the date had moved, with the first. */
    Optional<String> against(Stated stated) {
        var completion = stated.known().completion();
        var last = completion.flatMap(CommitmentHistory.Completion::againstLast).map(p -> compared("against.last", p));
        var first = completion
                .filter(c -> c.moves() > 0)
                .flatMap(CommitmentHistory.Completion::againstFirst)
                .map(p -> compared("against.first", p));
        return last.isPresent() && first.isPresent()
                ? Optional.of(phrases.get("against.both", Map.of("last", last.get(), "first", first.get())))
                : last;
    }

    private String compared(String key, Punctuality punctuality) {
        return phrases.get(
                key + "." + punctuality.verdict().code(), Map.of("length", words.length(punctuality.shift())));
    }
}
