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
import java.util.stream.IntStream;

/** One page a measure: today, and everything it ever promised. */
final class MeasurePages {
    private final PageContext context;
    private final History history;
    private final Once<CommitmentViews> views;
    private final Once<Histories> histories;
    private final LastChanged lastChanged;
    private final List<Measure> order = new ArrayList<>();

    private MeasurePages(PageContext context, History history) {
        this.context = context;
        this.history = history;
        this.views = new Once<>(
                () -> new CommitmentViews(context, history, context.places().measures()));
        this.histories = new Once<>(() -> new Histories(context, history, views.get()));
        this.lastChanged = new LastChanged(context, history);
        for (Organisation.Theme theme : context.organisation().themes()) {
            context.release().measures().stream()
                    .filter(m -> m.theme().equals(theme.id()))
                    .forEach(order::add);
        }
    }

    static List<PlannedPage> of(PageContext context, History history) {
        var pages = new MeasurePages(context, history);
        return IntStream.range(0, pages.order.size())
                .mapToObj(place -> new PlannedPage(
                        context.places().measure(pages.order.get(place).id()), () -> pages.page(place)))
                .toList();
    }

    private Page page(int place) {
        var measure = order.get(place);
        var path = context.places().measure(measure.id());
        var title = context.say(measure.title()).text();
        var itsViews = views.get().on(path);
        var description = context.phrase("measure.description", Map.of("measure", title));
        var layout = Feeds.named(
                Layouts.of(context, path, TopPages.title(context, title), description),
                Feeds.of(context, path, Feeds.ofMeasure(measure.id()), context.phrase("feed.subscribe.measure")));
        var changed = lastChanged.of(measure);
        var cited = Citations.on(
                layout.with(layout.sharing().changed(changed)),
                Citations.words(context, path, title, Citations.release(context)),
                context,
                path,
                measure.commitments().stream()
                        .findFirst()
                        .map(commitment -> Address.of("commitments", commitment.id(), "state")));
        return new Page(path, "measure", cited, view(place, itsViews));
    }

    private MeasureView view(int place, CommitmentViews views) {
        var measure = order.get(place);
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
                neighbours(place, views),
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

    private List<MeasureView.Neighbour> neighbours(int at, CommitmentViews views) {
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
