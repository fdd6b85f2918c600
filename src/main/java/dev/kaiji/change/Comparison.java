package dev.kaiji.change;

import dev.kaiji.model.Address;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What changed between two releases, one change an address.
 *
 * @param from the earlier release; empty where there is none before
 * @param changes in the order of the later release's things, what is gone at the end
 * @param items the changes by subject, in the order in which readers are told: by headline, then as the release has them
 */
public record Comparison(Optional<ReleaseId> from, ReleaseId to, List<Change> changes, List<ChangedItem> items) {
    public Comparison {
        changes = List.copyOf(changes);
        items = List.copyOf(items);
    }

    /** Compares two releases; the reasons are the later one's notes. */
    public static Comparison between(Release before, Release after) {
        return new Differ()
                .between(
                        Optional.of(before.id()),
                        Facts.of(before),
                        Facts.of(after),
                        after,
                        Notes.of(List.of(after))::on);
    }

    /** Compares two releases of a record; the reasons are the notes of every release after the first, up to the second. */
    public static Comparison between(Releases record, ReleaseId from, ReleaseId to) {
        return new Comparisons(record, Map.of()).between(from, to);
    }

    /** What a release changed against the one before it; nothing for the first. */
    public static Comparison with(Releases record, ReleaseId id) {
        return with(record, id, Map.of());
    }

    /** The same, with what is known already of the releases' facts. */
    public static Comparison with(Releases record, ReleaseId id, Map<ReleaseId, Facts> facts) {
        return new Comparisons(record, facts).with(id);
    }

    /** The change at an address, if there is one. */
    public Optional<Change> at(Address address) {
        return changes.stream().filter(c -> c.address().equals(address)).findFirst();
    }

    /** How many items stand under each headline; a headline without one is absent. */
    public SortedMap<Headline, Integer> counts() {
        SortedMap<Headline, Integer> counts = new TreeMap<>();
        items.forEach(i -> counts.merge(i.headline(), 1, Integer::sum));
        return counts;
    }

    /** How many items changed in more than words: the 件 that pages and feeds count. */
    public int count() {
        return (int)
                items.stream().filter(i -> i.headline() != Headline.WORDING).count();
    }

    /** The changes that need a reason and have none. */
    public List<Change> silent() {
        return changes.stream().filter(Change::isSilent).toList();
    }
}
