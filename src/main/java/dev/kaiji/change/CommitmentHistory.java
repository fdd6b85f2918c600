package dev.kaiji.change;

import dev.kaiji.model.Coded;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Commitment.Ending;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Force;
import dev.kaiji.model.Id;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.State;
import java.util.List;
import java.util.Optional;

/**
 * The life of one commitment: every promise ever made for it, from the first, and whether it was kept.
 *
 * @param since the release in which it entered the record
 * @param latest as the newest release that has it says it
 * @param measure the measure under which it stands now
 * @param promises one for each release that changed its date or its force, the first one included; empty where it was never promised for a date
 * @param states one for each release that changed its state, the first one included
 * @param completion empty while it is not completed
 */
public record CommitmentHistory(
        Id id,
        ReleaseId since,
        Commitment latest,
        Id measure,
        List<Promise> promises,
        List<StateSince> states,
        Optional<Completion> completion,
        Lineage lineage) {
    public CommitmentHistory {
        promises = List.copyOf(promises);
        states = List.copyOf(states);
    }

    /**
     * What was promised from one release on.
     *
     * @param move against the promise before; empty for the first, and where only the force changed
     * @param change of the date, with its reason, where the date changed
     * @param forceChange where the force changed
     */
    public record Promise(
            ReleaseId since,
            Optional<DisclosureDate> due,
            Optional<Force> force,
            Optional<DateMove> move,
            Optional<Change> change,
            Optional<Change> forceChange) {}

    public record StateSince(ReleaseId since, State state, Optional<Change> change) {}

    /**
     * Whether it was kept.
     *
     * @param since the release that first said it was done
     * @param done the day it was done, where it is stated
     * @param againstLast measured at the last promised date; empty where none was promised or no day is stated
     * @param againstFirst measured at the first promised date
     * @param moves how often its date had moved by then; other words for the same day and a narrowed date are no moves
     */
    public record Completion(
            ReleaseId since,
            Optional<DisclosureDate> done,
            Optional<Punctuality> againstLast,
            Optional<Punctuality> againstFirst,
            int moves) {
        /** @param said the commitment as it stands, after these promises and states */
        static Optional<Completion> of(Commitment said, List<Promise> promises, List<StateSince> states) {
            if (!isCompleted(said.state())) {
                return Optional.empty();
            }
            ReleaseId since = completedSince(states);
            Optional<DisclosureDate> first =
                    promises.stream().flatMap(p -> p.due().stream()).findFirst();
            int moves = (int) promises.stream()
                    .filter(p -> p.since().compareTo(since) <= 0
                            && p.move().filter(CommitmentHistory::isMove).isPresent())
                    .count();
            return Optional.of(new Completion(
                    since, said.done(), against(said.done(), said.due()), against(said.done(), first), moves));
        }

        private static boolean isCompleted(State state) {
            return state == State.DONE || state == State.CONTINUING;
        }

        /** The first of the releases at its end that all say done or continuing. */
        private static ReleaseId completedSince(List<StateSince> states) {
            int first = states.size() - 1;
            while (first > 0 && isCompleted(states.get(first - 1).state())) {
                first--;
            }
            return states.get(first).since();
        }

        private static Optional<Punctuality> against(Optional<DisclosureDate> done, Optional<DisclosureDate> promised) {
            return done.flatMap(d -> promised.map(p -> Punctuality.of(d, p)));
        }
    }

    /**
     * What a release knew of it; what later ones brought is not in it.
     *
     * @param since the release in which it entered the record
     * @param first the first promise with a date
     * @param moved the release that last moved its date
     * @param completion empty while it was not completed
     */
    public record Known(
            ReleaseId since, Optional<Promise> first, Optional<ReleaseId> moved, Optional<Completion> completion) {}

    /** @param said as that release says it */
    public Known known(ReleaseId release, Commitment said) {
        var made = promises.stream()
                .takeWhile(p -> p.since().compareTo(release) <= 0)
                .toList();
        var stood = states.stream()
                .takeWhile(s -> s.since().compareTo(release) <= 0)
                .toList();
        return new Known(
                since,
                made.stream().filter(p -> p.due().isPresent()).findFirst(),
                made.stream()
                        .filter(p -> p.move().isPresent())
                        .map(Promise::since)
                        .reduce((earlier, later) -> later),
                Completion.of(said, made, stood));
    }

    /** How a completion lies to a promised date. @param shift from the promised last day to the day it was done; 0 days where it was on time */
    public record Punctuality(Verdict verdict, Shift shift) {
        public enum Verdict implements Coded {
            EARLY,
            ON_TIME,
            LATE,
            /** The stated day is too wide to say: done in June, promised for the 15th. */
            UNCERTAIN
        }

        static Punctuality of(DisclosureDate done, DisclosureDate promised) {
            var shift = Shift.between(Kinds.day(promised), Kinds.day(done));
            if (done.span().first().isAfter(Kinds.day(promised))) {
                return new Punctuality(Verdict.LATE, shift);
            }
            if (shift.isLater()) {
                return new Punctuality(Verdict.UNCERTAIN, shift);
            }
            return shift.isEarlier() && Kinds.day(done).isBefore(promised.span().first())
                    ? new Punctuality(Verdict.EARLY, shift)
                    : new Punctuality(Verdict.ON_TIME, new Shift(0, 0));
        }
    }

    /**
     * Where it comes from and where it went, both ends.
     *
     * @param from commitments that ended in this one (split, merged, replaced), and the one it is a part of
     * @param ending how it ended, if it did, with the ids that carry it on
     * @param parts later commitments that call themselves a part of it
     */
    public record Lineage(List<Id> from, Optional<Id> partOf, Optional<Ending> ending, List<Id> parts) {
        public Lineage {
            from = List.copyOf(from);
            parts = List.copyOf(parts);
        }
    }

    /** The first date that was ever promised. */
    public Optional<Promise> first() {
        return promises.stream().filter(p -> p.due().isPresent()).findFirst();
    }

    /** The promise as it stands. */
    public Optional<Promise> last() {
        return promises.isEmpty() ? Optional.empty() : Optional.of(promises.get(promises.size() - 1));
    }

    /** The move from the first promised date to the one that stands, all moves together; empty where the two are the same or one of them is missing. */
    public Optional<DateMove> cumulative() {
        Optional<DisclosureDate> from = first().flatMap(Promise::due);
        Optional<DisclosureDate> to = last().flatMap(Promise::due);
        return from.isEmpty() || to.isEmpty() || from.equals(to)
                ? Optional.empty()
                : Optional.of(DateMove.ofPromise(from, to));
    }

    /** How often its date moved: forward, back, away or to another meaning; not where it was only worded otherwise or narrowed. */
    public int moves() {
        return (int) promises.stream()
                .filter(p -> p.move().filter(CommitmentHistory::isMove).isPresent())
                .count();
    }

    static boolean isMove(DateMove move) {
        return switch (move.kind()) {
            case PART_WITHDRAWN, POSTPONED, UNDATED, MEANING_CHANGED, CORRECTED, BROUGHT_FORWARD, PART_ADDED -> true;
            case NARROWED, DATED, RESTATED, NONE -> false;
        };
    }
}
