package dev.kaiji.change;

import dev.kaiji.model.Address;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Id;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything the record ever said: each fact with every value it had, each commitment with every promise made for it.
 *
 * @param comparisons of each release with the one before it, oldest first; the first has no changes
 * @param facts every fact of every release, by address; the things themselves are among them, without a field
 * @param commitments every commitment that ever was, in the order in which they entered the record
 * @param told what changed, by subject: each item with the release that brought it
 */
public record History(
        List<Comparison> comparisons,
        SortedMap<Address, FactHistory> facts,
        Map<Id, CommitmentHistory> commitments,
        Map<String, List<Told>> told) {
    public History {
        comparisons = List.copyOf(comparisons);
        facts = Collections.unmodifiableSortedMap(facts);
        commitments = Collections.unmodifiableMap(new LinkedHashMap<>(commitments));
        told = Map.copyOf(told);
    }

    public static History of(Releases record) {
        Map<ReleaseId, Facts> apart = Facts.ofAll(record);
        List<Comparison> comparisons = record.all().stream()
                .map(r -> Comparison.with(record, r.id(), apart))
                .toList();
        SortedMap<Address, FactHistory> facts = facts(record, comparisons, apart);
        return new History(comparisons, facts, Lives.of(record, facts), told(comparisons));
    }

    private static Map<String, List<Told>> told(List<Comparison> comparisons) {
        Map<String, List<Told>> told = new HashMap<>();
        for (Comparison comparison : comparisons) {
            comparison
                    .items()
                    .forEach(i -> told.computeIfAbsent(i.subject(), s -> new ArrayList<>())
                            .add(new Told(comparison.to(), i)));
        }
        return told;
    }

    /** What a release changed against the one before it. */
    public Comparison comparison(ReleaseId to) {
        return comparisons.stream()
                .filter(c -> c.to().equals(to))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no release " + to));
    }

    public Optional<FactHistory> fact(Address address) {
        return Optional.ofNullable(facts.get(address));
    }

    /** The life of a commitment. @throws IllegalArgumentException where the record never had it */
    public CommitmentHistory commitment(Id id) {
        return Optional.ofNullable(commitments.get(id))
                .orElseThrow(() -> new IllegalArgumentException("no commitment " + id));
    }

    /** What was told of a subject in each release that changed it, oldest first. */
    public List<Told> told(String subject) {
        return told.getOrDefault(subject, List.of());
    }

    /** {@link #told(String)} of every subject that ever changed, in one pass. */
    public Map<String, List<Told>> told() {
        Map<String, List<Told>> told = new HashMap<>();
        for (Comparison comparison : comparisons) {
            for (ChangedItem item : comparison.items()) {
                told.computeIfAbsent(item.subject(), subject -> new ArrayList<>())
                        .add(new Told(comparison.to(), item));
            }
        }
        return told;
    }

    /** An item and the release that brought it. */
    public record Told(ReleaseId release, ChangedItem item) {}

    private static SortedMap<Address, FactHistory> facts(
            Releases record, List<Comparison> comparisons, Map<ReleaseId, Facts> apart) {
        Map<Address, List<FactHistory.Value>> values = new HashMap<>();
        for (int i = 0; i < comparisons.size(); i++) {
            var release = record.all().get(i);
            var changes = new HashMap<Address, Change>();
            comparisons.get(i).changes().forEach(c -> changes.put(c.address(), c));
            var now = valuesOf(Objects.requireNonNull(apart.get(release.id())));
            now.forEach((address, value) ->
                    note(values, address, release, Optional.of(value), Optional.ofNullable(changes.get(address))));
            values.keySet().stream()
                    .filter(a -> !now.containsKey(a))
                    .forEach(a -> note(values, a, release, Optional.empty(), Optional.ofNullable(changes.get(a))));
        }
        SortedMap<Address, FactHistory> facts = new TreeMap<>();
        values.forEach((address, list) -> facts.put(address, new FactHistory(address, list)));
        return facts;
    }

    private static Map<Address, Object> valuesOf(Facts facts) {
        Map<Address, Object> values = new HashMap<>();
        facts.things().values().forEach(thing -> {
            values.put(new Address(thing.subject(), ""), thing.self());
            thing.fields().forEach((name, value) -> values.put(new Address(thing.subject(), name), value));
        });
        return values;
    }

    /** A value is written down where it differs from the last; a thing itself where it comes or goes. */
    private static void note(
            Map<Address, List<FactHistory.Value>> values,
            Address address,
            Release release,
            Optional<Object> value,
            Optional<Change> change) {
        var list = values.computeIfAbsent(address, a -> new ArrayList<>());
        Optional<Object> last =
                list.isEmpty() ? Optional.empty() : list.get(list.size() - 1).value();
        boolean same = address.field().isEmpty() ? last.isPresent() == value.isPresent() : last.equals(value);
        if (list.isEmpty() || !same) {
            list.add(new FactHistory.Value(release.id(), value, change));
        }
    }

    /** Whether the promised day of an open commitment has passed on that day: never typed, always judged at a stated day. A start has no last day that could pass. */
    public static boolean isOverdue(Commitment commitment, LocalDate day) {
        return switch (commitment.state()) {
            case SCHEDULED, IN_PROGRESS ->
                commitment
                        .due()
                        .flatMap(due -> due.span().last())
                        .filter(last -> last.isBefore(day))
                        .isPresent();
            case DONE, CONTINUING, ENDED -> false;
        };
    }
}
