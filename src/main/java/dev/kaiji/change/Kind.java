package dev.kaiji.change;

import dev.kaiji.model.Coded;

/** What happened to a fact, in one word; the data writes {@code brought-forward}. */
public enum Kind implements Coded {
    /** A thing that was not there before. */
    ADDED,
    /** A thing that is gone. */
    REMOVED,
    /** A commitment ended: taken back. */
    WITHDRAWN,
    /** A commitment ended: another took its place. */
    REPLACED,
    /** A commitment ended: it is now part of another. */
    MERGED,
    /** A commitment ended: others carry its parts on. */
    SPLIT,
    /** Work began. */
    STARTED,
    COMPLETED,
    /** Done, and since then going on as {@code then} says. */
    CONTINUED,
    /** Done once, and no longer; or ended once, and no longer. */
    REOPENED,
    /** 前倒し: the last day is earlier, outside the old span. */
    BROUGHT_FORWARD,
    /** 時期を具体化: the last day is earlier, inside the old span. */
    NARROWED,
    /** The same last day in other words. */
    RESTATED,
    /** 延期. */
    POSTPONED,
    /** A list of dates has a part less. */
    PART_WITHDRAWN,
    /** A list of dates has a part more. */
    PART_ADDED,
    /** 時期を確定: a date appears. */
    DATED,
    /** 見直し中: a date is taken away. */
    UNDATED,
    /** A completion became a start, or the reverse. */
    MEANING_CHANGED,
    STRENGTHENED,
    WEAKENED,
    /** The statement got worse. */
    WORSENED,
    /** The statement got better. */
    IMPROVED,
    /** Stated again, later, and nothing else. */
    RECONFIRMED,
    /** Directive items are answered that were not. */
    LINKED,
    /** Directive items are no longer answered here. */
    UNLINKED,
    /** A stated fact of the past was wrong. */
    CORRECTED,
    /** Other words for the same. */
    WORDING,
    /** Words of a translation only. */
    TRANSLATION,
    /** Any other new value. */
    CHANGED;

    /** Whether it is a step back that every output marks as one. */
    boolean isRegression() {
        return switch (this) {
            case WITHDRAWN, REOPENED, POSTPONED, PART_WITHDRAWN, WEAKENED -> true;
            default -> false;
        };
    }
}
