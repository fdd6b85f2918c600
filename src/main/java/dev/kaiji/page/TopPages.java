package dev.kaiji.page;

import dev.kaiji.change.Comparison;
import dev.kaiji.change.History;
import dev.kaiji.model.Address;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Incident;
import dev.kaiji.model.Notice;
import dev.kaiji.model.Organisation;
import dev.kaiji.model.Release;
import dev.kaiji.model.Report;
import dev.kaiji.output.SitePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The top page, the page at the site's root, and the page of each release: one composition, the facts of different releases. */
final class TopPages {
    /** More are in the list of all releases. */
    private static final int MOST_RELEASES = 12;

    private static final int MOST_RELEASES_BEFORE_A_PAST_ONE = 6;

    private final PageContext context;
    private final SitePath path;
    private final History history;
    private final Comparison comparison;
    private final Optional<Promises> promises;
    private final CommitmentViews views;

    /** @param promises on a release's own page, what is laid out for all of them */
    private TopPages(PageContext context, History history, SitePath path, Optional<Promises> promises) {
        this.context = context;
        this.path = path;
        this.history = history;
        this.comparison = history.comparison(context.release().id());
        this.promises = promises;
        this.views = new CommitmentViews(context, history, path);
    }

    static Page top(PageContext context, History history) {
        var path = context.places().top();
        var layout = Layouts.of(context, path, title(context, incident(context)), description(context));
        return new Page(path, "top", Feeds.named(layout, feeds(context, path)), view(context, history, path));
    }

    /** The first language's top page once more, for who asks for the site without a language. */
    static Page root(PageContext context, History history) {
        var title = title(context, context.phrase("root.title", Map.of("title", incident(context))));
        return new Page(
                Places.ROOT,
                "top",
                Feeds.named(Layouts.ofRoot(context, title, description(context)), feeds(context, Places.ROOT)),
                view(context, history, Places.ROOT));
    }

    private static Layout.Feed[] feeds(PageContext context, SitePath page) {
        return new Layout.Feed[] {
            Feeds.releases(context, page, true),
            Feeds.of(context, page, FeedsOf.CHANGES, context.phrase("feed.subscribe.changes"))
        };
    }

    /** What one release said, as it was. @param promises of all pages of this kind in its language */
    static Page release(PageContext context, History history, Promises promises) {
        var path = context.places().release(context.release().id());
        var named = Map.of("date", Layouts.releaseName(context, context.release()), "title", incident(context));
        var layout = Layouts.ofRelease(
                context,
                path,
                title(context, context.phrase("release.title", named)),
                context.phrase("release.description", named));
        var cited = Citations.on(
                layout,
                Citations.words(context, path, incident(context), Citations.release(context)),
                context,
                path,
                Optional.of(new Address("secondary-damage", "state")));
        return new Page(path, "top", cited, new TopPages(context, history, path, Optional.of(promises)).view());
    }

    /** A page's title with the company's name, the same on every page. */
    static String title(PageContext context, String page) {
        return context.phrase(
                "layout.title",
                Map.of(
                        "page",
                        page,
                        "company",
                        context.say(context.organisation().name()).text()));
    }

    private static String incident(PageContext context) {
        return context.say(context.release().incident().title()).text();
    }

    private static String description(PageContext context) {
        return context.phrase(
                "top.description",
                Map.of(
                        "title",
                        incident(context),
                        "date",
                        context.day(context.dayOf(context.release())).text()));
    }

    static TopView view(PageContext context, History history, SitePath path) {
        return new TopPages(context, history, path, Optional.empty()).view();
    }

    private TopView view() {
        var release = context.release();
        var sources = new Sources(context, path);
        var listed = promises.map(p -> p.of(release, views));
        var timelines = new Timelines(context, views);
        return new TopView(
                context.say(release.incident().title()),
                new TopView.Updated(
                        Dated.of(context, "top.updated", context.day(context.dayOf(release))),
                        ChangedWords.count(context, comparison)),
                Statements.of(context, path),
                new Link(
                        Places.relative(path, context.places().secondaryDamage()),
                        context.phrase("top.secondary-damage.more")),
                act(),
                known(release.incident(), sources),
                progress(),
                timelines.of(listed.map(Promises.Listed::moved).orElseGet(timelines::moved), allPromises()),
                new Link(Places.relative(path, context.places().calendar()), context.phrase("top.progress.calendar")),
                changed(),
                release.incident().timeline().stream()
                        .sorted(Comparator.comparing(e -> e.date().span().first()))
                        .map(event -> event(event, sources))
                        .toList(),
                reports(),
                DocumentLinks.of(context, path, release, comparison),
                releases(),
                new Link(Places.relative(path, context.places().releases()), context.phrase("top.releases.all")),
                notices(),
                context.organisation().desks().stream()
                        .map(desk -> DeskView.of(context, desk))
                        .toList(),
                context.date(release.nextUpdateBy()),
                listed.map(Promises.Listed::themes).orElse(List.of()),
                Optional.ofNullable(release.translationPending().get(context.language())),
                promises.isPresent(),
                release.reconstructed());
    }

    /** The newest notice that asks its readers to do something. */
    private Optional<Link> act() {
        return context.release().notices().stream()
                .filter(notice -> notice.toDo().isPresent())
                .max(Comparator.comparing(notice -> notice.date().span().first()))
                .map(notice -> new Link(
                        Places.relative(path, context.places().notice(notice.id())),
                        context.phrase(
                                "top.act",
                                Map.of("title", context.say(notice.title()).text()))));
    }

    private TopView.Changed changed() {
        return new ChangedWords(context, path)
                .first(
                        comparison,
                        context.previous().map(Release::id).map(history::comparison),
                        Places.relative(
                                path, context.places().changes(context.release().id())));
    }

    /** Where all that was promised is listed: on a release's own page as it was. */
    private String allPromises() {
        return promises.isPresent()
                ? "#promised"
                : Places.relative(path, context.places().measuresTable());
    }

    private TopView.Known known(Incident incident, Sources sources) {
        return new TopView.Known(
                incident.affected().stream()
                        .map(a -> new TopView.Anchored(
                                Places.anchor(Address.of("affected", a.id())), context.say(a.who())))
                        .toList(),
                FigureView.of(context, incident.figures(), sources),
                context.passage(
                        new Address("incident", "prose"),
                        release -> Optional.of(release.incident().prose())));
    }

    private TopView.Progress progress() {
        var measures = context.release().measures();
        var commitments = measures.stream()
                .flatMap(measure -> measure.commitments().stream())
                .toList();
        return new TopView.Progress(
                counts(commitments),
                context.phrase(
                        "top.progress.total",
                        Map.of("commitments", number(commitments.size()), "measures", number(measures.size()))),
                Dated.of(context, "top.progress.judged", context.day(context.asOf())),
                new Link(Places.relative(path, context.places().measures()), context.phrase("top.progress.all")),
                new Link(
                        Places.relative(path, context.places().measuresTable()), context.phrase("top.progress.table")));
    }

    /** How many stand in each state; a state in which none stands is left out, so that what is shown adds up to the total. */
    private List<TopView.Count> counts(List<Commitment> commitments) {
        var numbers = new EnumMap<Standing, Integer>(Standing.class);
        commitments.forEach(commitment -> numbers.merge(Standing.of(commitment, context.asOf()), 1, Integer::sum));
        var counts = new ArrayList<TopView.Count>();
        numbers.forEach((standing, number) -> counts.add(
                new TopView.Count(standing.code(), number, context.phrases().count("count.items", number))));
        return counts;
    }

    private String number(int count) {
        return Integer.toString(count);
    }

    private TopView.Event event(Incident.Event event, Sources sources) {
        return new TopView.Event(
                Places.anchor(Address.of("timeline", event.id())),
                context.date(event.date()),
                context.say(event.what()),
                sources.cite(event.source()));
    }

    /** Every report handed in up to this release, newest first. */
    private List<TopView.Handed> reports() {
        var handed =
                new ArrayList<>(context.releases().upTo(context.release().id()).reports());
        handed.sort(Comparator.comparing((Report report) -> report.date().span().first())
                .reversed());
        return handed.stream().map(this::handed).toList();
    }

    private TopView.Handed handed(Report report) {
        var regulator = context.organisation().regulators().stream()
                .filter(r -> r.id().equals(report.regulator()))
                .findFirst()
                .map(Organisation.Regulator::name)
                .map(context::say)
                .orElse(Said.plain(report.regulator().value()));
        return new TopView.Handed(
                Places.anchor(Address.of("reports", report.id())),
                context.date(report.date()),
                regulator,
                context.say(report.title()),
                report.link());
    }

    /** The newest releases, newest first; a past one is told among those before it, and knows of none after it. */
    private List<TopView.Past> releases() {
        var all = context.releases().upTo(context.release().id()).all();
        int most = promises.isPresent() ? MOST_RELEASES_BEFORE_A_PAST_ONE + 1 : MOST_RELEASES;
        var past = new ArrayList<TopView.Past>();
        all.subList(Math.max(0, all.size() - most), all.size()).forEach(release -> past.add(0, past(release)));
        return past;
    }

    private TopView.Past past(Release release) {
        var date = Map.of("date", Layouts.releaseName(context, release));
        var link = new Link(
                Places.relative(path, context.places().release(release.id())), context.phrase("release.name", date));
        boolean current = release.id().equals(context.release().id());
        return new TopView.Past(
                link,
                context.say(release.title()),
                current,
                promises.isPresent() ? Optional.empty() : ReleasesPage.since(context, path, release, date));
    }

    private List<TopView.NoticeLink> notices() {
        return context.release().notices().stream()
                .sorted(Comparator.comparing(
                                (Notice notice) -> notice.date().span().first())
                        .reversed())
                .map(notice -> new TopView.NoticeLink(
                        context.date(notice.date()),
                        new Link(
                                Places.relative(path, context.places().notice(notice.id())),
                                context.say(notice.title()).text()),
                        notice.severity().code()))
                .toList();
    }
}
