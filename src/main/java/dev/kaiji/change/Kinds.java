package dev.kaiji.change;

import dev.kaiji.change.Facts.Thing;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Commitment.Ending;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Force;
import dev.kaiji.model.Language;
import dev.kaiji.model.Prose;
import dev.kaiji.model.State;
import dev.kaiji.model.Statement;
import dev.kaiji.model.Statement.Damage;
import dev.kaiji.model.Text;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Names the kind of a change of one field. */
final class Kinds {
    /** Days on which something is promised: these move. All other dates state what was or, as the day of the next update, go on with each release. */
    private static final Set<String> PROMISED = Set.of("due", "deadline", "restate-by");

    private final Language source;

    Kinds(Language source) {
        this.source = source;
    }

    record Judged(Kind kind, Optional<DateMove> move) {
        Judged(Kind kind) {
            this(kind, Optional.empty());
        }
    }

    Judged of(
            Thing old,
            Thing now,
            String field,
            Optional<Object> was,
            Optional<Object> is,
            SortedSet<Language> languages) {
        Object any = is.or(() -> was).orElseThrow();
        if (any instanceof DisclosureDate) {
            return date(old, now, field, was.map(DisclosureDate.class::cast), is.map(DisclosureDate.class::cast));
        }
        if (any instanceof State) {
            return new Judged(state(now, (State) was.orElseThrow(), (State) is.orElseThrow()));
        }
        if (any instanceof Ending) {
            return new Judged(is.map(e -> ended((Ending) e)).orElse(Kind.REOPENED));
        }
        if (any instanceof Damage) {
            return new Judged(damage((Damage) was.orElseThrow(), (Damage) is.orElseThrow()));
        }
        if (any instanceof Force) {
            return new Judged(force(was.map(Force.class::cast), is.map(Force.class::cast)));
        }
        if (Links.FIELDS.contains(field)) {
            return new Judged(Links.taken(was, is).isEmpty() ? Kind.LINKED : Kind.UNLINKED);
        }
        return new Judged(words(old, now, field, was, is, languages));
    }

    private static Kind state(Thing now, State was, State is) {
        if (is == State.ENDED) {
            return ((Commitment) now.self()).ended().map(Kinds::ended).orElse(Kind.WITHDRAWN);
        }
        if (was == State.ENDED || step(is) < step(was)) {
            return Kind.REOPENED;
        }
        if (is == State.IN_PROGRESS) {
            return Kind.STARTED;
        }
        if (step(was) < step(State.DONE)) {
            return Kind.COMPLETED;
        }
        return is == State.CONTINUING ? Kind.CONTINUED : Kind.CHANGED;
    }

    /** Done and continuing are the same step: both are completed. */
    private static int step(State state) {
        return switch (state) {
            case SCHEDULED -> 0;
            case IN_PROGRESS -> 1;
            case DONE, CONTINUING -> 2;
            case ENDED -> 3;
        };
    }

    static boolean isCompleted(Thing thing) {
        return thing.self() instanceof Commitment c && (c.state() == State.DONE || c.state() == State.CONTINUING);
    }

    private static Kind ended(Ending ending) {
        return switch (ending.how()) {
            case WITHDRAWN -> Kind.WITHDRAWN;
            case REPLACED_BY -> Kind.REPLACED;
            case MERGED_INTO -> Kind.MERGED;
            case SPLIT_INTO -> Kind.SPLIT;
        };
    }

    private static Kind damage(Damage was, Damage is) {
        int step = Integer.compare(badness(is), badness(was));
        return step > 0 ? Kind.WORSENED : step < 0 ? Kind.IMPROVED : Kind.CHANGED;
    }

    private static int badness(Damage damage) {
        return switch (damage) {
            case NONE_CONFIRMED, CLOSED -> 0;
            case UNDER_INVESTIGATION -> 1;
            case SUSPECTED -> 2;
            case CONFIRMED -> 3;
        };
    }

    private static Kind force(Optional<Force> was, Optional<Force> is) {
        int step = Integer.compare(weakness(is), weakness(was));
        return step > 0 ? Kind.WEAKENED : step < 0 ? Kind.STRENGTHENED : Kind.CHANGED;
    }

    /** Without a force nothing is promised, no more than where it is only considered. */
    private static int weakness(Optional<Force> force) {
        return force.orElse(Force.CONSIDERING).ordinal();
    }

    private static Judged date(
            Thing old, Thing now, String field, Optional<DisclosureDate> was, Optional<DisclosureDate> is) {
        if (PROMISED.contains(field) && !restated(old, now)) {
            return promised(was, is);
        }
        if (field.equals("done")) {
            return new Judged(done(old, now, was, is));
        }
        if (was.isEmpty() || is.isEmpty()) {
            return new Judged(Kind.CHANGED);
        }
        if (field.equals("as-of")) {
            return new Judged(
                    day(is.get()).isAfter(day(was.get()))
                            ? Kind.RECONFIRMED
                            : day(is.get()).equals(day(was.get())) ? Kind.RESTATED : Kind.CHANGED);
        }
        return new Judged(overlap(was.get(), is.get()) ? Kind.RESTATED : Kind.CHANGED);
    }

    /** A statement made anew names its next day anew: that is no delay. */
    private static boolean restated(Thing old, Thing now) {
        return old.self() instanceof Statement was
                && now.self() instanceof Statement is
                && day(is.asOf()).isAfter(day(was.asOf()));
    }

    private static Kind done(Thing old, Thing now, Optional<DisclosureDate> was, Optional<DisclosureDate> is) {
        if (was.isEmpty()) {
            return isCompleted(old) ? Kind.DATED : Kind.COMPLETED;
        }
        if (is.isEmpty()) {
            return isCompleted(now) ? Kind.UNDATED : Kind.REOPENED;
        }
        return kind(DateMove.ofCompletion(was, is).kind());
    }

    private static Judged promised(Optional<DisclosureDate> was, Optional<DisclosureDate> is) {
        var move = DateMove.ofPromise(was, is);
        return new Judged(kind(move.kind()), Optional.of(move));
    }

    private static Kind kind(DateMove.Kind move) {
        return switch (move) {
            case PART_WITHDRAWN -> Kind.PART_WITHDRAWN;
            case POSTPONED -> Kind.POSTPONED;
            case UNDATED -> Kind.UNDATED;
            case MEANING_CHANGED -> Kind.MEANING_CHANGED;
            case CORRECTED -> Kind.CORRECTED;
            case BROUGHT_FORWARD -> Kind.BROUGHT_FORWARD;
            case NARROWED -> Kind.NARROWED;
            case PART_ADDED -> Kind.PART_ADDED;
            case DATED -> Kind.DATED;
            case RESTATED, NONE -> Kind.RESTATED;
        };
    }

    /** The day that counts: the last of the span; of a start, the first. */
    static LocalDate day(DisclosureDate date) {
        return date.span().last().orElse(date.span().first());
    }

    private static boolean overlap(DisclosureDate a, DisclosureDate b) {
        return !lastOpen(a).isBefore(b.span().first())
                && !lastOpen(b).isBefore(a.span().first());
    }

    private static LocalDate lastOpen(DisclosureDate date) {
        return date.span().last().orElse(LocalDate.MAX);
    }

    private Kind words(
            Thing old,
            Thing now,
            String field,
            Optional<Object> was,
            Optional<Object> is,
            SortedSet<Language> languages) {
        Object any = is.or(() -> was).orElseThrow();
        if (!(any instanceof Text || any instanceof Prose)) {
            return Kind.CHANGED;
        }
        if (was.isPresent() && is.isPresent() && !languages.contains(source)) {
            return Kind.TRANSLATION;
        }
        return Weights.of(old, now, field) == Weight.WORDING ? Kind.WORDING : Kind.CHANGED;
    }
}
