package dev.kaiji.change;

import dev.kaiji.change.Facts.Thing;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Lays the facts of two releases beside each other, thing by thing, and has every difference judged: the same pair once, whichever releases have it. Several may compare
 * at once.
 */
final class Differ {
    private final Map<Pair, Part> parts = new ConcurrentHashMap<>();
    private final Map<List<Object>, Part> alike = new ConcurrentHashMap<>();
    private final Map<List<Part>, ChangedItem> together = new ConcurrentHashMap<>();

    /** What changed of one thing; where it changed alike and became alike, it is the same object. */
    private static final class Part {
        private final List<Change> changes;
        private final Optional<ChangedItem> item;

        Part(List<Change> changes) {
            this.changes = changes;
            this.item = changes.stream().findFirst().map(c -> ChangedItem.of(c.item(), changes));
        }
    }

    /**
     * @param after the release of the later facts
     * @param notes what the editors said of a subject in between
     */
    Comparison between(
            Optional<ReleaseId> from, Facts old, Facts now, Release after, Function<String, List<Noted>> notes) {
        var sides = new Sides(old, now, after, notes);
        List<Part> parts = new ArrayList<>();
        int inBoth = 0;
        for (Thing thing : now.things().values()) {
            var was = old.thing(thing.subject());
            inBoth += was.isPresent() ? 1 : 0;
            if (was.isEmpty() || was.get() != thing) {
                parts.add(judged(sides.pair(was, Optional.of(thing))));
            }
        }
        if (inBoth < old.things().size()) {
            for (Thing thing : old.things().values()) {
                if (isGone(thing, now)) {
                    parts.add(judged(sides.pair(Optional.of(thing), Optional.empty())));
                }
            }
        }
        return new Comparison(
                from,
                after.id(),
                parts.stream().flatMap(part -> part.changes.stream()).toList(),
                items(parts));
    }

    /** Reports are handed in with one release: the next does not repeat them. */
    private static boolean isGone(Thing old, Facts now) {
        return !old.collection().equals("reports") && now.thing(old.subject()).isEmpty();
    }

    private Part judged(Pair pair) {
        var known = parts.get(pair);
        return known != null ? known : parts.computeIfAbsent(pair, this::judge);
    }

    private Part judge(Pair pair) {
        var changes = Judge.changes(pair);
        return alike.computeIfAbsent(List.of(changes, pair.facts()), x -> new Part(changes));
    }

    /** The changes by subject, in the order in which readers are told: by headline, then as the release has them. */
    private List<ChangedItem> items(List<Part> parts) {
        Map<String, List<Part>> bySubject = new LinkedHashMap<>();
        parts.forEach(part -> part.item.ifPresent(item -> bySubject
                .computeIfAbsent(item.subject(), s -> new ArrayList<>(1))
                .add(part)));
        return bySubject.values().stream()
                .map(this::item)
                .sorted(Comparator.comparing(ChangedItem::headline))
                .toList();
    }

    private ChangedItem item(List<Part> parts) {
        var alone = parts.get(0).item.orElseThrow();
        return parts.size() == 1
                ? alone
                : together.computeIfAbsent(
                        List.copyOf(parts),
                        all -> ChangedItem.of(
                                alone.subject(),
                                all.stream()
                                        .flatMap(part -> part.changes.stream())
                                        .toList()));
    }
}
