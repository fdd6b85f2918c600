package dev.kaiji.load;

import dev.kaiji.model.Problem;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SiteSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A content folder, read: the settings, every release, oldest first, and the draft.
 *
 * @param settings the standard ones where {@code site.yaml} is missing or wrong
 * @param ownProblems what is wrong outside the releases: {@code site.yaml}, names of folders, files that belong nowhere
 */
public record LoadedRecord(
        SiteSettings settings, List<LoadedRelease> releases, Optional<LoadedRelease> draft, List<Problem> ownProblems) {
    public LoadedRecord {
        releases = List.copyOf(releases);
        ownProblems = List.copyOf(ownProblems);
    }

    /** The published releases; empty where there is none. */
    public Optional<Releases> published() {
        return releases.isEmpty()
                ? Optional.empty()
                : Optional.of(new Releases(
                        releases.stream().map(LoadedRelease::release).toList()));
    }

    /** The published releases and, as the newest, the draft; empty where there is neither. */
    public Optional<Releases> withDraft() {
        var all = new ArrayList<>(releases);
        draft.ifPresent(all::add);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Releases(all.stream().map(LoadedRelease::release).toList()));
    }

    /** Every problem of reading, in the order of the folders. */
    public List<Problem> problems() {
        var all = new ArrayList<>(ownProblems);
        releases.forEach(r -> all.addAll(r.problems()));
        draft.ifPresent(d -> all.addAll(d.problems()));
        return List.copyOf(all);
    }
}
