package dev.kaiji.page;

import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SiteSettings;

/**
 * Which pairs of releases have a page that compares them: all up to a number of releases, beyond it those that readers ask for; or those with the newest release alone,
 * where site.yaml says so.
 */
final class Compared {
    private Compared() {}

    /** Whether the site has it, as far as the page of that context knows. */
    static boolean isPage(PageContext context, ReleaseId from, ReleaseId to) {
        return context.past()
                .map(past ->
                        to.equals(context.release().id()) && past.comparedWith().contains(from))
                .orElseGet(() -> isPage(context.site(), context.releases(), from, to));
    }

    /** All up to the limit of site.yaml; beyond it against the release before, the first, the newest, and between those with which a regulator received a report. */
    static boolean isPage(SiteSettings site, Releases releases, ReleaseId from, ReleaseId to) {
        if (from.compareTo(to) >= 0) {
            return false;
        }
        return to.equals(releases.newest().id()) || !site.compareNewestOnly() && isAskedFor(site, releases, from, to);
    }

    private static boolean isAskedFor(SiteSettings site, Releases releases, ReleaseId from, ReleaseId to) {
        return releases.all().size() <= site.compareAllUpTo()
                || from.equals(releases.all().get(0).id())
                || releases.before(to).map(Release::id).filter(from::equals).isPresent()
                || hasReport(releases, from) && hasReport(releases, to);
    }

    private static boolean hasReport(Releases releases, ReleaseId id) {
        return releases.find(id).filter(r -> !r.reports().isEmpty()).isPresent();
    }
}
