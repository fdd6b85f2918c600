package dev.kaiji.change;

import dev.kaiji.model.Coded;

/** How much a change matters to readers, the heaviest first. */
public enum Weight implements Coded {
    SAFETY,
    COMMITMENT,
    WORDING
}
