package dev.kaiji.change;

import dev.kaiji.model.Address;
import dev.kaiji.model.ChangeNote;
import dev.kaiji.model.ChangeNote.Reason;
import dev.kaiji.model.Language;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One fact that is not what it was: {@code commitments/separation-overseas.due}, from {@code 2026-12} to {@code 2026-03-end}, brought forward by 275 days.
 *
 * @param address where; without a field for a thing that was added or is gone
 * @param item the subject under which readers are told of it: its own, or the statement's or the incident's for their parts
 * @param before the old value, typed like the field (a {@code DisclosureDate}, a {@code Text}, a {@code State}, a list of {@code Id}, …); empty where there was none
 * @param after the new value
 * @param move how a promised date moved; empty for everything else
 * @param regression a step back, marked as such everywhere
 * @param needsReason whether it may not be published without one
 * @param languages in which the words changed; empty for what has no words
 * @param notes what the editors said, oldest first; none or one between two neighbouring releases
 */
public record Change(
        Address address,
        String item,
        Optional<Object> before,
        Optional<Object> after,
        Kind kind,
        Weight weight,
        Optional<DateMove> move,
        boolean regression,
        boolean needsReason,
        SortedSet<Language> languages,
        List<Noted> notes) {
    public Change {
        languages = Collections.unmodifiableSortedSet(new TreeSet<>(languages));
        notes = List.copyOf(notes);
    }

    /** By how many days a promised date moved, negative for earlier; empty where nothing can be said in days. */
    public Optional<Integer> shiftDays() {
        return move.flatMap(DateMove::shiftDays);
    }

    public String subject() {
        return address.subject();
    }

    /** The field's name; empty for the thing itself. */
    public String field() {
        return address.field();
    }

    /** What the editor said last. */
    public Optional<ChangeNote> note() {
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.of(notes.get(notes.size() - 1).note());
    }

    public Optional<Reason> reason() {
        return note().map(ChangeNote::reason);
    }

    /** Whether it puts an error right. */
    public boolean correction() {
        return kind == Kind.CORRECTED
                || notes.stream().anyMatch(n -> n.note().as().equals(Optional.of(ChangeNote.Kind.CORRECTION)));
    }

    /** Whether it is refused as it stands: it needs a reason and has none. */
    public boolean isSilent() {
        return needsReason && notes.isEmpty();
    }
}
