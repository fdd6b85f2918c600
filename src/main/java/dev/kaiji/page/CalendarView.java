package dev.kaiji.page;

import java.util.List;
import java.util.Optional;

/**
 * What is due when, judged on the release's day.
 *
 * @param past what should be done by now and is not
 * @param months what is due, by the month of its last day; a start by its first
 * @param undated what has no date, each with the word why
 * @param recurring what was done and goes on
 */
public record CalendarView(
        Dated judged,
        Optional<TimelineView> timeline,
        List<CommitmentView> past,
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

    /** One month; {@code anchor} for example {@code 2024-07}. */
    public record Month(String anchor, PrintedDate name, List<CommitmentView> due) {
        public Month {
            due = List.copyOf(due);
        }
    }
}
