package dev.kaiji.page;

import java.util.List;

/**
 * The milestone trend: release days across, promised days up, a line a commitment; what each line says is written beside it. Positions are per cent.
 *
 * @param id for its heading's anchor
 * @param releases ticks across
 * @param days the months or years of the promised days, from the earliest, all of one height
 * @param height of the drawing in pixels
 * @param top where the last of them ends
 * @param marks the letters at the ends of the lines
 * @param forces codes of the strokes that occur, for the key
 * @param hasDone whether a line ends in completion, for the key
 */
public record TrendView(
        String id,
        List<TimelineView.Tick> releases,
        List<TimelineView.Tick> days,
        int height,
        String top,
        List<Line> lines,
        List<Mark> marks,
        List<String> forces,
        boolean hasDone) {
    public TrendView {
        releases = List.copyOf(releases);
        days = List.copyOf(days);
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
        forces = List.copyOf(forces);
    }

    /**
     * One commitment over the releases.
     *
     * @param letter its mark in the drawing, from A
     * @param said what the releases said, oldest first, repetitions left out
     */
    public record Line(String letter, Link link, List<Segment> segments, List<Point> points, List<Saying> said) {
        public Line {
            segments = List.copyOf(segments);
            points = List.copyOf(points);
            said = List.copyOf(said);
        }
    }

    /** The letters of the lines that end in one place. */
    public record Mark(String x, String y, List<Glyph> glyphs) {
        public Mark {
            glyphs = List.copyOf(glyphs);
        }
    }

    /** One letter, drawn so many pixels right of its mark's place. */
    public record Glyph(int dx, String letter) {}

    /** From one release to the next, in the stroke of the later promise's force. */
    public record Segment(String x1, String y1, String x2, String y2, String force) {}

    /** One promise, or the completion that ends the line. */
    public record Point(String x, String y, boolean done) {}

    /** What a release said first: its day, and the promise or the completion. */
    public record Saying(PrintedDate day, Dated promise) {}
}
