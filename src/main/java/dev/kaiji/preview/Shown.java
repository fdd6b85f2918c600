package dev.kaiji.preview;

import dev.kaiji.model.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What the preview has to show at a moment.
 *
 * @param shelf the newest state of the site that could be planned; empty where none ever could
 * @param current whether that is what the files say now; otherwise it is how they were before the mistake
 * @param hasDraft whether there is a draft to preview
 * @param problems what is wrong with the content
 * @param fault what is wrong with the templates, or why nothing could be read
 */
record Shown(Optional<Shelf> shelf, boolean current, boolean hasDraft, List<Problem> problems, Optional<String> fault) {
    Shown {
        problems = List.copyOf(problems);
    }

    static Shown nothing() {
        return new Shown(Optional.empty(), false, false, List.of(), Optional.empty());
    }

    /** How many problems keep the draft from being published. */
    long errors() {
        return problems.stream().filter(Problem::isError).count() + (fault.isPresent() ? 1 : 0);
    }

    Shown withFault(String what) {
        return new Shown(shelf, false, hasDraft, problems, Optional.of(what));
    }
}
