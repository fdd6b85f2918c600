package dev.kaiji.model;

import java.util.List;
import java.util.Optional;

/** The record: every release, oldest first; never empty, ids ascending. */
public record Releases(List<Release> all) {
    public Releases {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a record has at least one release");
        }
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i - 1).id().compareTo(all.get(i).id()) >= 0) {
                throw new IllegalArgumentException(all.get(i).id() + " does not come after "
                        + all.get(i - 1).id());
            }
        }
    }

    public Release newest() {
        return all.get(all.size() - 1);
    }

    public Optional<Release> before(ReleaseId id) {
        return all.stream().filter(r -> r.id().compareTo(id) < 0).reduce((earlier, later) -> later);
    }

    /** The record as it stood with that release: it and all before it. */
    public Releases upTo(ReleaseId id) {
        return new Releases(all.stream().filter(r -> r.id().compareTo(id) <= 0).toList());
    }

    /** Every report of the record, oldest first: a source may name a report of an earlier release. */
    public List<Report> reports() {
        return all.stream().flatMap(r -> r.reports().stream()).toList();
    }
}
