package dev.kaiji.page;

import dev.kaiji.change.History;
import dev.kaiji.model.Address;
import dev.kaiji.model.Directive;
import dev.kaiji.model.Id;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One page a measure: today, and everything it ever promised. */
final class MeasurePages {
    private final PageContext context;
    private final History history;
    private final Once<Histories> histories;
    private final List<Measure> order = new ArrayList<>();

    private MeasurePages(PageContext context, History history) {
        this.context = context;
        this.history = history;
        this.histories = new Once<>(() -> new Histories(context, history));
        for (Organisation.Theme theme : context.organisation().themes()) {
            context.release().measures().stream()
                    .filter(m -> m.theme().equals(theme.id()))
                    .forEach(order::add);
        }
    }

    static List<PlannedPage> of(PageContext context, History history) {
        var pages = new MeasurePages(context, history);
        return pages.order.stream()
                .map(m -> new PlannedPage(context.places().measure(m.id()), () -> pages.page(m)))
                .toList();
    }

    private Page page(Measure measure) {
        var path = context.places().measure(measure.id());
        var title = context.say(measure.title()).text();
        var views = new CommitmentViews(context, history, path);
        var description = context.phrase("measure.description", Map.of("measure", title));
        var layout = Feeds.named(
                Layouts.of(context, path, TopPages.title(context, title), description),
                Feeds.of(context, path, Feeds.ofMeasure(measure.id()), context.phrase("feed.subscribe.measure")));
        var changed = new LastChanged(context, history).of(measure);
        var cited = Citations.on(
                layout.with(layout.sharing().changed(changed)),
                Citations.words(context, path, title, Citations.release(context)),
                context,
                path,
                measure.commitments().stream()
                        .findFirst()
                        .map(commitment -> Address.of("commitments", commitment.id(), "state")));
        return new Page(path, "measure", cited, view(measure, views));
    }

    private MeasureView view(Measure measure, CommitmentViews views) {
        var path = context.places().measure(measure.id());
        var all = Places.relative(path, context.places().measures());
        var told = histories.get().on(path, views);
        return new MeasureView(
                measure.id().value(),
                context.say(measure.title()),
                theme(measure, all),
                views.standing(measure).code(),
                prose(context, measure),
                parts(measure, views, told),
                asks(measure, views),
                new Trends(context, history, views).of("trend", measure.commitments()),
                told.of(measure),
                neighbours(measure, views),
                new Link(all, context.phrase("measure.all")));
    }

    static Optional<PassageView> prose(PageContext context, Measure measure) {
        return context.passage(
                Address.of("measures", measure.id(), "prose"),
                release -> release.measures().stream()
                        .filter(m -> m.id().equals(measure.id()))
                        .findFirst()
                        .map(Measure::prose));
    }

    private static List<MeasureView.Part> parts(Measure measure, CommitmentViews views, Histories histories) {
        return CommitmentViews.inOrder(measure).stream()
                .map(c -> new MeasureView.Part(views.of(c), histories.of(c)))
                .toList();
    }

    private Link theme(Measure measure, String all) {
        var name = context.organisation().themes().stream()
                .filter(t -> t.id().equals(measure.theme()))
                .findFirst()
                .map(t -> context.say(t.name()).text())
                .orElse(measure.theme().value());
        return new Link(all + "#themes/" + measure.theme(), name);
    }

    private List<MeasureView.Ask> asks(Measure measure, CommitmentViews views) {
        var asks = new ArrayList<MeasureView.Ask>();
        for (Id id : measure.answers()) {
            views.item(id).ifPresent(of -> asks.add(ask(id, of.item(), views)));
        }
        return asks;
    }

    private MeasureView.Ask ask(Id id, Directive.Item item, CommitmentViews views) {
        var link = views.itemLink(id);
        return new MeasureView.Ask(
                link.link(), views.sourceLanguage(), link.regulator(), context.say(item.summary()), deadline(item));
    }

    private Optional<Dated> deadline(Directive.Item item) {
        return item.deadline().map(d -> Dated.of(context, "directives.deadline", context.date(d)));
    }

    private List<MeasureView.Neighbour> neighbours(Measure measure, CommitmentViews views) {
        int at = order.indexOf(measure);
        var neighbours = new ArrayList<MeasureView.Neighbour>();
        if (at > 0) {
            neighbours.add(
                    new MeasureView.Neighbour(context.phrase("measure.previous"), views.link(order.get(at - 1))));
        }
        if (at < order.size() - 1) {
            neighbours.add(new MeasureView.Neighbour(context.phrase("measure.next"), views.link(order.get(at + 1))));
        }
        return neighbours;
    }
}
