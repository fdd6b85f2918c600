package dev.kaiji.change;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that changed about one subject (a commitment, a measure, the statement), under one headline: what pages, feeds and counts tell of as one.
 *
 * @param subject {@code commitments/separation-overseas}, {@code secondary-damage}, …
 * @param changes at least one, the one that made the headline first
 */
public record ChangedItem(String subject, Headline headline, List<Change> changes) {
    public ChangedItem {
        changes = List.copyOf(changes);
    }

    static ChangedItem of(String subject, List<Change> changes) {
        var told = changes.stream().sorted(Comparator.comparing(Headline::of)).toList();
        return new ChangedItem(subject, Headline.of(told.get(0)), told);
    }

    public boolean regression() {
        return changes.stream().anyMatch(Change::regression);
    }

    public boolean correction() {
        return headline == Headline.CORRECTION;
    }

    /** The change of that field, if it changed. */
    public Optional<Change> change(String field) {
        return changes.stream()
                .filter(c -> c.field().equals(field) && c.subject().equals(subject))
                .findFirst();
    }
}
