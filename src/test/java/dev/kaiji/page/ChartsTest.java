package dev.kaiji.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.change.History;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Force;
import dev.kaiji.model.Release;
import dev.kaiji.model.Releases;
import dev.kaiji.model.State;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartsTest {
    @Test
    void theTimelineHasWhatMovedWhatPassedAndWhatIsNear() {
        var before = Sample.release(
                "2024-04-01",
                Sample.measure(
                        "work",
                        CommitmentViewsTest.promise("moved", "2026-12", Force.PLANNED),
                        CommitmentViewsTest.promise("far", "2026-12", Force.PLANNED),
                        CommitmentViewsTest.promise("near", "2024-08", Force.PLANNED),
                        CommitmentViewsTest.promise("passed", "2024-05", Force.PLANNED),
                        Sample.commitment("kept", State.DONE, "2024-04", "2024-04")));
        var now = Sample.release(
                "2024-06-28",
                Sample.measure(
                        "work",
                        CommitmentViewsTest.promise("moved", "2026-03-end", Force.TARGET),
                        CommitmentViewsTest.promise("far", "2026-12", Force.PLANNED),
                        CommitmentViewsTest.promise("near", "2024-08", Force.PLANNED),
                        CommitmentViewsTest.promise("passed", "2024-05", Force.PLANNED),
                        Sample.commitment("kept", State.DONE, "2024-04", "2024-04")));

        var line = timeline(new Releases(List.of(before, now)));

        assertThat(line.rows()).extracting(row -> row.commitment().id()).containsExactly("passed", "near", "moved");
    }

    @Test
    void aMovedDateIsDrawnWhereItStandsAndWhereItStood() {
        var line = timeline(CommitmentViewsTest.releases(
                CommitmentViewsTest.promise("plan", "2024-12-end", Force.PLANNED),
                CommitmentViewsTest.promise("plan", "2024-06-end", Force.PLANNED)));

        var bar = line.rows().get(0).bar();
        assertThat(bar.original()).contains("99.7%");
        assertThat(number(bar.now().orElseThrow())).isBetween(49.0, 50.0);
        assertThat(bar.moved()).isPresent();
    }

    @Test
    void whatIsDoneIsDrawnAsDone() {
        var line = timeline(CommitmentViewsTest.releases(
                CommitmentViewsTest.promise("plan", "2024-12", Force.PLANNED),
                CommitmentViewsTest.promise("plan", "2024-06", Force.PLANNED),
                Sample.commitment("plan", State.DONE, "2024-06", "2024-06")));

        assertThat(line.rows().get(0).bar().done()).isPresent();
        assertThat(line.rows().get(0).bar().now()).isEmpty();
    }

    @Test
    void ofManyMovedDatesThoseOfTheReleaseAndTheFurthestAreDrawnAndTheRestIsLinked() {
        var releases = manyMoved(Timelines.MOST_MOVED + 8);
        var context = CommitmentViewsTest.context(TestPhrases.EN, releases);

        var timelines = new Timelines(context, CommitmentViewsTest.views(context, releases));
        var line = timelines.of(timelines.moved(), "all.html").orElseThrow();

        assertThat(line.rows())
                .hasSize(Timelines.MOST_MOVED)
                .extracting(row -> row.commitment().id())
                .startsWith("plan-00")
                .doesNotContain("plan-01", "plan-08")
                .contains("plan-09", "plan-19")
                .isSorted();
        assertThat(line.more())
                .contains(new Link("all.html", "See 8 more dates that moved, in the list of all commitments"));
    }

    @Test
    void fewMovedDatesAreAllDrawn() {
        var releases = manyMoved(Timelines.MOST_MOVED);
        var context = CommitmentViewsTest.context(TestPhrases.EN, releases);

        var timelines = new Timelines(context, CommitmentViewsTest.views(context, releases));
        var line = timelines.of(timelines.moved(), "all.html").orElseThrow();

        assertThat(line.rows()).hasSize(Timelines.MOST_MOVED);
        assertThat(line.more()).isEmpty();
    }

    /** Each moved further than the one before it and with the second release, but for the first, which moved with the third and least. */
    private static Releases manyMoved(int count) {
        var first = new ArrayList<Commitment>();
        var second = new ArrayList<Commitment>();
        for (int i = 0; i < count; i++) {
            var id = "plan-%02d".formatted(i);
            first.add(CommitmentViewsTest.promise(id, "2030-01-01", Force.PLANNED));
            second.add(CommitmentViewsTest.promise(
                    id, LocalDate.of(2030, 1, 1).plusDays(i + 1).toString(), Force.PLANNED));
        }
        var third = new ArrayList<>(second);
        second.set(0, first.get(0));
        return new Releases(
                List.of(release("2024-04-01", first), release("2024-05-01", second), release("2024-06-01", third)));
    }

    private static Release release(String id, List<Commitment> commitments) {
        return Sample.release(id, Sample.measure("work", commitments.toArray(Commitment[]::new)));
    }

    @Test
    void theTrendHasAPointForEachReleaseAndEndsWhereItWasDone() {
        var trend = trend(CommitmentViewsTest.releases(
                CommitmentViewsTest.promise("plan", "2024-09", Force.PLANNED),
                CommitmentViewsTest.promise("plan", "2024-07", Force.TARGET),
                Sample.commitment("plan", State.DONE, "2024-07", "2024-06-10"),
                Sample.commitment("plan", State.DONE, "2024-07", "2024-06-10")));

        var drawn = trend.lines().get(0);
        assertThat(drawn.points()).extracting(TrendView.Point::done).containsExactly(false, false, true);
        assertThat(drawn.segments()).extracting(TrendView.Segment::force).startsWith("target");
        assertThat(drawn.said())
                .extracting(s -> s.promise().text())
                .containsExactly("Scheduled for September 2024", "Target: July 2024", "Completed: 10 June 2024");
    }

    @Test
    void aLaterDayIsDrawnHigher() {
        var trend = trend(CommitmentViewsTest.releases(
                CommitmentViewsTest.promise("plan", "2024-09", Force.PLANNED),
                CommitmentViewsTest.promise("plan", "2024-12", Force.PLANNED)));

        var points = trend.lines().get(0).points();
        assertThat(number(points.get(1).y())).isLessThan(number(points.get(0).y()));
    }

    @Test
    void aLongTrendHasPointsOnlyWhereSomethingChanges() {
        var releases = new ArrayList<Release>();
        for (int month = 1; month <= 30; month++) {
            releases.add(Sample.release(
                    YearMonth.of(2024, 1).plusMonths(month).atDay(1).toString(),
                    Sample.measure(
                            "work",
                            CommitmentViewsTest.promise("plan", month < 10 ? "2030-12" : "2031-06", Force.PLANNED))));
        }

        var line = trend(new Releases(releases)).lines().get(0);

        assertThat(line.points()).hasSize(4);
        assertThat(line.segments()).hasSize(3);
        assertThat(line.said()).hasSize(2);
    }

    @Test
    void oneReleaseHasNoTrend() {
        var releases = CommitmentViewsTest.releases(CommitmentViewsTest.promise("plan", "2024-09", Force.PLANNED));
        var context = CommitmentViewsTest.context(TestPhrases.EN, releases);

        assertThat(new Trends(context, History.of(releases), CommitmentViewsTest.views(context, releases))
                        .of("trend", releases.newest().measures().get(0).commitments()))
                .isEmpty();
    }

    @Test
    void lettersGoOnAfterZ() {
        assertThat(List.of(Trends.letter(0), Trends.letter(25), Trends.letter(26), Trends.letter(52)))
                .containsExactly("A", "Z", "AA", "BA");
    }

    private static TimelineView timeline(Releases releases) {
        var context = CommitmentViewsTest.context(TestPhrases.JA, releases);
        return new Timelines(context, CommitmentViewsTest.views(context, releases))
                .shown()
                .orElseThrow();
    }

    private static TrendView trend(Releases releases) {
        var context = CommitmentViewsTest.context(TestPhrases.EN, releases);
        var views = CommitmentViewsTest.views(context, releases);
        return new Trends(context, History.of(releases), views)
                .of("trend", releases.newest().measures().get(0).commitments())
                .orElseThrow();
    }

    private static double number(String percent) {
        return Double.parseDouble(percent.replace("%", ""));
    }
}
