package dev.kaiji.change;

import dev.kaiji.model.Coded;
import dev.kaiji.model.DatePart;
import dev.kaiji.model.DisclosureDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What it means that a date was one and is now another: {@code 2026-12} and {@code 2026-03-end} is brought forward by 275 days.
 *
 * <p>What counts is the promised last day; of two starts, their first days. Lists are compared part by part, each part with the nearest of the
 * other date: the move is then the worst of its parts' moves, and its shift the longest, where all that moved went the same way.
 *
 * @param shift empty where nothing can be said in days: a date that appears or is gone, a completion that became a start, parts that moved both ways
 * @param parts the move of each part, in order of time; one but for lists, none where one of the dates is missing
 */
public record DateMove(Kind kind, Optional<Shift> shift, List<PartMove> parts) {
    private static final DateMove NONE = new DateMove(Kind.NONE, Optional.empty(), List.of());

    public DateMove {
        parts = List.copyOf(parts);
    }

    /** The move of a promised date, or of any other date that is not a completion. */
    public static DateMove ofPromise(Optional<DisclosureDate> before, Optional<DisclosureDate> after) {
        return appearance(before, after).orElseGet(() -> between(before.orElseThrow(), after.orElseThrow()));
    }

    /**
     * The move of a date of completion: other words for the same days, or else a correction; it is never postponed.
     *
     * <p>A start counts with the days of its wording here: done from 1 April, then from 15 May, is a correction though neither has a last day.
     */
    public static DateMove ofCompletion(Optional<DisclosureDate> before, Optional<DisclosureDate> after) {
        return appearance(before, after).orElseGet(() -> {
            var move = between(before.orElseThrow(), after.orElseThrow());
            boolean sameDays = overlap(before.get(), after.get());
            return new DateMove(
                    sameDays ? Kind.RESTATED : Kind.CORRECTED, sameDays ? Optional.empty() : move.shift, move.parts);
        });
    }

    /** Where nothing is to be compared: both equal, or one of them missing. */
    private static Optional<DateMove> appearance(Optional<DisclosureDate> before, Optional<DisclosureDate> after) {
        if (before.equals(after)) {
            return Optional.of(NONE);
        }
        if (before.isPresent() && after.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new DateMove(before.isEmpty() ? Kind.DATED : Kind.UNDATED, Optional.empty(), List.of()));
    }

    private static DateMove between(DisclosureDate before, DisclosureDate after) {
        if (before.isStart() != after.isStart()) {
            return new DateMove(Kind.MEANING_CHANGED, Optional.empty(), List.of());
        }
        var parts = before.isStart()
                ? List.of(PartMove.ofStarts(before.parts().get(0), after.parts().get(0)))
                : PartMove.aligned(before.parts(), after.parts());
        return new DateMove(worst(parts), longest(parts), parts);
    }

    private static Kind worst(List<PartMove> parts) {
        var worst = parts.stream()
                .map(PartMove::kind)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return worst == Kind.NONE ? Kind.RESTATED : worst;
    }

    private static Optional<Shift> longest(List<PartMove> parts) {
        var shifts = parts.stream().flatMap(part -> part.shift().stream()).toList();
        if (shifts.stream().anyMatch(Shift::isEarlier) && shifts.stream().anyMatch(Shift::isLater)) {
            return Optional.empty();
        }
        boolean onlyCountChanged =
                parts.size() > shifts.size() && shifts.stream().allMatch(shift -> shift.days() == 0);
        return onlyCountChanged
                ? Optional.empty()
                : shifts.stream().max(Comparator.comparing(shift -> Math.abs(shift.days())));
    }

    private static boolean overlap(DisclosureDate one, DisclosureDate other) {
        return one.parts().stream().anyMatch(a -> other.parts().stream().anyMatch(b -> overlap(a, b)));
    }

    private static boolean overlap(DatePart a, DatePart b) {
        return !a.last().isBefore(b.first()) && !b.last().isBefore(a.first());
    }

    /** New − old: told backwards, the same move has this with the other sign. */
    public Optional<Integer> shiftDays() {
        return shift.map(Shift::days);
    }

    /** A postponed date, or a part of one that is gone: a step back that every output marks as one. */
    public boolean isRegression() {
        return kind == Kind.POSTPONED || kind == Kind.PART_WITHDRAWN;
    }

    /** The kinds of move, the worst first. */
    public enum Kind implements Coded {
        /** A part of a list is gone. */
        PART_WITHDRAWN,
        /** 延期: the last day is later. */
        POSTPONED,
        /** 見直し中: there is no date any more. */
        UNDATED,
        /** 意味の変更: a completion became a start, or the reverse. */
        MEANING_CHANGED,
        /** 訂正: of dates of completion only. */
        CORRECTED,
        /** 前倒し: the last day is earlier, and the new span does not lie inside the old. */
        BROUGHT_FORWARD,
        /** 時期を具体化: the last day is earlier, and the new span lies inside the old. */
        NARROWED,
        /** A list has a part more. */
        PART_ADDED,
        /** 時期を確定: there was no date. */
        DATED,
        /** The same last day in other words; has no label. */
        RESTATED,
        /** Nothing changed. */
        NONE
    }

    /**
     * The move of one part of a date.
     *
     * @param before empty for a part that was added
     * @param after empty for a part that was withdrawn
     */
    public record PartMove(Kind kind, Optional<Shift> shift, Optional<DatePart> before, Optional<DatePart> after) {
        private static PartMove of(DatePart before, DatePart after) {
            return new PartMove(
                    kind(before, after),
                    Optional.of(Shift.between(before.last(), after.last())),
                    Optional.of(before),
                    Optional.of(after));
        }

        private static PartMove ofStarts(DatePart before, DatePart after) {
            var shift = Shift.between(before.first(), after.first());
            var kind = shift.isLater() ? Kind.POSTPONED : shift.isEarlier() ? Kind.BROUGHT_FORWARD : Kind.RESTATED;
            return new PartMove(kind, Optional.of(shift), Optional.of(before), Optional.of(after));
        }

        private static PartMove withdrawn(DatePart before) {
            return new PartMove(Kind.PART_WITHDRAWN, Optional.empty(), Optional.of(before), Optional.empty());
        }

        private static PartMove added(DatePart after) {
            return new PartMove(Kind.PART_ADDED, Optional.empty(), Optional.empty(), Optional.of(after));
        }

        private static Kind kind(DatePart before, DatePart after) {
            if (before.equals(after)) {
                return Kind.NONE;
            }
            int order = after.last().compareTo(before.last());
            if (order == 0) {
                return Kind.RESTATED;
            }
            return order > 0
                    ? Kind.POSTPONED
                    : after.first().isBefore(before.first()) ? Kind.BROUGHT_FORWARD : Kind.NARROWED;
        }

        private static List<PartMove> aligned(List<DatePart> before, List<DatePart> after) {
            return Alignment.of(
                            before.stream().map(DatePart::last).toList(),
                            after.stream().map(DatePart::last).toList())
                    .pairs()
                    .stream()
                    .map(pair -> pair.before().isEmpty()
                            ? added(after.get(pair.after().getAsInt()))
                            : pair.after().isEmpty()
                                    ? withdrawn(before.get(pair.before().getAsInt()))
                                    : of(
                                            before.get(pair.before().getAsInt()),
                                            after.get(pair.after().getAsInt())))
                    .toList();
        }
    }
}
