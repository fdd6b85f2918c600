package dev.kaiji.check;

import dev.kaiji.model.Problem;
import java.util.List;

/** One thing that must hold of what changed with a release. */
interface ChangeRule {
    List<Problem> broken(Case release);
}
