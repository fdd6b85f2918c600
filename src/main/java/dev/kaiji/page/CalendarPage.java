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
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is due when, judged on the day of the release. */
final class CalendarPage {
    private final PageContext context;
    private final History history;
    private final SitePath path;
    private final CommitmentViews views;
    private final List<Commitment> open;

    private CalendarPage(PageContext context, History history) {
        this.context = context;
        this.history = history;
        this.path = context.places().calendar();
        this.views = new CommitmentViews(context, history, path);
        this.open = commitments().filter(c -> views.standing(c).isOpen()).toList();
    }

    static Page of(PageContext context, History history) {
        var calendar = new CalendarPage(context, history);
        var layout = Layouts.of(context, calendar.path, TopPages.title(context, context.phrase("calendar.title")), context.phrase("calendar.description"));
        return new Page(calendar.path, "calendar", layout, calendar.view());
    }

    private Stream<Commitment> commitments() {
        return context.release().measures().stream().flatMap(m -> m.commitments().stream());
    }

    private CalendarView view() {
        return new CalendarView(
                Dated.of(context, "calendar.judged", context.day(context.asOf())),
                Timelines.of(context, history, path),
                past(),
                months(),
                open.stream().filter(c -> c.due().isEmpty()).map(views::of).toList(),
                commitments().filter(c -> views.standing(c) == Standing.CONTINUING).map(views::of).toList(),
                List.of());
    }

    private List<CommitmentView> past() {
        return open.stream().filter(c -> views.standing(c) == Standing.PAST_TARGET).sorted(byDay()).map(views::of).toList();
    }

    /** A start of a day that has gone by stands in its month all the same: it has no last day that could pass. */
    private List<CalendarView.Month> months() {
        var byMonth = new TreeMap<YearMonth, List<Commitment>>();
        open.stream()
                .filter(c -> c.due().isPresent() && views.standing(c) != Standing.PAST_TARGET)
                .sorted(byDay())
                .forEach(c -> byMonth.computeIfAbsent(YearMonth.from(day(c)), month -> new ArrayList<>()).add(c));
        var months = new ArrayList<CalendarView.Month>();
        byMonth.forEach((month, due) -> months.add(new CalendarView.Month("month-" + month, month(month), due.stream().map(views::of).toList())));
        return months;
    }

    private PrintedDate month(YearMonth month) {
        return context.date(new DisclosureDate(month.toString(), DisclosureDate.Bound.NONE, List.of(new DatePart.WholeMonth(month))));
    }

    private static Comparator<Commitment> byDay() {
        return Comparator.comparing(CalendarPage::day).thenComparing(Commitment::id);
    }

    private static LocalDate day(Commitment commitment) {
        return commitment.due().map(Timelines::day).orElseThrow();
    }
}
