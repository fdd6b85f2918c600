package dev.kaiji.site;

import dev.kaiji.model.Problem;
import dev.kaiji.seal.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What a build came to.
 *
 * @param problems of the content, warnings included
 * @param built absent where nothing was written: the content has errors, or no release that the public may see
 * @param wrong what is wrong with the sealed record; then nothing was written
 */
public record Outcome(List<Problem> problems, Optional<Built> built, List<Finding> wrong) {
    public Outcome {
        problems = List.copyOf(problems);
        wrong = List.copyOf(wrong);
    }

    /** The new site: how much of it there is. */
    public record Built(int releases, int measures, int pages, int files, long bytes) {}

    static Outcome nothing(Checked checked) {
        return new Outcome(checked.problems(), Optional.empty(), List.of());
    }

    /** Whether a site may be made of the content: warnings do not count. */
    public boolean isSound() {
        return problems.stream().noneMatch(Problem::isError);
    }
}
