package dev.kaiji.export;

import dev.kaiji.change.ChangedItem;
import dev.kaiji.change.Facts;
import dev.kaiji.change.History;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.output.PlannedFile;
import dev.kaiji.output.SitePath;
import dev.kaiji.output.Utf8Writer;
import dev.kaiji.page.Feeds;
import dev.kaiji.page.FeedsOf;
import dev.kaiji.page.Once;
import dev.kaiji.page.PageContext;
import dev.kaiji.page.ToldItem;
import dev.kaiji.page.ToldItems;
import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The feeds of one language (RFC 4287): {@code ja/feed.atom} with one entry a release, {@code ja/feeds/**} with one an item, newest first, every one there ever
 * was (RFC 5005 §2). An entry is written once and stands in each feed that it belongs to.
 */
public final class AtomFeeds {
    private final PageContext context;
    private final Feeds feeds;
    private final AtomEntries entries;
    private final List<Release> told;
    private final History history;

    private AtomFeeds(PageContext context, History history) {
        this.context = context;
        this.feeds = new Feeds(context);
        this.entries = new AtomEntries(context);
        this.history = history;
        this.told = newestFirst(context);
    }

    /** @param context at the newest release. @param history of the same record */
    public static List<PlannedFile> of(PageContext context, History history) {
        return new AtomFeeds(context, history).files();
    }

    /** The releases that speak the language: those that have pages in it. */
    private static List<Release> newestFirst(PageContext context) {
        var releases = new ArrayList<Release>();
        for (Release release : context.releases().all()) {
            if (release.organisation().languages().contains(context.language())) {
                releases.add(0, release);
            }
        }
        return releases;
    }

    private List<PlannedFile> files() {
        var files = new ArrayList<PlannedFile>();
        var written = new Once<>(this::written);
        files.add(new PlannedFile(
                context.places().feed(),
                out -> feed(
                        out,
                        context.places().feed(),
                        "feed",
                        feeds.title(),
                        context.places().releases(),
                        written.get().releases())));
        for (String name : feeds.names()) {
            var path = context.places().feed(name);
            files.add(new PlannedFile(
                    path,
                    out -> feed(
                            out,
                            path,
                            "feeds/" + name,
                            feeds.title(name),
                            feeds.page(name),
                            written.get().items().getOrDefault(name, List.of()))));
        }
        return files;
    }

    /** Every entry: of the releases, and of the items by the name of their feed; newest first. */
    private record Written(List<AtomEntries.Entry> releases, Map<String, List<AtomEntries.Entry>> items) {}

    private Written written() {
        var releases = new ArrayList<AtomEntries.Entry>();
        Map<String, List<AtomEntries.Entry>> byFeed = new HashMap<>();
        for (Release release : told) {
            var comparison = history.comparison(release.id());
            var at = context.at(release);
            var words = new ToldItems(at);
            var feedsOf =
                    new FeedsOf(comparison.from().map(this::facts).orElse(new Facts(Map.of())), facts(comparison.to()));
            var items = new ArrayList<ToldItem>();
            for (ChangedItem changed : comparison.items()) {
                var item = words.of(changed);
                items.add(item);
                var entry = entries.item(at, item);
                feedsOf.item(changed)
                        .forEach(name -> byFeed.computeIfAbsent(name, n -> new ArrayList<>())
                                .add(entry));
            }
            releases.add(entries.release(at, words, comparison, items));
        }
        return new Written(releases, byFeed);
    }

    private Facts facts(ReleaseId release) {
        return Objects.requireNonNull(context.facts().get(release), release.value());
    }

    private void feed(
            OutputStream out, SitePath path, String id, String title, SitePath page, List<AtomEntries.Entry> all)
            throws IOException {
        var company = context.say(context.organisation().name()).text();
        var xml = Xml.document()
                .open(
                        "feed",
                        "xmlns",
                        "http://www.w3.org/2005/Atom",
                        "xmlns:fh",
                        "http://purl.org/syndication/history/1.0",
                        "xml:lang",
                        context.language().tag())
                .line();
        xml.element("id", entries.tag(id)).line();
        xml.element("title", context.phrase("layout.title", Map.of("page", title, "company", company)))
                .line();
        xml.element("updated", AtomEntries.moment(updated(all))).line();
        xml.open("author")
                .element("name", company)
                .element("uri", context.site().address())
                .close("author")
                .line();
        xml.empty(
                        "link",
                        "rel",
                        "self",
                        "type",
                        "application/atom+xml",
                        "href",
                        context.site().address() + path.address())
                .line();
        xml.empty(
                        "link",
                        "rel",
                        "alternate",
                        "type",
                        "text/html",
                        "hreflang",
                        context.language().tag(),
                        "href",
                        context.site().address() + page.address())
                .line();
        xml.empty("fh:complete").line();
        var text = new Utf8Writer(out);
        text.write(xml.toString());
        for (var entry : all) {
            text.write(entry.xml());
        }
        text.write(new Xml().close("feed").line().toString());
        text.flush();
    }

    /** The moment of the newest entry; of a feed in which nothing was ever told, that of the first release. */
    private OffsetDateTime updated(List<AtomEntries.Entry> all) {
        return all.isEmpty()
                ? context.moment(context.releases().all().get(0))
                : all.get(0).moment();
    }
}
