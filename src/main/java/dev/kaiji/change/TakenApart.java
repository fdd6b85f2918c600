package dev.kaiji.change;

import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Takes a record apart again and again: a release that is the same object as last time, after the same ones, is not taken apart again. What it returns depends on the
 * given record alone. For one thread.
 */
public final class TakenApart {
    private List<Release> releases = List.of();
    private Map<ReleaseId, Facts> facts = Map.of();

    /** The facts of every release, oldest first. */
    public Map<ReleaseId, Facts> of(Releases record) {
        var all = new LinkedHashMap<ReleaseId, Facts>();
        var before = new Facts(Map.of());
        boolean same = true;
        for (int i = 0; i < record.all().size(); i++) {
            var release = record.all().get(i);
            same = same && i < releases.size() && releases.get(i) == release;
            before = same ? Objects.requireNonNull(facts.get(release.id())) : Facts.after(release, before);
            all.put(release.id(), before);
        }
        releases = record.all();
        facts = all;
        return all;
    }
}
