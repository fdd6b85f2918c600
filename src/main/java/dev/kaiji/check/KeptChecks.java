package dev.kaiji.check;

import dev.kaiji.change.Facts;
import dev.kaiji.check.Checks.Placed;
import dev.kaiji.model.Problem;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.SiteSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks a record again and again, each time with another newest release: releases that are the same objects as last time are not judged again. What it returns depends
 * on the given record alone. For one thread.
 */
public final class KeptChecks {
    private Memory memory = new Memory();
    private SiteSettings settings = SiteSettings.standard();
    private List<Placed> judged = List.of();
    private List<Problem> found = List.of();

    /**
     * The same as {@link Checks#of}.
     *
     * @param facts every release taken apart
     */
    public List<Problem> of(List<Placed> releases, Map<ReleaseId, Facts> facts, SiteSettings wanted) {
        if (releases.isEmpty()) {
            return List.of();
        }
        var earlier = List.copyOf(releases.subList(0, releases.size() - 1));
        if (!settings.equals(wanted) || !isJudged(earlier)) {
            memory = new Memory();
            found = Checks.ofEach(earlier, facts, wanted, memory);
            judged = earlier;
            settings = wanted;
        }
        var problems = new ArrayList<>(found);
        problems.addAll(Checks.of(releases, facts, wanted, memory));
        problems.addAll(Checks.ofLast(releases, wanted));
        return List.copyOf(problems);
    }

    private boolean isJudged(List<Placed> others) {
        if (judged.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < others.size(); i++) {
            if (judged.get(i).release() != others.get(i).release()
                    || judged.get(i).places() != others.get(i).places()) {
                return false;
            }
        }
        return true;
    }
}
