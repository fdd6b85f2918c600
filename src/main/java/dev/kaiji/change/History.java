package dev.kaiji.change;

import dev.kaiji.model.Address;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Id;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Everything the record ever said: each fact with every value it had, each commitment with every promise made for it.
 *
 * @param apart every release taken apart
 * @param comparisons of each release with the one before it, oldest first; the first has no changes
 * @param facts every fact of every release, by address; the things themselves are among them, without a field
 * @param commitments every commitment that ever was, in the order in which they entered the record
 * @param told what changed, by subject: each item with the release that brought it
 */
public record History(
        Map<ReleaseId, Facts> apart,
        List<Comparison> comparisons,
        SortedMap<Address, FactHistory> facts,
        Map<Id, CommitmentHistory> commitments,
        Map<String, List<Told>> told) {
    public History {
        apart = Collections.unmodifiableMap(new LinkedHashMap<>(apart));
        comparisons = List.copyOf(comparisons);
        facts = Collections.unmodifiableSortedMap(facts);
        commitments = Collections.unmodifiableMap(new LinkedHashMap<>(commitments));
        told = Map.copyOf(told);
    }

    public static History of(Releases record) {
        return Chronicle.once(record, Facts.ofAll(record));
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

    /** An item and the release that brought it. */
    public record Told(ReleaseId release, ChangedItem item) {}

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
