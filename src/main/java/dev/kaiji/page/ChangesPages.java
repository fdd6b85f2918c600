package dev.kaiji.page;

import dev.kaiji.change.ChangedItem;
import dev.kaiji.change.Comparison;
import dev.kaiji.change.Comparisons;
import dev.kaiji.change.Facts;
import dev.kaiji.change.Headline;
import dev.kaiji.change.History;
import dev.kaiji.change.Redlines;
import dev.kaiji.model.Address;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.output.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What changed: one page for each release against the one before it, and one for any two releases. */
final class ChangesPages {
    private final Arrival arrival;
    private final PageContext context;
    private final SitePath path;
    private final Comparison comparison;
    private final ChangeWords words;
    private final Shared shared;
    private final Quotes quotes;
    private final ChangeCells cells;
    private final Facts linkable;
    private final Subjects places;
    private final Function<ChangedItem, ChangesView.Item> shown;

    /** What all pages of one language share, so that it is made once. */
    private record Shared(
            Supplier<Quotes> quotes, Redlines redlines, ItemViews items, Facts linkable, Supplier<Subjects> places) {
        /** @param newest at the newest release */
        static Shared of(PageContext newest, ItemViews items) {
            return new Shared(
                    new Once<>(() -> new Quotes(newest)),
                    new Redlines(),
                    items,
                    newest.facts(newest.release()),
                    new Once<>(() -> new Subjects(newest, newest.places().top())));
        }

        static Shared ofOnePage(PageContext context) {
            return of(context.at(context.releases().newest()), ItemViews.ofOnePage());
        }
    }

    /**
     * What all pages share that tell what changed up to one release.
     *
     * @param context at that release
     * @param others the pages that compare it with each earlier release that a reader may have read last
     */
    private record Arrival(PageContext context, ChangeWords words, List<Other> others) {
        static Arrival at(PageContext context) {
            var words = new ChangeWords(context);
            var to = context.release().id();
            return new Arrival(
                    context,
                    words,
                    context.releases().all().stream()
                            .map(Release::id)
                            .filter(from -> Compared.isPage(context, from, to))
                            .map(from -> new Other(
                                    context.places().compare(from, to),
                                    context.phrase("change.compare.title", dates(words, from, to))))
                            .toList());
        }
    }

    private record Other(SitePath page, String title) {}

    private ChangesPages(Arrival arrival, SitePath path, Comparison comparison, Shared shared) {
        this.arrival = arrival;
        this.context = arrival.context();
        this.path = path;
        this.comparison = comparison;
        this.words = arrival.words();
        this.shared = shared;
        this.quotes = shared.quotes().get();
        this.cells = new ChangeCells(context, words, quotes, shared.redlines());
        this.linkable = shared.linkable();
        this.places = shared.places().get().on(path);
        this.shown = shared.items().on(path, comparison.to(), this::item);
    }

    /**
     * The pages of one language: what releases that speak it changed, against any other.
     *
     * @param context at the newest release
     * @param history of the record
     * @param comparisons of the same record
     */
    static List<PlannedPage> of(PageContext context, History history, Comparisons comparisons) {
        List<PlannedPage> pages = new ArrayList<>();
        var shared = Shared.of(context, ItemViews.of(context, history));
        var linked = new LinkedThings(context);
        for (PageContext own : context.each()) {
            var to = own.release().id();
            var known = linked.upTo(to) + shared.quotes().get();
            var arrival = new Once<>(() -> Arrival.at(own));
            pages.add(PlannedPage.of(
                            own,
                            context.places().changes(to),
                            () -> ofRelease(arrival.get(), comparisons.with(to), shared))
                    .knowing(known));
            for (Release from : own.releases().all()) {
                if (Compared.isPage(own, from.id(), to)) {
                    pages.add(PlannedPage.of(
                                    own,
                                    context.places().compare(from.id(), to),
                                    () -> compared(arrival.get(), comparisons.between(from.id(), to), shared))
                            .knowing(known));
                }
            }
        }
        return pages;
    }

    /** The page of what a release changed. */
    static Page ofRelease(PageContext context, Comparison comparison) {
        return ofRelease(Arrival.at(context), comparison, Shared.ofOnePage(context));
    }

    private static Page ofRelease(Arrival arrival, Comparison comparison, Shared shared) {
        var context = arrival.context();
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
                new ChangesPages(arrival, path, comparison, shared).view(heading, Optional.empty()));
    }

    private static Layout.Feed feed(PageContext context, SitePath path) {
        return Feeds.of(context, path, FeedsOf.CHANGES, context.phrase("feed.subscribe.changes"));
    }

    /** The page that compares two releases, whether or not the site has it. */
    static Page compared(PageContext context, Comparison comparison) {
        return compared(Arrival.at(context), comparison, Shared.ofOnePage(context));
    }

    private static Page compared(Arrival arrival, Comparison comparison, Shared shared) {
        var context = arrival.context();
        var path = path(context, comparison);
        var view = compare(arrival, comparison, shared);
        var layout = Layouts.of(
                context,
                path,
                TopPages.title(context, view.heading()),
                context.phrase("change.compare.description", dates(arrival.words(), comparison)));
        return new Page(path, "changes", layout, view);
    }

    /** What that page says. */
    static ChangesView compare(PageContext context, Comparison comparison) {
        return compare(Arrival.at(context), comparison, Shared.ofOnePage(context));
    }

    private static ChangesView compare(Arrival arrival, Comparison comparison, Shared shared) {
        var context = arrival.context();
        var dates = dates(arrival.words(), comparison);
        return new ChangesPages(arrival, path(context, comparison), comparison, shared)
                .view(
                        context.phrase("change.compare.title", dates),
                        Optional.of(context.phrase("change.compare.direction", dates)));
    }

    private static SitePath path(PageContext context, Comparison comparison) {
        return context.places().compare(comparison.from().orElseThrow(), comparison.to());
    }

    private static Map<String, String> dates(ChangeWords words, Comparison comparison) {
        return dates(words, comparison.from().orElseThrow(), comparison.to());
    }

    private static Map<String, String> dates(ChangeWords words, ReleaseId from, ReleaseId to) {
        return Map.of("from", words.name(from), "to", words.name(to));
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
        var under = comparison.items().stream()
                .filter(i -> i.headline() == headline)
                .map(shown)
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
        return arrival.others().stream()
                .filter(other -> !other.page().equals(path))
                .map(other -> new Link(Places.relative(path, other.page()), other.title()))
                .toList();
    }
}
