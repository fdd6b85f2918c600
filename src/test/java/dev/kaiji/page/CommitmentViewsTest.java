package dev.kaiji.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.change.History;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Force;
import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.Release;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SiteSettings;
import dev.kaiji.model.State;
import dev.kaiji.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommitmentViewsTest {
    @Test
    void aMovedDateShowsTheFirstOneAndTheMoveInMonthsAndDays() {
        var first = promise("plan", "2026-12", Force.PLANNED);
        var now = promise("plan", "2026-03-end", Force.TARGET);

        var ja = view(TestPhrases.JA, first, now);
        assertThat(ja.promise().map(Dated::text)).contains("2026年3月末の完了目標");
        var drift = ja.drift().orElseThrow();
        assertThat(drift.label()).contains("brought-forward");
        assertThat(drift.original().map(Dated::text)).contains("当初は2026年12月");
        assertThat(drift.by()).contains("9か月（275日）の前倒し");
        assertThat(drift.force()).contains("約束の強さは、当初の「予定」より弱い「目標」です。");

        var en = view(TestPhrases.EN, first, now).drift().orElseThrow();
        assertThat(en.original().map(Dated::text)).contains("Originally December 2026");
        assertThat(en.by()).contains("9 months (275 days) earlier");
    }

    @Test
    void theOriginalIsTheFirstPromiseHoweverOftenItMoved() {
        var view = view(
                TestPhrases.EN,
                promise("plan", "2024-09", Force.PLANNED),
                promise("plan", "2024-10", Force.PLANNED),
                promise("plan", "2024-12", Force.PLANNED));

        assertThat(view.original().map(PrintedDate::text)).contains("September 2024");
        assertThat(view.drift().flatMap(CommitmentView.Drift::label)).contains("postponed");
    }

    @Test
    void theSameDayInOtherWordsIsNoMove() {
        assertThat(view(
                                TestPhrases.JA,
                                promise("plan", "2024-07", Force.PLANNED),
                                promise("plan", "2024-07-end", Force.PLANNED))
                        .drift())
                .isEmpty();
    }

    @Test
    void aDateGivenLateSaysThatThereWasNone() {
        var drift = view(
                        TestPhrases.JA,
                        Sample.commitment("plan", State.SCHEDULED, "", ""),
                        promise("plan", "2026-03-end", Force.TARGET))
                .drift()
                .orElseThrow();

        assertThat(drift.label()).contains("dated");
        assertThat(drift.original().map(Dated::text)).contains("当初は時期の定めなし");
    }

    @Test
    void aStartIsNotWordedAsACompletion() {
        assertThat(view(TestPhrases.JA, promise("plan", "from:2024-10-01", Force.PLANNED))
                        .promise()
                        .map(Dated::text))
                .contains("2024年10月1日より開始予定");
        assertThat(view(TestPhrases.EN, promise("plan", "from:2024-10-01", Force.PLANNED))
                        .promise()
                        .map(Dated::text))
                .contains("Scheduled to start from 1 October 2024");
    }

    @Test
    void completionIsComparedWithThePromise() {
        var kept = view(
                TestPhrases.JA,
                promise("plan", "2024-06", Force.PLANNED),
                Sample.commitment("plan", State.DONE, "2024-06", "2024-06"));

        assertThat(kept.completed().map(Dated::text)).contains("2024年6月に完了");
        assertThat(kept.against()).contains("約束の期日どおり");
    }

    @Test
    void aPageOfThePastKnowsNothingOfLaterPromises() {
        var releases = releases(promise("plan", "2024-09", Force.PLANNED), promise("plan", "2024-12", Force.PLANNED));
        var first = context(TestPhrases.JA, releases).at(releases.all().get(0));

        assertThat(views(first, releases).all().get(0).drift()).isEmpty();
    }

    @Test
    void aPageOfThePastKeepsItsCompletionWhereALaterReleaseCorrectsIt() {
        var releases = releases(
                promise("plan", "2024-06", Force.PLANNED),
                Sample.commitment("plan", State.DONE, "2024-06", "2024-05"),
                Sample.commitment("plan", State.DONE, "2024-06", "2024-06"));
        var second = context(TestPhrases.EN, releases).at(releases.all().get(1));

        assertThat(views(second, releases).all().get(0).against()).isPresent();
    }

    @Test
    void twoCommitmentsOfOneWordingAreToldApartInTheirLinks() {
        var releases = new Releases(List.of(Sample.release(
                "2024-04-01", Sample.measure("one", named("a", "同じこと")), Sample.measure("two", named("b", "同じこと")))));

        assertThat(views(context(TestPhrases.JA, releases), releases).all())
                .extracting(v -> v.link().text())
                .doesNotHaveDuplicates();
    }

    private static CommitmentView view(Phrases phrases, Commitment... stated) {
        var releases = releases(stated);
        return views(context(phrases, releases), releases).all().get(0);
    }

    /** One release a statement, a month apart. */
    static Releases releases(Commitment... stated) {
        var all = new ArrayList<Release>();
        for (int i = 0; i < stated.length; i++) {
            all.add(Sample.release("2024-0" + (4 + i) + "-01", Sample.measure("work", stated[i])));
        }
        return new Releases(all);
    }

    static PageContext context(Phrases phrases, Releases releases) {
        return new PageContext(
                SiteSettings.standard(),
                releases,
                releases.newest(),
                releases.newest().id().day(),
                phrases.language(),
                phrases);
    }

    static CommitmentViews views(PageContext context, Releases releases) {
        return new CommitmentViews(context, History.of(releases), new Places(Language.JA).measures());
    }

    static Commitment promise(String id, String due, Force force) {
        var c = Sample.commitment(id, State.SCHEDULED, due, "");
        return with(c, c.what(), Optional.of(force), c.due());
    }

    private static Commitment named(String id, String what) {
        var c = Sample.commitment(id, State.SCHEDULED, "2024-09", "");
        return with(c, Text.of(what, "The same"), c.force(), c.due());
    }

    private static Commitment with(Commitment c, Text what, Optional<Force> force, Optional<DisclosureDate> due) {
        return new Commitment(
                c.id(),
                what,
                c.scope(),
                c.covers(),
                c.state(),
                force,
                due,
                c.done(),
                c.then(),
                c.condition(),
                c.until(),
                c.undated(),
                c.statedOriginal(),
                c.ended(),
                c.partOf(),
                c.source(),
                c.asOf());
    }
}
