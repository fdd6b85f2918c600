package dev.kaiji.load;

import dev.kaiji.model.Places;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Release;
import java.util.List;

/**
 * A release as far as it could be read, where its facts stand, and what is wrong with its files.
 *
 * @param release complete where there is no error among the problems; otherwise without the things that could not be read (see {@link Places#mayHold})
 */
public record LoadedRelease(Release release, Places places, List<Problem> problems) {
    public LoadedRelease {
        problems = List.copyOf(problems);
    }
}
