package dev.kaiji.page;

import dev.kaiji.change.History;
import dev.kaiji.model.Address;
import dev.kaiji.model.Directive;
import dev.kaiji.model.Id;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Organisation;
import dev.kaiji.model.Release;
import dev.kaiji.model.Report;
import dev.kaiji.output.SitePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One page a regulator: what it asked, item by item, and what answers it. */
final class DirectivesPages {
    private final PageContext context;
    private final History history;
    private final Organisation.Regulator regulator;
    private final SitePath path;
    private final CommitmentViews views;
    private final Trends trends;
    private final List<Directive> directives;
    private final List<Report> reports;

    private DirectivesPages(PageContext context, History history, Organisation.Regulator regulator) {
        this.context = context;
        this.history = history;
        this.regulator = regulator;
        this.path = context.places().directives(regulator.id());
        this.views = new CommitmentViews(context, history, path);
        this.trends = new Trends(context, history, views);
        this.directives = context.release().directives().stream()
                .filter(d -> d.regulator().equals(regulator.id()))
                .toList();
        this.reports = context.releases().upTo(context.release().id()).reports().stream()
                .filter(r -> r.regulator().equals(regulator.id()))
                .toList();
    }

    static List<PlannedPage> of(PageContext context, History history) {
        return context.organisation().regulators().stream()
                .map(r -> new PlannedPage(
                        context.places().directives(r.id()), () -> new DirectivesPages(context, history, r).page()))
                .toList();
    }

    /** What these pages say, regulator by regulator. */
    static List<DirectivesView> views(PageContext context, History history) {
        return context.organisation().regulators().stream()
                .map(r -> new DirectivesPages(context, history, r).view())
                .toList();
    }

    private Page page() {
        var name = Map.of("regulator", context.say(regulator.name()).text());
        var title = TopPages.title(context, context.phrase("directives.title", name));
        var layout = Feeds.named(
                Layouts.of(context, path, title, context.phrase("directives.description", name)),
                Feeds.of(
                        context,
                        path,
                        Feeds.ofRegulator(regulator.id()),
                        context.phrase("feed.subscribe.regulator", name)));
        return new Page(path, "directives", layout, view());
    }

    private DirectivesView view() {
        var items = directives.stream().flatMap(d -> d.items().stream()).toList();
        var open = items.stream().filter(i -> answering(i.id()).isEmpty()).toList();
        var sums = Map.of(
                "items",
                Integer.toString(items.size()),
                "answered",
                Integer.toString(items.size() - open.size()),
                "open",
                Integer.toString(open.size()));
        return new DirectivesView(
                Places.anchor(Address.of("regulators", regulator.id())),
                context.say(regulator.name()),
                context.phrase(open.isEmpty() ? "directives.sums.all" : "directives.sums", sums),
                views.sourceLanguage(),
                open.stream().map(i -> here("items", i.id(), i.label())).toList(),
                directives.stream().map(this::act).toList(),
                reports.stream().map(this::report).toList());
    }

    private Link here(String collection, Id id, String text) {
        return new Link(Places.relative(path, path, Address.of(collection, id)), text);
    }

    private DirectivesView.Act act(Directive directive) {
        var original = directive.link().map(href -> new Link(href, context.phrase("directives.original")));
        return new DirectivesView.Act(
                Address.of("directives", directive.id()).toString(),
                context.say(directive.act()),
                Dated.of(context, "directives.issued", context.date(directive.issued())),
                original,
                directive.items().stream().map(this::item).toList());
    }

    private DirectivesView.Item item(Directive.Item item) {
        var answering = answering(item.id());
        var commitments =
                answering.stream().flatMap(m -> m.commitments().stream()).toList();
        return new DirectivesView.Item(
                Address.of("items", item.id()).toString(),
                item.label(),
                views.sourceLanguage(),
                context.say(item.summary()),
                item.deadline().map(d -> Dated.of(context, "directives.deadline", context.date(d))),
                new Sources(context, path).cite(item.source()),
                answering.stream().map(this::answer).toList(),
                reports.stream()
                        .filter(r -> r.items().contains(item.id()))
                        .map(r -> here("reports", r.id(), context.say(r.title()).text()))
                        .toList(),
                changes(item.id()),
                trends.of("trend-" + item.id(), commitments));
    }

    private List<Measure> answering(Id item) {
        return answering(context.release(), item);
    }

    private static List<Measure> answering(Release release, Id item) {
        return release.measures().stream()
                .filter(m -> m.answers().contains(item))
                .toList();
    }

    /** From the second release that knows the item: the first is not a change. */
    private List<DirectivesView.LinkChange> changes(Id item) {
        var known = context.releases().upTo(context.release().id()).all().stream()
                .filter(release -> knows(release, item))
                .toList();
        var changes = new ArrayList<DirectivesView.LinkChange>();
        for (int i = known.size() - 1; i > 0; i--) {
            var before = answering(known.get(i - 1), item);
            var after = answering(known.get(i), item);
            var began = without(after, before).stream().map(views::link).toList();
            var ended = without(before, after).stream()
                    .map(m -> context.say(m.title()))
                    .toList();
            if (!began.isEmpty() || !ended.isEmpty()) {
                changes.add(new DirectivesView.LinkChange(changesOf(known.get(i)), began, ended));
            }
        }
        return changes;
    }

    private static boolean knows(Release release, Id item) {
        return release.directives().stream().flatMap(d -> d.items().stream()).anyMatch(i -> i.id().equals(item));
    }

    private static List<Measure> without(List<Measure> all, List<Measure> others) {
        var ids = others.stream().map(Measure::id).collect(Collectors.toSet());
        return all.stream().filter(m -> !ids.contains(m.id())).toList();
    }

    private Link changesOf(Release release) {
        var name = Map.of("release", Layouts.releaseName(context, release));
        return new Link(
                Places.relative(path, context.places().release(release.id())), context.phrase("history.release", name));
    }

    /** Its worst state, and how many of its commitments are in which, worst first. */
    private DirectivesView.Answer answer(Measure measure) {
        var counts = Arrays.stream(Standing.values())
                .map(s -> new DirectivesView.Count(
                        s.code(),
                        measure.commitments().stream()
                                .filter(c -> views.standing(c) == s)
                                .count()))
                .filter(c -> c.count() > 0)
                .toList();
        return new DirectivesView.Answer(
                views.link(measure), views.standing(measure).code(), counts, views.of(measure));
    }

    private DirectivesView.ReportView report(Report report) {
        var items = directives.stream()
                .flatMap(d -> d.items().stream())
                .filter(i -> report.items().contains(i.id()))
                .toList();
        return new DirectivesView.ReportView(
                Address.of("reports", report.id()).toString(),
                context.say(report.title()),
                report.link()
                        .map(href -> new Link(
                                href,
                                context.phrase(
                                        "directives.read-report",
                                        Map.of(
                                                "title",
                                                context.say(report.title()).text())))),
                Dated.of(context, "directives.handed-in", context.date(report.date())),
                items.stream().map(i -> here("items", i.id(), i.label())).toList());
    }
}
