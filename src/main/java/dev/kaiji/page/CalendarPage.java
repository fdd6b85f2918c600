package dev.kaiji.page;

import dev.kaiji.change.History;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.DatePart;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.output.SitePath;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is due when, judged on the day of the release. */
final class CalendarPage {
    private final PageContext context;
    private final History history;
    private final CommitmentViews views;
    private final List<Commitment> dated;
    private final Optional<TimelineView> line;
    private final Map<String, TimelineView.Row> rows = new HashMap<>();

    private CalendarPage(PageContext context, History history, SitePath path) {
        this.context = context;
        this.history = history;
        this.views = new CommitmentViews(context, history, path);
        this.dated = open().filter(c -> c.due().isPresent())
                .sorted(Comparator.comparing(CalendarPage::day).thenComparing(Commitment::id))
                .toList();
        this.line = new Timelines(context, views).of(dated);
        line.ifPresent(
                drawn -> drawn.rows().forEach(row -> rows.put(row.commitment().id(), row)));
    }

    static Page of(PageContext context, History history) {
        var path = context.places().calendar();
        var layout = Feeds.named(
                Layouts.of(
                        context,
                        path,
                        TopPages.title(context, context.phrase("calendar.title")),
                        context.phrase("calendar.description")),
                Feeds.of(context, path, FeedsOf.COMMITMENTS, context.phrase("feed.subscribe.commitments")));
        return new Page(path, "calendar", layout, new CalendarPage(context, history, path).view());
    }

    private Stream<Commitment> commitments() {
        return context.release().measures().stream().flatMap(m -> m.commitments().stream());
    }

    private Stream<Commitment> open() {
        return commitments().filter(c -> views.standing(c).isOpen());
    }

    private CalendarView view() {
        return new CalendarView(
                Dated.of(context, "calendar.judged", context.day(context.asOf())),
                line,
                rows(dated.stream().filter(this::isPast)),
                months(),
                open().filter(c -> c.due().isEmpty()).map(views::of).toList(),
                commitments()
                        .filter(c -> views.standing(c) == Standing.CONTINUING)
                        .map(views::of)
                        .toList(),
                download());
    }

    private List<Link> download() {
        return DueEvents.areAny(context, history)
                ? List.of(new Link(
                        Places.relative(
                                context.places().calendar(), context.places().calendarFile()),
                        context.phrase("calendar.ics")))
                : List.of();
    }

    private boolean isPast(Commitment commitment) {
        return views.standing(commitment) == Standing.PAST_TARGET;
    }

    private List<TimelineView.Row> rows(Stream<Commitment> commitments) {
        return commitments.map(c -> rows.get(c.id().value())).toList();
    }

    /** A start of a day that has gone by stands in its month all the same: it has no last day that could pass. */
    private List<CalendarView.Month> months() {
        var byMonth = new TreeMap<YearMonth, List<Commitment>>();
        dated.stream()
                .filter(c -> !isPast(c))
                .forEach(c -> byMonth.computeIfAbsent(YearMonth.from(day(c)), month -> new ArrayList<>())
                        .add(c));
        var months = new ArrayList<CalendarView.Month>();
        byMonth.forEach(
                (month, due) -> months.add(new CalendarView.Month("month-" + month, month(month), rows(due.stream()))));
        return months;
    }

    private PrintedDate month(YearMonth month) {
        return context.date(new DisclosureDate(
                month.toString(), DisclosureDate.Bound.NONE, List.of(new DatePart.WholeMonth(month))));
    }

    private static LocalDate day(Commitment commitment) {
        return commitment.due().map(Timelines::day).orElseThrow();
    }
}
