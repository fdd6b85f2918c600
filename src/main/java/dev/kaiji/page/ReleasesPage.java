package dev.kaiji.page;

import dev.kaiji.change.Comparison;
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
     * @param changed where that is told in full
     * @param since what changed from it to the newest, for who read it last
     */
    public record Entry(
            String id,
            Link link,
            PrintedDate day,
            Said title,
            boolean newest,
            boolean reconstructed,
            List<Said> reports,
            String changes,
            Link changed,
            Optional<Link> since,
            List<Link> documents) {
        public Entry {
            documents = List.copyOf(documents);
            reports = List.copyOf(reports);
        }
    }

    static Page of(PageContext context, History history) {
        var path = context.places().releases();
        var title = TopPages.title(context, context.phrase("releases.title"));
        var entries = new ArrayList<Entry>();
        var words = new ChangeWords(context);
        context.releases().all().stream()
                .sorted(Comparator.comparing(Release::id).reversed())
                .forEach(
                        release -> entries.add(entry(context, path, release, words, history.comparison(release.id()))));
        var view = new View(
                context.phrases().count("releases.count", entries.size()),
                entries,
                context.date(context.release().nextUpdateBy()));
        var layout = Feeds.named(
                Layouts.of(context, path, title, context.phrase("releases.description")),
                Feeds.releases(context, path, true),
                Feeds.of(context, path, FeedsOf.CHANGES, context.phrase("feed.subscribe.changes")));
        return new Page(path, "releases", layout, view);
    }

    private static Entry entry(
            PageContext context, SitePath path, Release release, ChangeWords words, Comparison comparison) {
        var date = Map.of("date", Layouts.releaseName(context, release));
        var name = context.phrase("release.name", date);
        return new Entry(
                release.id().value(),
                new Link(Places.relative(path, context.places().release(release.id())), name),
                context.day(context.dayOf(release)),
                context.say(release.title()),
                release.id().equals(context.releases().newest().id()),
                release.reconstructed(),
                release.reports().stream()
                        .map(report -> context.say(report.title()))
                        .toList(),
                words.count(comparison),
                new Link(
                        Places.relative(path, context.places().changes(release.id())),
                        context.phrase("change.of-release", date)),
                since(context, path, release, date),
                DocumentLinks.of(context, path, release, comparison));
    }

    /** The way for who read that release last: what changed from it to the newest. */
    static Optional<Link> since(PageContext context, SitePath path, Release release, Map<String, String> date) {
        var newest = context.releases().newest().id();
        return Compared.isPage(context, release.id(), newest)
                ? Optional.of(new Link(
                        Places.relative(path, context.places().compare(release.id(), newest)),
                        context.phrase("change.since", date)))
                : Optional.empty();
    }
}
