package dev.kaiji.change;

import dev.kaiji.model.Address;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
 */
public record Comparison(Optional<ReleaseId> from, ReleaseId to, List<Change> changes) {
    public Comparison {
        changes = List.copyOf(changes);
    }

    /** Compares two releases; the reasons are the later one's notes. */
    public static Comparison between(Release before, Release after) {
        var changes = Differ.between(Facts.of(before), Facts.of(after), after, Notes.of(List.of(after)));
        return new Comparison(Optional.of(before.id()), after.id(), changes);
    }

    /** Compares two releases of a record; the reasons are the notes of every release after the first, up to the second. */
    public static Comparison between(Releases record, ReleaseId from, ReleaseId to) {
        return between(record, from, to, Map.of());
    }

    /** The same, with what is known already of the releases' facts. */
    public static Comparison between(Releases record, ReleaseId from, ReleaseId to, Map<ReleaseId, Facts> facts) {
        var noted = record.all().stream()
                .filter(r -> r.id().compareTo(from) > 0 && r.id().compareTo(to) <= 0)
                .toList();
        var changes = Differ.between(
                facts(record, from, facts), facts(record, to, facts), release(record, to), Notes.of(noted));
        return new Comparison(Optional.of(from), to, changes);
    }

    private static Facts facts(Releases record, ReleaseId id, Map<ReleaseId, Facts> known) {
        return known.containsKey(id) ? known.get(id) : Facts.of(release(record, id));
    }

    /** What a release changed against the one before it; nothing for the first. */
    public static Comparison with(Releases record, ReleaseId id) {
        return with(record, id, Map.of());
    }

    /** The same, with what is known already of the releases' facts. */
    public static Comparison with(Releases record, ReleaseId id, Map<ReleaseId, Facts> facts) {
        return record.before(id)
                .map(before -> between(record, before.id(), id, facts))
                .orElseGet(() -> new Comparison(Optional.empty(), id, List.of()));
    }

    private static Release release(Releases record, ReleaseId id) {
        return record.find(id).orElseThrow(() -> new IllegalArgumentException("no release " + id));
    }

    /** The change at an address, if there is one. */
    public Optional<Change> at(Address address) {
        return changes.stream().filter(c -> c.address().equals(address)).findFirst();
    }

    /** The changes by subject, in the order in which readers are told: by headline, then as the release has them. */
    public List<ChangedItem> items() {
        Map<String, List<Change>> bySubject = new LinkedHashMap<>();
        changes.forEach(
                c -> bySubject.computeIfAbsent(c.item(), s -> new ArrayList<>()).add(c));
        return bySubject.entrySet().stream()
                .map(e -> ChangedItem.of(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(ChangedItem::headline))
                .toList();
    }

    /** How many items stand under each headline; a headline without one is absent. */
    public SortedMap<Headline, Integer> counts() {
        SortedMap<Headline, Integer> counts = new TreeMap<>();
        items().forEach(i -> counts.merge(i.headline(), 1, Integer::sum));
        return counts;
    }

    /** How many items changed in more than words: the 件 that pages and feeds count. */
    public int count() {
        return (int)
                items().stream().filter(i -> i.headline() != Headline.WORDING).count();
    }

    /** The changes that need a reason and have none. */
    public List<Change> silent() {
        return changes.stream().filter(Change::isSilent).toList();
    }
}
