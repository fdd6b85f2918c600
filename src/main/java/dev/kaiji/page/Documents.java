package dev.kaiji.page;

import dev.kaiji.change.History;
import dev.kaiji.model.Release;
import dev.kaiji.output.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which releases are also documents, and where they lie. A document is drawn like a page and then printed as PDF. */
final class Documents {
    private Documents() {}

    /** The documents of one language. */
    static List<PlannedPage> of(PageContext context, History history) {
        var documents = new ArrayList<PlannedPage>();
        for (Release release : context.releases().all()) {
            var own = context.own(release);
            report(context, release)
                    .map(path -> PlannedPage.of(own, path, () -> ReportDocument.of(own, history, path)))
                    .ifPresent(documents::add);
            changes(context, release)
                    .map(path -> PlannedPage.of(own, path, () -> ChangesDocument.of(own, history, path)))
                    .ifPresent(documents::add);
        }
        return documents;
    }

    /** Where that release lies as a document, if it does; the newest beside the top page. */
    static Optional<SitePath> report(PageContext context, Release release) {
        boolean newest = context.past().isEmpty()
                && release.id().equals(context.releases().newest().id());
        return Optional.of(context.places().report(release.id(), newest)).filter(path -> isDocument(context, release));
    }

    /** Where what it changed lies as a document; the first release changed nothing. */
    static Optional<SitePath> changes(PageContext context, Release release) {
        return context.releases()
                .before(release.id())
                .filter(before -> isDocument(context, release))
                .map(before -> context.places().changesDocument(release.id()));
    }

    /** Whether the site has it, as far as the page of that context knows. */
    static boolean isDocument(PageContext context, Release release) {
        return context.past().map(Past::documented).orElseGet(() -> isOfRecord(context, release));
    }

    /** All up to the limit of site.yaml for comparisons; beyond it the first, the two newest, and those with which a regulator received a report. */
    private static boolean isOfRecord(PageContext context, Release release) {
        var releases = context.releases();
        var newest = releases.newest().id();
        return context.site().documents().contains(context.language())
                && release.organisation().languages().contains(context.language())
                && (releases.all().size() <= context.site().compareAllUpTo()
                        || release.id().equals(newest)
                        || release.id().equals(releases.all().get(0).id())
                        || releases.before(newest)
                                .map(Release::id)
                                .filter(release.id()::equals)
                                .isPresent()
                        || !release.reports().isEmpty());
    }
}
