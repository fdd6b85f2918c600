package dev.kaiji.change;

import static dev.kaiji.model.Dates.date;
import static dev.kaiji.model.FullRelease.id;
import static dev.kaiji.model.Mutations.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.change.CommitmentHistory.Punctuality.Verdict;
import dev.kaiji.model.Address;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Force;
import dev.kaiji.model.FullRelease;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import dev.kaiji.model.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Commitment FIRST = FullRelease.scheduled("separation-own");

    @Test
    void everyPromiseEverMadeIsKeptWithItsMove() {
        var history = history(FIRST, promised("2026-03-end", Force.AIM), promised("2026-06-end", Force.AIM));

        assertThat(history.promises())
                .extracting(p -> p.due().orElseThrow().token())
                .containsExactly("2026-12", "2026-03-end", "2026-06-end");
        assertThat(history.promises())
                .extracting(p -> p.move().flatMap(DateMove::shiftDays).orElse(0))
                .containsExactly(0, -275, 91);
        assertThat(history.promises())
                .extracting(CommitmentHistory.Promise::since)
                .containsExactly(release(0), release(1), release(2));
        assertThat(history.first().orElseThrow().force()).contains(Force.TARGET);
        assertThat(history.last().orElseThrow().force()).contains(Force.AIM);
        assertThat(history.cumulative().orElseThrow().shiftDays()).contains(-184);
        assertThat(history.moves()).isEqualTo(2);
    }

    @Test
    void aCompletionIsMeasuredAtTheLastPromiseAndAtTheFirst() {
        var done = with(
                with(promised("2027-03-end", Force.TARGET), "state", State.DONE),
                "done",
                Optional.of(date("2027-02-28")));
        var completion = history(FIRST, promised("2027-03-end", Force.TARGET), done)
                .completion()
                .orElseThrow();

        assertThat(completion.since()).isEqualTo(release(2));
        assertThat(completion.againstLast().orElseThrow().verdict()).isEqualTo(Verdict.EARLY);
        assertThat(completion.againstFirst().orElseThrow().verdict()).isEqualTo(Verdict.LATE);
        assertThat(completion.againstFirst().orElseThrow().shift().days()).isEqualTo(59);
        assertThat(completion.moves()).isEqualTo(1);
    }

    @Test
    void doneInTheMonthPromisedIsOnTimeAndDoneInAMonthPromisedForAnEarlierDayCannotBeSaid() {
        assertThat(CommitmentHistory.Punctuality.of(date("2024-06"), date("2024-06"))
                        .verdict())
                .isEqualTo(Verdict.ON_TIME);
        assertThat(CommitmentHistory.Punctuality.of(date("2024-06-10"), date("2024-06"))
                        .verdict())
                .isEqualTo(Verdict.ON_TIME);
        assertThat(CommitmentHistory.Punctuality.of(date("2024-06"), date("2024-06-15"))
                        .verdict())
                .isEqualTo(Verdict.UNCERTAIN);
        assertThat(CommitmentHistory.Punctuality.of(date("2024-07-01"), date("2024-06"))
                        .shift()
                        .days())
                .isEqualTo(1);
    }

    @Test
    void everyValueOfAFactIsKeptWithTheReleaseThatSaidItFirst() {
        var facts = History.of(record(FIRST, FIRST, promised("2026-03-end", Force.AIM)));
        var force =
                facts.fact(Address.parse("commitments/separation-own.force")).orElseThrow();

        assertThat(force.values()).extracting(FactHistory.Value::since).containsExactly(release(0), release(2));
        assertThat(force.at(release(1))).contains(Force.TARGET);
        assertThat(force.latest()).contains(Force.AIM);
        assertThat(force.values().get(1).change().orElseThrow().kind()).isEqualTo(Kind.WEAKENED);
    }

    @Test
    void whatASubjectWasToldOfIsKeptByRelease() {
        var told = History.of(
                        record(FIRST, promised("2026-03-end", Force.TARGET), promised("2026-06-end", Force.TARGET)))
                .told("commitments/separation-own");

        assertThat(told).extracting(History.Told::release).containsExactly(release(1), release(2));
        assertThat(told)
                .extracting(t -> t.item().headline())
                .containsExactly(Headline.BROUGHT_FORWARD, Headline.POSTPONED);
    }

    @Test
    void aSplitIsSeenFromBothEnds() {
        var history = History.of(record(FIRST));

        assertThat(history.commitment(id("separation-old"))
                        .lineage()
                        .ending()
                        .orElseThrow()
                        .ids())
                .contains(id("separation-own"));
        assertThat(history.commitment(id("separation-own")).lineage().from()).containsExactly(id("separation-old"));
        assertThat(history.commitment(id("separation-plan")).lineage().parts()).contains(id("separation-own"));
    }

    @Test
    void overdueIsJudgedAtAStatedDayAndNeverOfWhatIsDone() {
        assertThat(History.isOverdue(FIRST, LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(History.isOverdue(FIRST, LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(History.isOverdue(with(FIRST, "state", State.DONE), LocalDate.of(2027, 1, 1)))
                .isFalse();
        assertThat(History.isOverdue(promised("from:2024-10-01", Force.PLANNED), LocalDate.of(2027, 1, 1)))
                .isFalse();
    }

    private static Commitment promised(String due, Force force) {
        return with(with(FIRST, "due", Optional.of(date(due))), "force", Optional.of(force));
    }

    private static CommitmentHistory history(Commitment... lives) {
        return History.of(record(lives)).commitment(id("separation-own"));
    }

    private static ReleaseId release(int number) {
        return new ReleaseId("2024-0" + (4 + number) + "-01");
    }

    private static Releases record(Commitment... lives) {
        List<Release> releases = new ArrayList<>();
        for (int i = 0; i < lives.length; i++) {
            var life = lives[i];
            releases.add(commitment(FullRelease.release(release(i).toString()), c -> life));
        }
        return new Releases(releases);
    }

    private static Release commitment(Release release, UnaryOperator<Commitment> change) {
        return with(
                release,
                "measures",
                release.measures().stream()
                        .map(m -> with(
                                m,
                                "commitments",
                                m.commitments().stream()
                                        .map(c -> c.id().equals(FIRST.id()) ? change.apply(c) : c)
                                        .toList()))
                        .toList());
    }
}
