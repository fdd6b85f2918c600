package dev.kaiji.preview;

import dev.kaiji.model.Problem;
import dev.kaiji.site.Checked;
import java.util.List;
import java.util.Optional;

/**
 * What the preview has to show at a moment.
 *
 * @param checked what the content files say, mistakes included; empty where they could never be read
 * @param problems what an editor still has to do something about
 * @param shelf the newest state of the site that could be planned; empty where none ever could
 * @param current whether that is what the files say now; otherwise it is how they were before the mistake
 * @param fault what is wrong besides the content: with the templates, or with reading anything at all
 */
record Shown(
        Optional<Checked> checked,
        List<Problem> problems,
        Optional<Shelf> shelf,
        boolean current,
        Optional<String> fault) {
    Shown {
        problems = List.copyOf(problems);
    }

    static Shown nothing() {
        return new Shown(Optional.empty(), List.of(), Optional.empty(), false, Optional.empty());
    }

    List<Problem> errors() {
        return problems.stream().filter(Problem::isError).toList();
    }

    List<Problem> warnings() {
        return problems.stream().filter(problem -> !problem.isError()).toList();
    }

    /** How many things keep the draft from being published. */
    int obstacles() {
        return errors().size() + (fault.isPresent() ? 1 : 0);
    }

    boolean hasDraft() {
        return checked.filter(c -> c.record().draft().isPresent()).isPresent();
    }

    Shown withFault(String what) {
        return new Shown(checked, problems, shelf, false, Optional.of(what));
    }
}
