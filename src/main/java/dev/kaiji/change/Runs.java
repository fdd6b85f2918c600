package dev.kaiji.change;

import dev.kaiji.change.Redline.Mark;
import dev.kaiji.change.Redline.Run;
import java.util.ArrayList;
import java.util.List;

/** Gathers runs, joining neighbours of one kind. */
final class Runs {
    private final List<Run> runs = new ArrayList<>();

    void add(Run run) {
        if (!runs.isEmpty() && runs.get(runs.size() - 1).mark() == run.mark() && run.mark() != Mark.TOUCHED) {
            Run last = runs.remove(runs.size() - 1);
            runs.add(new Run(run.mark(), last.before() + run.before(), last.after() + run.after()));
        } else {
            runs.add(run);
        }
    }

    List<Run> joined() {
        return List.copyOf(runs);
    }
}
