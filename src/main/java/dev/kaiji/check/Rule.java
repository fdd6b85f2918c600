package dev.kaiji.check;

import dev.kaiji.model.Problem;
import java.util.List;

/** One thing that must hold for a release; what breaks it are problems. */
interface Rule {
    List<Problem> problems(Checked checked);
}
