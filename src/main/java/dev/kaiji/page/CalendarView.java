package dev.kaiji.page;

import java.util.List;
import java.util.Optional;

/**
 * What is due when, judged on the release's day; every dated commitment has its bar on one line of time.
 *
 * @param line the line of time; its rows stand in {@code past} and {@code months}. Absent where nothing has a date
 * @param past what should be done by now and is not
 * @param months what is due, by the month of its last day; a start by its first
 * @param undated what has no date, each with the word why
 * @param recurring what was done and goes on
 */
public record CalendarView(
        Dated judged,
        Optional<TimelineView> line,
        List<TimelineView.Row> past,
        List<Month> months,
        List<CommitmentView> undated,
        List<CommitmentView> recurring,
        List<Link> downloads) {
    public CalendarView {
        past = List.copyOf(past);
        months = List.copyOf(months);
        undated = List.copyOf(undated);
        recurring = List.copyOf(recurring);
        downloads = List.copyOf(downloads);
    }

    /** One month; {@code anchor} for example {@code month-2024-07}. */
    public record Month(String anchor, PrintedDate name, List<TimelineView.Row> due) {
        public Month {
            due = List.copyOf(due);
        }
    }
}
