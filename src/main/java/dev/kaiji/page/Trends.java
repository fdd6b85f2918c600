package dev.kaiji.page;

import dev.kaiji.change.CommitmentHistory;
import dev.kaiji.change.History;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.DatePart;
import dev.kaiji.model.Force;
import dev.kaiji.model.Release;
import dev.kaiji.model.State;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws the milestone trend of some commitments: how the promised day moved from release to release. */
final class Trends {
    private static final int MOST_MONTHS = 8;
    private static final int MOST_YEARS = 8;
    /** Pixels above and below the bands, so that shapes on their edges are drawn whole; the style sheet leaves as much beside the labels. */
    private static final double EDGE = 9;

    private static final double LINE = 18;
    private static final int FEW = 8;
    private static final int MOST_LETTERS = 4;
    private static final int LETTER = 12;

    /** With more releases than this, a point for each would lie on the next: then only those show where something changes. */
    private static final int MOST_POINTS = 24;

    private final PageContext context;
    private final CommitmentViews views;
    private final History history;
    private final List<Release> releases;

    Trends(PageContext context, History history, CommitmentViews views) {
        this.context = context;
        this.views = views;
        this.history = history;
        this.releases = context.releases().upTo(context.release().id()).all();
    }

    /** One dated word of a commitment: a promise, or its completion. */
    private record Word(Release release, LocalDate day, Dated text, Force force, boolean done) {
        private boolean repeats(Word earlier) {
            return day.equals(earlier.day)
                    && done == earlier.done
                    && force == earlier.force
                    && (text == earlier.text || text.text().equals(earlier.text.text()));
        }
    }

    /**
     * @param id under which the drawing stands on its page
     * @return empty where there is only one release, or none of them was ever promised for a day
     */
    Optional<TrendView> of(String id, List<Commitment> commitments) {
        var words = new LinkedHashMap<Commitment, List<Word>>();
        for (Commitment commitment : commitments) {
            var said = words(commitment);
            if (said.stream().anyMatch(w -> !w.done())) {
                words.put(commitment, said);
            }
        }
        return releases.size() < 2 || words.isEmpty() ? Optional.empty() : Optional.of(draw(id, words));
    }

    /** One a release, from the first that gave a date to the one that said it was done or ended. */
    private List<Word> words(Commitment commitment) {
        var life = history.commitment(commitment.id());
        var words = new ArrayList<Word>();
        var texts = new IdentityHashMap<CommitmentHistory.Promise, Dated>();
        for (Release release : releases) {
            var done = life.completion().filter(c -> c.since().compareTo(release.id()) <= 0);
            var promise = life.promises().stream()
                    .filter(p -> p.since().compareTo(release.id()) <= 0)
                    .reduce((a, b) -> b);
            var force = promise.flatMap(CommitmentHistory.Promise::force).orElse(Force.PLANNED);
            if (ended(life, release)) {
                break;
            }
            if (done.isPresent()) {
                done.get()
                        .done()
                        .ifPresent(day -> words.add(new Word(
                                release, Timelines.day(day), views.words().completed(day), force, true)));
                break;
            }
            promise.filter(p -> p.due().isPresent()).ifPresent(p -> {
                var due = p.due().get();
                var text = texts.computeIfAbsent(p, said -> views.words().promise(due, force));
                words.add(new Word(release, Timelines.day(due), text, force, false));
            });
        }
        return words;
    }

    private static boolean ended(CommitmentHistory life, Release release) {
        return life.states().stream()
                .filter(s -> s.since().compareTo(release.id()) <= 0)
                .reduce((earlier, later) -> later)
                .filter(s -> s.state() == State.ENDED)
                .isPresent();
    }

    private TrendView draw(String id, Map<Commitment, List<Word>> words) {
        var across = across();
        int height = words.size() > FEW ? 520 : 300;
        var bands = bands(words, EDGE * 100 / height);
        var up = bands.axis();
        var lines = new ArrayList<TrendView.Line>();
        words.forEach((commitment, said) -> lines.add(line(letter(lines.size()), across, up, commitment, said)));
        var all = words.values().stream().flatMap(List::stream).toList();
        var forces = all.stream()
                .filter(w -> !w.done())
                .map(Word::force)
                .distinct()
                .sorted()
                .map(Force::code)
                .toList();
        return new TrendView(
                id,
                ticks(across),
                bands.ticks(),
                height,
                Axis.percent(EDGE * 100 / height),
                lines,
                marks(lines, LINE * 100 / height),
                forces,
                all.stream().anyMatch(Word::done));
    }

    private Axis across() {
        return new Axis(context.dayOf(releases.get(0)), context.dayOf(releases.get(releases.size() - 1)), 20, 74);
    }

    /** The promised days upwards, and the months or years of one width that they lie in. */
    private record Bands(Axis axis, List<TimelineView.Tick> ticks) {}

    private Bands bands(Map<Commitment, List<Word>> words, double edge) {
        var days = words.values().stream()
                .flatMap(List::stream)
                .map(Word::day)
                .sorted()
                .toList();
        var first = YearMonth.from(days.get(0));
        var last = YearMonth.from(days.get(days.size() - 1));
        return first.until(last, ChronoUnit.MONTHS) < MOST_MONTHS
                ? months(first, last, edge)
                : years(first.getYear(), last.getYear(), edge);
    }

    private Bands months(YearMonth first, YearMonth last, double edge) {
        var axis = new Axis(first.atDay(1), last.plusMonths(1).atDay(1), 100 - edge, edge);
        return new Bands(
                axis,
                Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                        .map(month -> new TimelineView.Tick(
                                axis.at(month.atDay(1)), context.dates().text(new DatePart.WholeMonth(month))))
                        .toList());
    }

    private Bands years(int first, int last, double edge) {
        int step = (last - first) / MOST_YEARS + 1;
        int bands = (last - first) / step + 1;
        var axis = new Axis(LocalDate.of(first, 1, 1), LocalDate.of(first + bands * step, 1, 1), 100 - edge, edge);
        return new Bands(
                axis,
                IntStream.range(0, bands)
                        .map(i -> first + i * step)
                        .mapToObj(year ->
                                new TimelineView.Tick(axis.at(LocalDate.of(year, 1, 1)), Timelines.year(context, year)))
                        .toList());
    }

    /** The first, the last, and on both sides of each change; all of them where there is room. */
    private List<Word> apart(List<Word> words) {
        return releases.size() <= MOST_POINTS
                ? words
                : IntStream.range(0, words.size())
                        .filter(i -> i == 0
                                || i == words.size() - 1
                                || !words.get(i).repeats(words.get(i - 1))
                                || !words.get(i + 1).repeats(words.get(i)))
                        .mapToObj(words::get)
                        .toList();
    }

    private TrendView.Line line(String letter, Axis across, Axis up, Commitment commitment, List<Word> all) {
        var words = apart(all);
        var segments = new ArrayList<TrendView.Segment>();
        var points = new ArrayList<TrendView.Point>();
        var said = new ArrayList<TrendView.Saying>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            points.add(new TrendView.Point(x(across, word), up.at(word.day()), word.done()));
            if (i > 0) {
                var before = words.get(i - 1);
                segments.add(new TrendView.Segment(
                        x(across, before),
                        up.at(before.day()),
                        x(across, word),
                        up.at(word.day()),
                        word.force().code()));
            }
            if (i == 0 || !word.repeats(words.get(i - 1))) {
                said.add(new TrendView.Saying(context.day(context.dayOf(word.release())), word.text()));
            }
        }
        return new TrendView.Line(letter, views.link(commitment), segments, points, said);
    }

    private String x(Axis across, Word word) {
        return across.at(context.dayOf(word.release()));
    }

    /** A, B, … Z, AA, AB, …. */
    static String letter(int index) {
        var rest = index / 26 == 0 ? "" : letter(index / 26 - 1);
        return rest + (char) ('A' + index % 26);
    }

    /** The letters at the ends of the lines; lines that end at one place share a mark, and marks keep apart. */
    private static List<TrendView.Mark> marks(List<TrendView.Line> lines, double apart) {
        var byEnd = new LinkedHashMap<TrendView.Point, List<String>>();
        for (TrendView.Line line : lines) {
            var end = line.points().get(line.points().size() - 1);
            byEnd.computeIfAbsent(new TrendView.Point(end.x(), end.y(), false), at -> new ArrayList<>())
                    .add(line.letter());
        }
        var marks = new ArrayList<TrendView.Mark>();
        byEnd.forEach((at, letters) -> marks.add(new TrendView.Mark(at.x(), at.y(), glyphs(letters))));
        return apart(marks, apart);
    }

    /** As many letters as fit beside the line; that there are more is drawn as dots. */
    private static List<TrendView.Glyph> glyphs(List<String> letters) {
        var glyphs = new ArrayList<TrendView.Glyph>();
        int at = 12;
        for (String letter : letters) {
            if (glyphs.size() >= MOST_LETTERS) {
                glyphs.set(glyphs.size() - 1, new TrendView.Glyph(at - LETTER, "…"));
                return glyphs;
            }
            for (char part : letter.toCharArray()) {
                glyphs.add(new TrendView.Glyph(at, String.valueOf(part)));
                at += LETTER;
            }
        }
        return glyphs;
    }

    private static List<TrendView.Mark> apart(List<TrendView.Mark> marks, double apart) {
        var sorted = marks.stream()
                .sorted(Comparator.comparing((TrendView.Mark m) -> number(m.x()))
                        .thenComparing(m -> number(m.y())))
                .toList();
        var placed = new ArrayList<TrendView.Mark>();
        for (TrendView.Mark mark : sorted) {
            double y = number(mark.y());
            if (!placed.isEmpty()) {
                var above = placed.get(placed.size() - 1);
                if (above.x().equals(mark.x())) {
                    y = Math.max(y, number(above.y()) + apart);
                }
            }
            placed.add(new TrendView.Mark(mark.x(), Axis.percent(y), mark.glyphs()));
        }
        return placed;
    }

    private static double number(String percent) {
        return Double.parseDouble(percent.substring(0, percent.length() - 1));
    }

    /** The first and the last release; those between have their points. */
    private List<TimelineView.Tick> ticks(Axis across) {
        return Stream.of(across.first(), across.last())
                .map(day ->
                        new TimelineView.Tick(across.at(day), context.day(day).text()))
                .toList();
    }
}
