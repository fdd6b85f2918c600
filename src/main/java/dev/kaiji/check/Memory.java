package dev.kaiji.check;

import dev.kaiji.change.Facts;
import dev.kaiji.change.Staleness;
import dev.kaiji.model.Address;
import dev.kaiji.model.ChangeNote;
import dev.kaiji.model.Language;
import dev.kaiji.model.Release;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** What takes long to find out and is asked again of the same releases: it changes no answer. Several threads may ask at once. */
final class Memory {
    private final Map<Piece, Quantities> quantities = new ConcurrentHashMap<>();
    private final Map<Translated, Optional<Staleness>> before = new ConcurrentHashMap<>();

    private final Map<Object, Set<Facts.Thing>> sound = new ConcurrentHashMap<>();

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

    /**
     * Looks at every thing of a release but those that were found sound before: releases share most of their things. Nothing is remembered of a release that could not be
     * read as a whole.
     *
     * @param conditions all that decides beside the thing itself whether it is sound
     */
    void each(Checked checked, Object conditions, Predicate<Facts.Thing> isSound) {
        var known = sound.computeIfAbsent(
                conditions, k -> Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>())));
        for (Facts.Thing thing : checked.ofRelease().things().values()) {
            if (!known.contains(thing)
                    && isSound.test(thing)
                    && checked.places().complete()) {
                known.add(thing);
            }
        }
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
