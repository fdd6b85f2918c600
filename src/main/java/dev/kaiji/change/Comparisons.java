package dev.kaiji.change;

import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The comparisons of any two releases of one record. What two releases have in common is not looked at. Of what changed alike in several comparisons, and became alike, all
 * have the same {@link ChangedItem}, object for object.
 *
 * <p>Each comparison equals the one that is made by itself. Several may be asked for at once.
 */
public final class Comparisons {
    private final Releases record;
    private final Map<ReleaseId, Facts> facts;
    private final Notes notes;
    private final Differ differ = new Differ();
    private final Map<List<ReleaseId>, Comparison> made = new ConcurrentHashMap<>();

    /** @param facts of every release of the record */
    public Comparisons(Releases record, Map<ReleaseId, Facts> facts) {
        this.record = record;
        this.facts = Map.copyOf(facts);
        this.notes = Notes.of(record.all());
    }

    /** What changed from one release to another; the reasons are the notes of every release after the first, up to the second. */
    public Comparison between(ReleaseId from, ReleaseId to) {
        return made.computeIfAbsent(
                List.of(from, to),
                ends -> differ.between(
                        Optional.of(from),
                        facts(from),
                        facts(to),
                        release(to),
                        subject -> notes.on(subject, from, to)));
    }

    /** What a release changed against the one before it; nothing for the first. */
    public Comparison with(ReleaseId id) {
        return record.before(id)
                .map(before -> between(before.id(), id))
                .orElseGet(() -> new Comparison(Optional.empty(), id, List.of(), List.of()));
    }

    private Facts facts(ReleaseId id) {
        return Optional.ofNullable(facts.get(id)).orElseGet(() -> Facts.of(release(id)));
    }

    private Release release(ReleaseId id) {
        return record.find(id).orElseThrow(() -> new IllegalArgumentException("no release " + id));
    }
}
