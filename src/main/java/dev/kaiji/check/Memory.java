package dev.kaiji.check;

import dev.kaiji.change.Staleness;
import dev.kaiji.model.Address;
import dev.kaiji.model.ChangeNote;
import dev.kaiji.model.Language;
import dev.kaiji.model.Release;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What takes long to find out and is asked again of the same releases: it changes no answer. Several threads may ask at once. */
final class Memory {
    private final Map<Piece, Quantities> quantities = new ConcurrentHashMap<>();
    private final Map<Translated, Optional<Staleness>> before = new ConcurrentHashMap<>();

    private record Piece(String text, Language language) {}

    private record Translated(Address address, Language language) {}

    /** The quantities of a piece of prose. */
    Quantities quantities(String text, Language language) {
        return quantities.computeIfAbsent(new Piece(text, language), piece -> Quantities.of(text, language));
    }

    /** Whether a translation is left behind. Where the newest release says the same as the one before it, it is what it was. */
    Optional<Staleness> staleness(Checked checked, Address address, Language language) {
        var previous = checked.record().before(checked.release().id());
        if (previous.isEmpty() || !saysTheSame(checked, previous.get(), address)) {
            return Staleness.of(checked.record(), checked.facts(), address, language);
        }
        var upTo = checked.record().upTo(previous.get().id());
        return before.computeIfAbsent(
                new Translated(address, language), k -> Staleness.of(upTo, checked.facts(), address, language));
    }

    private static boolean saysTheSame(Checked checked, Release previous, Address address) {
        var release = checked.release();
        boolean noted = release.changes().stream()
                .anyMatch(note -> note.as().equals(Optional.of(ChangeNote.Kind.TRANSLATION))
                        && note.facts().contains(address));
        return !noted
                && release.organisation()
                        .languages()
                        .equals(previous.organisation().languages())
                && checked.of(previous).at(address).equals(checked.ofRelease().at(address));
    }
}
