package dev.kaiji.page;

import dev.kaiji.change.CommitmentHistory;
import dev.kaiji.change.CommitmentHistory.Promise;
import dev.kaiji.change.CommitmentHistory.Punctuality;
import dev.kaiji.change.DateMove;
import dev.kaiji.change.History;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Force;
import dev.kaiji.model.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says how far each promise is from the first one ever made, and how completion compares with both; as known in the release that the page states. */
final class Drifts {
    private final PageContext context;
    private final History history;
    private final DateWords words;

    Drifts(PageContext context, History history) {
        this.context = context;
        this.history = history;
        this.words = context.dates();
    }

    Optional<CommitmentView.Drift> of(Commitment commitment) {
        if (commitment.state() == State.ENDED) {
            return Optional.empty();
        }
        var kind = kind(commitment);
        var force = force(commitment);
        return kind.isEmpty() && force.isEmpty()
                ? Optional.empty()
                : Optional.of(new CommitmentView.Drift(
                        kind.map(DateMove.Kind::code), originally(commitment), by(commitment), force));
    }

    /** Every promise made by then, oldest first. */
    List<Promise> promises(Commitment commitment) {
        return history.commitment(commitment.id()).promises().stream()
                .filter(p -> p.since().compareTo(context.release().id()) <= 0)
                .toList();
    }

    /** What happened to the date since it was first given; empty where it stands. */
    private Optional<DateMove.Kind> kind(Commitment commitment) {
        return Optional.of(move(commitment).kind()).filter(kind -> switch (kind) {
            case NONE, RESTATED, CORRECTED -> false;
            default -> true;
        });
    }

    private DateMove move(Commitment commitment) {
        return DateMove.ofPromise(
                appearedLater(commitment) ? Optional.empty() : firstDate(commitment), commitment.due());
    }

    /** The release that first spoke of it gave no date, and the first date ever given still stands. */
    private boolean appearedLater(Commitment commitment) {
        var since = history.commitment(commitment.id()).since();
        var first = firstDated(commitment);
        return first.isPresent()
                && first.get().since().compareTo(since) > 0
                && first.get().due().equals(commitment.due());
    }

    private Optional<Promise> firstDated(Commitment commitment) {
        return promises(commitment).stream().filter(p -> p.due().isPresent()).findFirst();
    }

    Optional<DisclosureDate> firstDate(Commitment commitment) {
        return firstDated(commitment).flatMap(Promise::due);
    }

    /** Whether the date that stands is another than the one first given, or was given late. */
    boolean dateMoved(Commitment commitment) {
        return kind(commitment).isPresent() && commitment.due().isPresent();
    }

    /** The first date ever promised, where another wording stands now. */
    Optional<PrintedDate> original(Commitment commitment) {
        return context.date(
                firstDate(commitment).filter(date -> !commitment.due().equals(Optional.of(date))));
    }

    private Optional<Dated> originally(Commitment commitment) {
        if (appearedLater(commitment)) {
            return Optional.of(
                    new Dated(context.phrase("drift.originally-undated"), new PrintedDate("", Optional.empty()), ""));
        }
        return original(commitment).map(date -> Dated.of(context, "drift.originally", date));
    }

    /** 9か月（275日）の前倒し; of a narrowed date both ends are said already. */
    private Optional<String> by(Commitment commitment) {
        var move = move(commitment);
        return move.kind() == DateMove.Kind.NARROWED
                ? Optional.empty()
                : move.shift()
                        .filter(shift -> shift.days() != 0)
                        .map(shift -> context.phrase(
                                shift.isEarlier() ? "drift.earlier" : "drift.later",
                                Map.of("length", words.length(shift))));
    }

    /** Readers are told that a promise got weaker even where its date moved earlier. */
    private Optional<String> force(Commitment commitment) {
        var first = firstDated(commitment).flatMap(Promise::force);
        if (first.isEmpty() || commitment.force().isEmpty() || first.equals(commitment.force())) {
            return Optional.empty();
        }
        var key = commitment.force().get().isWeakerThan(first.get()) ? "drift.weaker" : "drift.stronger";
        return Optional.of(context.phrase(
                key,
                Map.of(
                        "before",
                        name(first.get()),
                        "after",
                        name(commitment.force().get()))));
    }

    private String name(Force force) {
        return context.phrase("force." + force.code());
    }

    /** How completion compares with the last promise, and where the date had moved, with the first. */
    Optional<String> against(Commitment commitment) {
        var completion = history.commitment(commitment.id())
                .completion()
                .filter(c -> c.done().equals(commitment.done()));
        var last = completion.flatMap(CommitmentHistory.Completion::againstLast).map(p -> compared("against.last", p));
        var first = completion
                .filter(c -> c.moves() > 0)
                .flatMap(CommitmentHistory.Completion::againstFirst)
                .map(p -> compared("against.first", p));
        return last.isPresent() && first.isPresent()
                ? Optional.of(context.phrase("against.both", Map.of("last", last.get(), "first", first.get())))
                : last;
    }

    private String compared(String key, Punctuality punctuality) {
        return context.phrase(
                key + "." + punctuality.verdict().code(), Map.of("length", words.length(punctuality.shift())));
    }
}
