package dev.kaiji.page;

import dev.kaiji.change.History;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Directive;
import dev.kaiji.model.Id;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Organisation;
import dev.kaiji.output.SitePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The two pages of all measures: cards by theme with the filter, and the plain table. */
final class MeasuresPages {
    private final PageContext context;
    private final History history;
    private final SitePath path;
    private final CommitmentViews views;

    private MeasuresPages(PageContext context, History history, SitePath path) {
        this.context = context;
        this.history = history;
        this.path = path;
        this.views = new CommitmentViews(context, history, path);
    }

    static Page cards(PageContext context, History history) {
        var path = context.places().measures();
        var layout = Layouts.of(
                context,
                path,
                TopPages.title(context, context.phrase("measures.title")),
                context.phrase("measures.description"));
        return new Page(path, "measures", layout, new MeasuresPages(context, history, path).cards());
    }

    static Page table(PageContext context, History history) {
        var path = context.places().measuresTable();
        var layout = Feeds.named(
                Layouts.of(
                        context,
                        path,
                        TopPages.title(context, context.phrase("table.title")),
                        context.phrase("table.description")),
                Feeds.of(context, path, FeedsOf.COMMITMENTS, context.phrase("feed.subscribe.commitments")));
        return new Page(path, "measures-table", layout, new MeasuresPages(context, history, path).table());
    }

    private MeasuresView cards() {
        var release = context.release();
        return new MeasuresView(
                context.phrases().count("count.measures", release.measures().size()),
                context.phrases()
                        .count(
                                "count.commitments",
                                release.measures().stream()
                                        .mapToLong(m -> m.commitments().size())
                                        .sum()),
                new Link(Places.relative(path, context.places().measuresTable()), context.phrase("measures.to-table")),
                List.of(states(), themeFilter(), scopes(), regulators()),
                themes());
    }

    private List<MeasuresView.Theme> themes() {
        var themes = new ArrayList<MeasuresView.Theme>();
        for (Organisation.Theme theme : context.organisation().themes()) {
            var cards = measuresOf(theme).stream().map(this::card).toList();
            if (!cards.isEmpty()) {
                var count = context.phrases().count("count.measures", cards.size());
                themes.add(new MeasuresView.Theme(
                        "themes/" + theme.id(), theme.id().value(), context.say(theme.name()), count, cards));
            }
        }
        return themes;
    }

    private List<Measure> measuresOf(Organisation.Theme theme) {
        return context.release().measures().stream()
                .filter(m -> m.theme().equals(theme.id()))
                .toList();
    }

    private MeasuresView.Card card(Measure measure) {
        var classes = new ArrayList<String>();
        classes.add("t-" + measure.theme());
        regulatorsOf(measure).stream().sorted().forEach(id -> classes.add("r-" + id));
        return new MeasuresView.Card(
                measure.id().value(),
                views.link(measure),
                views.standing(measure).code(),
                String.join(" ", classes),
                views.of(measure));
    }

    private Set<Id> regulatorsOf(Measure measure) {
        return context.release().directives().stream()
                .filter(d -> d.items().stream().map(Directive.Item::id).anyMatch(measure.answers()::contains))
                .map(Directive::regulator)
                .collect(Collectors.toSet());
    }

    /** All states, also those in which nothing is: that nothing is past its target is worth reading. */
    private MeasuresView.FilterGroup states() {
        var values = Arrays.stream(Standing.values())
                .map(s -> new MeasuresView.FilterValue(
                        s.code(),
                        Said.plain(context.phrase("state." + s.code())),
                        cards(has(c -> views.standing(c) == s))))
                .toList();
        return group("state", values);
    }

    private MeasuresView.FilterGroup themeFilter() {
        var values = context.organisation().themes().stream()
                .map(t -> new MeasuresView.FilterValue(
                        t.id().value(), context.say(t.name()), measuresOf(t).size()))
                .filter(v -> v.cards() > 0)
                .toList();
        return group("theme", values);
    }

    private MeasuresView.FilterGroup scopes() {
        var values = context.organisation().scopes().stream()
                .map(s -> new MeasuresView.FilterValue(
                        s.id().value(),
                        context.say(s.name()),
                        cards(has(c -> c.scope().equals(s.id())))))
                .filter(v -> v.cards() > 0)
                .toList();
        return group("scope", values);
    }

    private MeasuresView.FilterGroup regulators() {
        var values = context.organisation().regulators().stream()
                .map(r -> new MeasuresView.FilterValue(
                        r.id().value(),
                        context.say(r.name()),
                        cards(m -> regulatorsOf(m).contains(r.id()))))
                .toList();
        return group("regulator", values);
    }

    private MeasuresView.FilterGroup group(String name, List<MeasuresView.FilterValue> values) {
        return new MeasuresView.FilterGroup(name, context.phrase("filter." + name), values);
    }

    private static Predicate<Measure> has(Predicate<Commitment> wanted) {
        return measure -> measure.commitments().stream().anyMatch(wanted);
    }

    private int cards(Predicate<Measure> wanted) {
        return Math.toIntExact(
                context.release().measures().stream().filter(wanted).count());
    }

    private MeasuresTableView table() {
        var rows = new ArrayList<CommitmentView>();
        for (Organisation.Theme theme : context.organisation().themes()) {
            measuresOf(theme).forEach(m -> rows.addAll(views.of(m)));
        }
        var caption = context.phrase(
                "table.caption",
                Map.of(
                        "count",
                        Integer.toString(rows.size()),
                        "date",
                        context.day(context.asOf()).text()));
        return new MeasuresTableView(
                caption,
                new Link(Places.relative(path, context.places().measures()), context.phrase("table.to-cards")),
                rows,
                downloads(path));
    }

    private List<Link> downloads(SitePath path) {
        var downloads = new ArrayList<Link>();
        downloads.add(new Link(path.toRoot() + "data/measures.csv", context.phrase("table.csv")));
        downloads.add(new Link(
                path.toRoot() + "data/releases/" + context.release().id() + ".json", context.phrase("table.json")));
        boolean anyOpen = context.releases().newest().measures().stream()
                .flatMap(measure -> measure.commitments().stream())
                .anyMatch(commitment -> Standing.of(commitment, context.asOf()).isOpen());
        if (anyOpen) {
            downloads.add(new Link(path.toRoot() + "data/oscal-poam.json", context.phrase("table.oscal")));
        }
        return downloads;
    }
}
