package dev.kaiji.page;

import dev.kaiji.change.Change;
import dev.kaiji.change.ChangedItem;
import dev.kaiji.change.Comparison;
import dev.kaiji.change.History;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.output.SitePath;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

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

    private final Map<Key, ChangesView.Item> views = new ConcurrentHashMap<>();
    private final Map<ReleaseId, Integer> namings;

    private record Key(ChangedItem item, int naming, String toRoot) {}

    private ItemViews(Map<ReleaseId, Integer> namings) {
        this.namings = namings;
    }

    /** For the comparisons of a record with that history. */
    static ItemViews of(History history) {
        return new ItemViews(namings(history));
    }

    /** For a page by itself, which shows each item once anyway. */
    static ItemViews ofOnePage() {
        return new ItemViews(Map.of());
    }

    /** Releases that call everything alike have the same number. */
    private static Map<ReleaseId, Integer> namings(History history) {
        var namings = new HashMap<ReleaseId, Integer>();
        int naming = 0;
        for (Comparison comparison : history.comparisons()) {
            if (!comparison.changes().stream().map(Change::field).allMatch(NAMELESS::contains)) {
                naming++;
            }
            namings.put(comparison.to(), naming);
        }
        return namings;
    }

    /** The item as that page of that release shows it. */
    ChangesView.Item of(
            ChangedItem item, ReleaseId release, SitePath page, Function<ChangedItem, ChangesView.Item> layingOut) {
        var naming = namings.get(release);
        return naming == null
                ? layingOut.apply(item)
                : views.computeIfAbsent(new Key(item, naming, page.toRoot()), key -> layingOut.apply(item));
    }
}
