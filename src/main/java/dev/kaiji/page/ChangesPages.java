package dev.kaiji.page;

import dev.kaiji.change.ChangedItem;
import dev.kaiji.change.Comparison;
import dev.kaiji.change.Facts;
import dev.kaiji.change.Headline;
import dev.kaiji.change.History;
import dev.kaiji.model.Address;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.output.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What changed: one page for each release against the one before it, and one for any two releases. */
final class ChangesPages {
    private final PageContext context;
    private final SitePath path;
    private final Comparison comparison;
    private final List<ChangedItem> items;
    private final ChangeWords words;
    private final Shared shared;
    private final Quotes quotes;
    private final ChangeCells cells;
    private final Facts linkable;
    private final Subjects places;

    /** What all pages of one language share, so that it is made once. */
    private record Shared(Supplier<Quotes> quotes, Redlines redlines, ItemViews items) {
        static Shared ofOnePage(PageContext context) {
            return new Shared(() -> new Quotes(context), new Redlines(), ItemViews.ofOnePage());
        }
    }

    /** @param context at the later release */
    private ChangesPages(PageContext context, SitePath path, Comparison comparison, Shared shared) {
        this.context = context;
        this.path = path;
        this.comparison = comparison;
        this.words = new ChangeWords(context);
        this.shared = shared;
        this.quotes = shared.quotes().get();
        this.items = comparison.items();
        this.cells = new ChangeCells(context, words, quotes, shared.redlines());
        var newest = context.at(context.releases().newest());
        this.linkable = context.facts(newest.release());
        this.places = new Subjects(newest, path);
    }

    /** The pages of one language: what releases that speak it changed, against any other. */
    static List<PlannedPage> of(PageContext context, History history) {
        List<PlannedPage> pages = new ArrayList<>();
        var releases = context.releases().all().stream()
                .filter(r -> r.organisation().languages().contains(context.language()))
                .toList();
        var shared = new Shared(new Once<>(() -> new Quotes(context)), new Redlines(), ItemViews.of(history));
        for (Release to : releases) {
            pages.add(new PlannedPage(
                    context.places().changes(to.id()),
                    () -> ofRelease(context.at(to), history.comparison(to.id()), shared)));
            for (Release from : context.releases().all()) {
                if (Compared.isPage(context.site(), context.releases(), from.id(), to.id())) {
                    pages.add(new PlannedPage(
                            context.places().compare(from.id(), to.id()),
                            () -> compared(context.at(to), between(context, from, to), shared)));
                }
            }
        }
        return pages;
    }

    private static Comparison between(PageContext context, Release from, Release to) {
        return Comparison.between(context.releases(), from.id(), to.id(), context.facts());
    }

    /** The page of what a release changed. */
    static Page ofRelease(PageContext context, Comparison comparison) {
        return ofRelease(context, comparison, Shared.ofOnePage(context));
    }

    private static Page ofRelease(PageContext context, Comparison comparison, Shared shared) {
        var path = context.places().changes(context.release().id());
        var date = Map.of("date", Layouts.releaseName(context, context.release()));
        var heading = context.phrase("change.title", date);
        var layout =
                Layouts.of(context, path, TopPages.title(context, heading), context.phrase("change.description", date));
        var title = context.say(context.release().incident().title()).text();
        return new Page(
                path,
                "changes",
                Citations.on(
                        Feeds.named(layout, feed(context, path)),
                        Citations.words(context, path, title, heading),
                        context,
                        path,
                        comparison.items().stream().findFirst().map(item -> Address.parse(item.subject()))),
                new ChangesPages(context, path, comparison, shared).view(heading, Optional.empty()));
    }

    private static Layout.Feed feed(PageContext context, SitePath path) {
        var newest = context.at(context.releases().newest());
        return Feeds.of(newest, path, FeedsOf.CHANGES, context.phrase("feed.subscribe.changes"));
    }

    /** The page that compares two releases, whether or not the site has it. */
    static Page compared(PageContext context, Comparison comparison) {
        return compared(context, comparison, Shared.ofOnePage(context));
    }

    private static Page compared(PageContext context, Comparison comparison, Shared shared) {
        var dates = dates(context, comparison);
        var view = compare(context, comparison, shared);
        var layout = Layouts.of(
                context,
                path(context, comparison),
                TopPages.title(context, view.heading()),
                context.phrase("change.compare.description", dates));
        return new Page(path(context, comparison), "changes", layout, view);
    }

    /** What that page says. */
    static ChangesView compare(PageContext context, Comparison comparison) {
        return compare(context, comparison, Shared.ofOnePage(context));
    }

    private static ChangesView compare(PageContext context, Comparison comparison, Shared shared) {
        var dates = dates(context, comparison);
        return new ChangesPages(context, path(context, comparison), comparison, shared)
                .view(
                        context.phrase("change.compare.title", dates),
                        Optional.of(context.phrase("change.compare.direction", dates)));
    }

    private static SitePath path(PageContext context, Comparison comparison) {
        return context.places().compare(comparison.from().orElseThrow(), comparison.to());
    }

    private static Map<String, String> dates(PageContext context, Comparison comparison) {
        var words = new ChangeWords(context);
        return Map.of("from", words.name(comparison.from().orElseThrow()), "to", words.name(comparison.to()));
    }

    private ChangesView view(String heading, Optional<String> direction) {
        return new ChangesView(
                heading,
                direction,
                words.count(comparison),
                words.wording(comparison),
                carried(),
                groups(),
                group(Headline.WORDING),
                full(),
                others());
    }

    /** A statement that no release between the two made anew is said to be the old one, never shown as newly confirmed. */
    private Optional<String> carried() {
        return comparison.from().isEmpty() || isStatedAnew()
                ? Optional.empty()
                : Optional.of(context.phrase(
                        comparison.to().isDraft() ? "change.carried.draft" : "change.carried",
                        Map.of(
                                "date",
                                words.name(comparison.to()),
                                "asOf",
                                context.date(context.release().statement().asOf())
                                        .text())));
    }

    /** Whether the statement says anything else than before; a translation that was given later does not count. */
    private boolean isStatedAnew() {
        var source = context.organisation().languages().get(0);
        return comparison.items().stream()
                .filter(item -> item.subject().equals("secondary-damage"))
                .flatMap(item -> item.changes().stream())
                .anyMatch(change ->
                        change.languages().isEmpty() || change.languages().contains(source));
    }

    private List<ChangesView.Group> groups() {
        List<ChangesView.Group> groups = new ArrayList<>();
        for (Headline headline : Headline.values()) {
            if (headline != Headline.WORDING) {
                group(headline).ifPresent(groups::add);
            }
        }
        return groups;
    }

    private Optional<ChangesView.Group> group(Headline headline) {
        var under = items.stream()
                .filter(i -> i.headline() == headline)
                .map(i -> shared.items().of(i, comparison.to(), path, this::item))
                .toList();
        if (under.isEmpty()) {
            return Optional.empty();
        }
        String count = Integer.toString(under.size());
        String heading = headline == Headline.WORDING
                ? context.phrase("change.wording.heading", Map.of("count", count))
                : context.phrase(
                        "changes.heading",
                        Map.of("name", context.phrase("headline." + headline.code()), "count", count));
        return Optional.of(new ChangesView.Group(headline.code(), heading, under));
    }

    private ChangesView.Item item(ChangedItem item) {
        return new ChangesView.Item(
                ChangeCells.anchor(item.subject()),
                quotes.of(words.name(item.subject())),
                linkable.thing(item.subject()).flatMap(t -> places.place(item.subject())),
                item.regression(),
                words.sentences(item).stream().map(quotes::of).toList(),
                item.changes().stream()
                        .sorted(ChangeWords.IN_READING_ORDER)
                        .filter(c -> !ChangeCells.isProse(c))
                        .filter(c -> !ChangeWords.isTheThing(c, item))
                        .map(cells::row)
                        .toList(),
                item.changes().stream()
                        .filter(ChangeCells::isProse)
                        .map(cells::prose)
                        .toList(),
                words.reasons(item));
    }

    private List<Link> full() {
        List<Link> full = new ArrayList<>();
        comparison.from().ifPresent(from -> full.add(release(from)));
        full.add(release(comparison.to()));
        if (path.equals(context.places().changes(comparison.to()))) {
            full.addAll(DocumentLinks.changes(context, path, context.release(), comparison));
        }
        return full;
    }

    private Link release(ReleaseId id) {
        return new Link(
                Places.relative(path, context.places().release(id)),
                context.phrase("change.full.release", Map.of("date", words.name(id))));
    }

    /** Since each earlier release that a reader may have read last, up to this one. */
    private List<Link> others() {
        var to = comparison.to();
        return context.releases().all().stream()
                .map(Release::id)
                .filter(from -> Compared.isPage(context.site(), context.releases(), from, to))
                .map(from -> new Link(
                        Places.relative(path, context.places().compare(from, to)),
                        context.phrase("change.compare.title", Map.of("from", words.name(from), "to", words.name(to)))))
                .filter(link -> !link.href().equals(Places.relative(path, path)))
                .toList();
    }
}
