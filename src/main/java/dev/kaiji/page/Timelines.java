package dev.kaiji.page;

import dev.kaiji.change.Shift;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws promised dates on one line of time; the timeline has those that moved or passed, and those due within the days that site.yaml sets. */
final class Timelines {
    /** On a page that tells of everything; the others stand in the list that it links. */
    static final int MOST_MOVED = 12;

    private static final int MOST_YEARS_NAMED = 6;

    private final PageContext context;
    private final CommitmentViews views;

    /** @param views of the page on which it is drawn */
    Timelines(PageContext context, CommitmentViews views) {
        this.context = context;
        this.views = views;
    }

    /** A date that moved since it was first given, and how many days, in either direction. */
    record Moved(Stated stated, int days) {
        static Stream<Moved> of(Stream<Stated> stated) {
            return stated.filter(s -> s.standing() != Standing.ENDED && Drifts.dateMoved(s))
                    .map(s -> new Moved(
                            s, Math.abs(Drifts.move(s).shift().map(Shift::days).orElse(0))));
        }
    }

    /** The timeline as one page shows it; empty where no date moved and none is near. */
    Optional<TimelineView> shown() {
        return draw(inOrder(stated().filter(s -> Drifts.dateMoved(s) || isNear(s))), Optional.empty());
    }

    /** What moved, of all that the release promises. */
    List<Moved> moved() {
        return Moved.of(stated()).toList();
    }

    /**
     * Only what moved, for the page that tells of everything: at most so many, what this release moved before all else, then what moved furthest.
     *
     * @param all address of the list that has the others too
     */
    Optional<TimelineView> of(List<Moved> moved, String all) {
        int others = moved.size() - MOST_MOVED;
        return draw(
                inOrder(foremost(moved).map(Moved::stated)),
                Optional.of(others)
                        .filter(number -> number > 0)
                        .map(number -> new Link(all, context.phrases().count("timeline.more", number))));
    }

    private Stream<Moved> foremost(List<Moved> moved) {
        var release = Optional.of(context.release().id());
        return moved.stream()
                .sorted(Comparator.comparing(
                                (Moved m) -> m.stated().known().moved().equals(release))
                        .thenComparing(Moved::days)
                        .reversed()
                        .thenComparing(m -> m.stated().commitment().id()))
                .limit(MOST_MOVED);
    }

    /** Commitments with dates, in their order; empty for none. */
    Optional<TimelineView> of(List<Commitment> dated) {
        return draw(dated.stream().map(views::stated).toList(), Optional.empty());
    }

    private Stream<Stated> stated() {
        return context.release().measures().stream()
                .flatMap(m -> m.commitments().stream())
                .filter(c -> c.due().isPresent())
                .map(views::stated)
                .filter(s -> s.standing() != Standing.ENDED);
    }

    private static List<Stated> inOrder(Stream<Stated> stated) {
        return stated.sorted(Comparator.comparing(Timelines::end)
                        .thenComparing(s -> s.commitment().id()))
                .toList();
    }

    private boolean isNear(Stated stated) {
        return stated.standing().isOpen()
                && !day(stated.commitment().due().orElseThrow())
                        .isAfter(context.asOf().plusDays(context.site().timelineDays()));
    }

    /** The day that counts: the last; of a start, the first. */
    static LocalDate day(DisclosureDate date) {
        return date.span().last().orElse(date.span().first());
    }

    private static LocalDate end(Stated stated) {
        var commitment = stated.commitment();
        return day(commitment.done().or(commitment::due).orElseThrow());
    }

    private LocalDate start(Stated stated) {
        var since = context.dayOf(release(stated.known().since()));
        return since.isAfter(end(stated)) ? end(stated) : since;
    }

    private Release release(ReleaseId id) {
        return context.releases().find(id).orElse(context.release());
    }

    private Optional<TimelineView> draw(List<Stated> shown, Optional<Link> more) {
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        var days = new ArrayList<LocalDate>(List.of(context.asOf()));
        for (Stated stated : shown) {
            days.add(start(stated));
            days.add(end(stated));
            original(stated).ifPresent(days::add);
        }
        int from = days.stream().min(Comparator.naturalOrder()).orElseThrow().getYear();
        int to = days.stream().max(Comparator.naturalOrder()).orElseThrow().getYear();
        int step = (to - from) / MOST_YEARS_NAMED + 1;
        int bands = (to - from) / step + 1;
        var axis = new Axis(LocalDate.of(from, 1, 1), LocalDate.of(from + bands * step, 1, 1), 0, 100);
        var rows = shown.stream()
                .map(s -> new TimelineView.Row(views.of(s.commitment()), bar(axis, s)))
                .toList();
        return Optional.of(new TimelineView(
                years(axis, from, step, bands), axis.at(context.asOf()), context.day(context.asOf()), rows, more));
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

    private static Optional<LocalDate> original(Stated stated) {
        return Drifts.dateMoved(stated) ? Drifts.firstDate(stated).map(Timelines::day) : Optional.empty();
    }

    private TimelineView.Bar bar(Axis axis, Stated stated) {
        var end = axis.place(end(stated));
        var start = axis.place(start(stated));
        var original = original(stated);
        boolean isDone = stated.commitment().done().isPresent();
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
