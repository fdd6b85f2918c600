package dev.kaiji.page;

import dev.kaiji.change.Change;
import dev.kaiji.change.ChangedItem;
import dev.kaiji.change.Comparison;
import dev.kaiji.change.Facts;
import dev.kaiji.change.History;
import dev.kaiji.model.Id;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Report;
import dev.kaiji.model.Source;
import dev.kaiji.output.SitePath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The items of all comparisons in one language as pages show them. That a date moved is told alike by every comparison in which it did, and is laid out once.
 *
 * <p>What an item shows follows from itself, from what the later release calls things, and from how deep its page lies, for the links.
 */
final class ItemViews {
    /** Fields that hold no name: where nothing else changes, a release calls everything as the one before it does. */
    private static final Set<String> NAMELESS = Set.of(
            "answers",
            "as-of",
            "condition",
            "done",
            "due",
            "ended",
            "force",
            "next-update-by",
            "prose",
            "restate-by",
            "source",
            "state",
            "stated-original",
            "then",
            "undated",
            "until",
            "value");

    /** What is named by itself alone, and by nothing else. */
    private static final Set<String> NAMED_ALONE =
            Set.of("advice", "affected", "figures", "notices", "reports", "timeline");

    private final Map<Key, ChangesView.Item> views = new ConcurrentHashMap<>();
    private final Supplier<Map<ReleaseId, Integer>> namings;

    /** What an item's view follows from; the item itself, object for object. */
    private record Key(ChangedItem item, int naming, String toRoot) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && item == key.item && naming == key.naming && toRoot.equals(key.toRoot);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(item) + naming;
        }
    }

    private ItemViews(Supplier<Map<ReleaseId, Integer>> namings) {
        this.namings = namings;
    }

    /** For the comparisons of a record with that history. */
    static ItemViews of(PageContext newest, History history) {
        return new ItemViews(new Once<>(() -> namings(newest, history)));
    }

    /** For a page by itself, which shows each item once anyway. */
    static ItemViews ofOnePage() {
        return new ItemViews(Map::of);
    }

    /** Releases that call everything alike have the same number. */
    private static Map<ReleaseId, Integer> namings(PageContext newest, History history) {
        var namings = new HashMap<ReleaseId, Integer>();
        var cited = new HashSet<Id>();
        int naming = 0;
        for (Comparison comparison : history.comparisons()) {
            var release = newest.releases().find(comparison.to()).orElseThrow();
            boolean comesLate = release.reports().stream().map(Report::id).anyMatch(cited::contains);
            if (comesLate || comparison.changes().stream().anyMatch(ItemViews::names)) {
                naming++;
            }
            namings.put(release.id(), naming);
            cited.addAll(cited(newest.facts(release)));
        }
        return namings;
    }

    /** The reports that its sources name: one that came later was called by its id until then. */
    private static List<Id> cited(Facts facts) {
        return facts.things().values().stream()
                .map(thing -> thing.fields().get("source"))
                .filter(Source.class::isInstance)
                .map(source -> ((Source) source).report())
                .toList();
    }

    private static boolean names(Change change) {
        var subject = change.subject();
        var collection = subject.substring(0, Math.max(0, subject.indexOf('/')));
        return !NAMELESS.contains(change.field()) && !NAMED_ALONE.contains(collection);
    }

    /** How that page of that release shows an item. */
    Function<ChangedItem, ChangesView.Item> on(
            SitePath page, ReleaseId release, Function<ChangedItem, ChangesView.Item> layingOut) {
        var naming = namings.get().get(release);
        if (naming == null) {
            return layingOut;
        }
        var toRoot = page.toRoot();
        return item -> view(new Key(item, naming, toRoot), layingOut);
    }

    private ChangesView.Item view(Key key, Function<ChangedItem, ChangesView.Item> layingOut) {
        var known = views.get(key);
        return known != null ? known : views.computeIfAbsent(key, k -> layingOut.apply(k.item()));
    }
}
