package dev.kaiji.page;

import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import java.util.List;
import java.util.Optional;

/**
 * All that a page of an earlier release knows of the site beyond the record up to that release. As long as this and that record stay the same, so does the page: what
 * later releases add rewrites no page of the past.
 *
 * @param frame what stands around every page
 * @param successor the next release in its language
 * @param comparedWith the earlier releases that it has a page of comparison with
 * @param documented whether it lies as a document
 */
public record Past(Frame frame, Optional<ReleaseId> successor, List<ReleaseId> comparedWith, boolean documented) {
    public Past {
        comparedWith = List.copyOf(comparedWith);
    }

    /** @param newest the whole record */
    static Past of(PageContext newest, Release release) {
        var releases = newest.releases();
        return new Past(
                Frame.of(newest),
                Layouts.successor(newest, release.id()),
                releases.all().stream()
                        .map(Release::id)
                        .filter(from -> Compared.isPage(newest, from, release.id()))
                        .toList(),
                Documents.isDocument(newest, release));
    }
}
