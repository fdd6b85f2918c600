package dev.kaiji.site;

import dev.kaiji.load.LoadedRecord;
import dev.kaiji.load.Placeholder;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Release;
import dev.kaiji.model.Releases;
import dev.kaiji.seal.Approval;
import java.util.List;
import java.util.Optional;

/**
 * A content folder, read and checked: what it holds, and everything that is wrong with it.
 *
 * @param approval what an approval of the draft commits to; empty where there is no draft
 */
public record Checked(LoadedRecord record, List<Problem> problems, Optional<Approval> approval) {
    public Checked {
        problems = List.copyOf(problems);
    }

    /** Whether a site may be made of it: warnings do not count. */
    public boolean isSound() {
        return problems.stream().noneMatch(Problem::isError);
    }

    /** Whether every file could be read: what was read may still be wrong, and can be compared all the same. */
    public boolean isReadable() {
        return record.problems().stream().noneMatch(Problem::isError);
    }

    /** What an editor still has to do something about before the draft may be published: a doubt about a sealed release is no such thing. */
    public List<Problem> inTheWay(Order order) {
        return Placeholder.refused(problems).stream()
                .filter(problem ->
                        problem.isError() || !problem.place().file().startsWith(order.shownAs() + "/releases/"))
                .toList();
    }

    /** How many releases were read, held back ones included and the draft not. */
    public int releases() {
        return record.releases().size();
    }

    /** How many measures the newest release has. */
    public int measures() {
        return record.published()
                .map(Releases::newest)
                .map(Release::measures)
                .map(List::size)
                .orElse(0);
    }

    /**
     * What the public may see on that day. Empty where everything is held back, or there is nothing.
     *
     * <p>What follows a release that is held back is held back with it: it says all that the other says, and its seal names it.
     */
    Optional<Releases> shownOn(AsOf asOf) {
        return record.published()
                .map(all -> all.all().stream().takeWhile(asOf::shows).toList())
                .filter(shown -> !shown.isEmpty())
                .map(Releases::new);
    }
}
