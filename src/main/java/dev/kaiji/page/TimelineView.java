package dev.kaiji.page;

import java.util.List;
import java.util.Optional;

/**
 * The timeline of moved and coming dates: each row's text says everything, and the drawing beside it shows it again. Positions are per cent of the width, for example {@code 41.3%}.
 *
 * @param years where each year (or each group of years) begins; all of one width
 * @param today the day the page is judged on
 * @param day that day in words
 * @param more the way to the others, where not all are drawn
 */
public record TimelineView(List<Tick> years, String today, PrintedDate day, List<Row> rows, Optional<Link> more) {
    public TimelineView {
        years = List.copyOf(years);
        rows = List.copyOf(rows);
    }

    /** One commitment and its bar. */
    public record Row(CommitmentView commitment, Bar bar) {}

    /**
     * The bar of one commitment: from where it was first promised to where it is due.
     *
     * @param width of the bar
     * @param now where the date stands; empty where it is done
     * @param original where it stood first, if elsewhere
     * @param done where it was completed
     * @param moved the stretch between where it stood and where it stands
     */
    public record Bar(
            String from,
            String width,
            Optional<String> now,
            Optional<String> original,
            Optional<String> done,
            Optional<Stretch> moved) {}

    /** A stretch of the line. */
    public record Stretch(String from, String width) {}

    /** A place on an axis and its words. */
    public record Tick(String at, String text) {}
}
