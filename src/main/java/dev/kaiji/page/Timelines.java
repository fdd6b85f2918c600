package dev.kaiji.page;

import dev.kaiji.change.History;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.output.SitePath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Draws promised dates on one line of time; the timeline has those that moved or passed, and those due within the days that site.yaml sets. */
final class Timelines {
    private static final int MOST_YEARS_NAMED = 6;

    private final PageContext context;
    private final CommitmentViews views;
    private final Drifts drifts;
    private final History history;

    Timelines(PageContext context, History history, SitePath page) {
        this.context = context;
        this.views = new CommitmentViews(context, history, page);
        this.drifts = new Drifts(context, history);
        this.history = history;
    }

    /** The timeline as one page shows it; empty where no date moved and none is near. */
    static Optional<TimelineView> of(PageContext context, History history, SitePath page) {
        var timelines = new Timelines(context, history, page);
        return timelines.of(timelines.shown());
    }

    /** Only what moved, for the top page. */
    static Optional<TimelineView> ofMoved(PageContext context, History history, SitePath page) {
        var timelines = new Timelines(context, history, page);
        return timelines.of(
                timelines.shown().stream().filter(timelines.drifts::dateMoved).toList());
    }

    /** Commitments with dates, in their order; empty for none. */
    Optional<TimelineView> of(List<Commitment> dated) {
        return dated.isEmpty() ? Optional.empty() : Optional.of(draw(dated));
    }

    private List<Commitment> shown() {
        return context.release().measures().stream()
                .flatMap(m -> m.commitments().stream())
                .filter(c -> c.due().isPresent() && views.standing(c) != Standing.ENDED)
                .filter(c -> drifts.dateMoved(c) || isNear(c))
                .sorted(Comparator.comparing(Timelines::end).thenComparing(Commitment::id))
                .toList();
    }

    private boolean isNear(Commitment commitment) {
        return views.standing(commitment).isOpen()
                && !day(commitment.due().orElseThrow())
                        .isAfter(context.asOf().plusDays(context.site().timelineDays()));
    }

    /** The day that counts: the last; of a start, the first. */
    static LocalDate day(DisclosureDate date) {
        return date.span().last().orElse(date.span().first());
    }

    private static LocalDate end(Commitment commitment) {
        return day(commitment.done().or(commitment::due).orElseThrow());
    }

    private LocalDate start(Commitment commitment) {
        var stated = context.dayOf(release(history.commitment(commitment.id()).since()));
        return stated.isAfter(end(commitment)) ? end(commitment) : stated;
    }

    private Release release(ReleaseId id) {
        return context.releases().find(id).orElse(context.release());
    }

    private TimelineView draw(List<Commitment> shown) {
        var days = new ArrayList<LocalDate>(List.of(context.asOf()));
        for (Commitment commitment : shown) {
            days.add(start(commitment));
            days.add(end(commitment));
            original(commitment).ifPresent(days::add);
        }
        int from = days.stream().min(Comparator.naturalOrder()).orElseThrow().getYear();
        int to = days.stream().max(Comparator.naturalOrder()).orElseThrow().getYear();
        int step = (to - from) / MOST_YEARS_NAMED + 1;
        int bands = (to - from) / step + 1;
        var axis = new Axis(LocalDate.of(from, 1, 1), LocalDate.of(from + bands * step, 1, 1), 0, 100);
        var rows = shown.stream()
                .map(c -> new TimelineView.Row(views.of(c), bar(axis, c)))
                .toList();
        return new TimelineView(
                years(axis, from, step, bands), axis.at(context.asOf()), context.day(context.asOf()), rows);
    }

    private List<TimelineView.Tick> years(Axis axis, int from, int step, int bands) {
        return IntStream.range(0, bands)
                .map(i -> from + i * step)
                .mapToObj(year -> new TimelineView.Tick(axis.at(LocalDate.of(year, 1, 1)), year(context, year)))
                .toList();
    }

    static String year(PageContext context, int year) {
        return context.phrase("chart.year", Map.of("year", Integer.toString(year)));
    }

    private Optional<LocalDate> original(Commitment commitment) {
        return drifts.dateMoved(commitment) ? drifts.firstDate(commitment).map(Timelines::day) : Optional.empty();
    }

    private TimelineView.Bar bar(Axis axis, Commitment commitment) {
        var end = axis.place(end(commitment));
        var start = axis.place(start(commitment));
        var original = original(commitment);
        boolean isDone = commitment.done().isPresent();
        return new TimelineView.Bar(
                Axis.percent(start),
                Axis.percent(end - start),
                isDone ? Optional.empty() : Optional.of(Axis.percent(end)),
                original.map(axis::at),
                isDone ? Optional.of(Axis.percent(end)) : Optional.empty(),
                original.map(day -> stretch(end, axis.place(day))));
    }

    private static TimelineView.Stretch stretch(double one, double other) {
        return new TimelineView.Stretch(Axis.percent(Math.min(one, other)), Axis.percent(Math.abs(one - other)));
    }
}
