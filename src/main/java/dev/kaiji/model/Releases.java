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
        int place = firstFrom(id);
        return place == 0 ? Optional.empty() : Optional.of(all.get(place - 1));
    }

    /** The release of that id, where the record has it. */
    public Optional<Release> find(ReleaseId id) {
        int place = firstFrom(id);
        return place < all.size() && all.get(place).id().equals(id) ? Optional.of(all.get(place)) : Optional.empty();
    }

    /** Where the first release stands that is not before that id: the ids ascend, so that half of them is passed over at each look. */
    private int firstFrom(ReleaseId id) {
        int from = 0;
        int to = all.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (all.get(middle).id().compareTo(id) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
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
