package dev.kaiji.page;

import dev.kaiji.change.History;
import dev.kaiji.model.Release;
import dev.kaiji.output.SitePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every release there is, newest first. */
public final class ReleasesPage {
    private ReleasesPage() {}

    /** What the template {@code releases.ftlh} knows. */
    public record View(String count, List<Entry> releases, Optional<PrintedDate> nextUpdate) {
        public View {
            releases = List.copyOf(releases);
        }
    }

    /**
     * One release.
     *
     * @param reports titles of the reports handed in with it
     * @param changes what changed with it, in one sentence
     */
    public record Entry(String id, Link link, PrintedDate day, Said title, boolean newest, boolean reconstructed, List<Said> reports, String changes) {
        public Entry {
            reports = List.copyOf(reports);
        }
    }

    static Page of(PageContext context, History history) {
        var path = context.places().releases();
        var title = TopPages.title(context, context.phrase("releases.title"));
        var entries = new ArrayList<Entry>();
        context.releases().all().stream().sorted(Comparator.comparing(Release::id).reversed()).forEach(release -> entries.add(entry(context, path, release, ChangedWords.sentence(context, history.comparison(release.id())))));
        var view = new View(context.phrases().count("releases.count", entries.size()), entries, context.date(context.release().nextUpdateBy()));
        return new Page(path, "releases", Layouts.of(context, path, title, context.phrase("releases.description")), view);
    }

    private static Entry entry(PageContext context, SitePath path, Release release, String changes) {
        var name = context.phrase("release.name", Map.of("date", Layouts.releaseName(context, release)));
        return new Entry(
                release.id().value(),
                new Link(Places.relative(path, context.places().release(release.id())), name),
                context.day(context.dayOf(release)),
                context.say(release.title()),
                release.id().equals(context.releases().newest().id()),
                release.reconstructed(),
                release.reports().stream().map(report -> context.say(report.title())).toList(),
                changes);
    }
}
