package dev.kaiji.change;

import dev.kaiji.model.Coded;

/** What readers are told first about a subject that changed, in the order in which they are told. */
public enum Headline implements Coded {
    CORRECTION,
    WORSENED,
    /** A step back other than a postponed date. */
    REGRESSION,
    POSTPONED,
    BROUGHT_FORWARD,
    COMPLETED,
    ADDED,
    OTHER,
    /** Nothing but words, sources and as-of days. */
    WORDING;

    static Headline of(Change change) {
        if (change.correction()) {
            return CORRECTION;
        }
        if (change.kind() == Kind.WORSENED) {
            return WORSENED;
        }
        if (change.kind() == Kind.POSTPONED) {
            return POSTPONED;
        }
        if (change.regression()) {
            return REGRESSION;
        }
        return switch (change.kind()) {
            case BROUGHT_FORWARD -> BROUGHT_FORWARD;
            case COMPLETED -> COMPLETED;
            case ADDED -> ADDED;
            default -> change.weight() == Weight.WORDING ? WORDING : OTHER;
        };
    }
}
