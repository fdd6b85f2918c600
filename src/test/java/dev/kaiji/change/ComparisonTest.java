package dev.kaiji.change;

import static dev.kaiji.model.Dates.date;
import static dev.kaiji.model.FullRelease.id;
import static dev.kaiji.model.FullRelease.text;
import static dev.kaiji.model.Mutations.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.model.Address;
import dev.kaiji.model.ChangeNote;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Force;
import dev.kaiji.model.FullRelease;
import dev.kaiji.model.Language;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Release;
import dev.kaiji.model.Releases;
import dev.kaiji.model.State;
import dev.kaiji.model.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Release BEFORE = FullRelease.release("2024-04-01");
    private static final Release SAME = FullRelease.release("2024-06-28");

    @Test
    void aReleaseDiffersInNothingFromItself() {
        assertThat(Comparison.between(BEFORE, SAME).changes()).isEmpty();
        assertThat(Comparison.between(BEFORE, SAME).items()).isEmpty();
    }

    @Test
    void anotherOrderIsNoChange() {
        var reordered = with(
                with(with(SAME, "measures", reversed(SAME.measures())), "notices", reversed(SAME.notices())),
                "statement",
                with(SAME.statement(), "advice", reversed(SAME.statement().advice())));
        var first = reordered.measures().get(1);
        var within =
                with(with(first, "commitments", reversed(first.commitments())), "answers", reversed(first.answers()));

        assertThat(Comparison.between(
                                BEFORE,
                                with(
                                        reordered,
                                        "measures",
                                        List.of(reordered.measures().get(0), within)))
                        .changes())
                .isEmpty();
    }

    @Test
    void theFirstLanguageIsTheSourceSoTheirOrderIsAFact() {
        var turned =
                with(SAME, "organisation", with(SAME.organisation(), "languages", List.of(Language.EN, Language.JA)));

        assertThat(Comparison.between(BEFORE, turned).changes())
                .extracting(c -> c.address().toString())
                .containsExactly("organisation.languages");
    }

    @Test
    void aMovedDueDateIsOneChange() {
        var change = only(commitment("separation-own", c -> with(c, "due", Optional.of(date("2026-03-end")))));

        assertThat(change.address()).hasToString("commitments/separation-own.due");
        assertThat(change.kind()).isEqualTo(Kind.BROUGHT_FORWARD);
        assertThat(change.before()).contains(date("2026-12"));
        assertThat(change.after()).contains(date("2026-03-end"));
        assertThat(change.shiftDays()).contains(-275);
        assertThat(change.regression()).isFalse();
        assertThat(change.isSilent()).isTrue();
    }

    @Test
    void aCommitmentUnderAnotherMeasureIsTheSameCommitment() {
        var from = SAME.measures().get(0);
        var to = SAME.measures().get(1);
        var moved = from.commitments().get(0);
        var regrouped = with(
                SAME,
                "measures",
                List.of(
                        with(from, "commitments", from.commitments().subList(1, 3)),
                        with(to, "commitments", List.of(to.commitments().get(0), moved))));

        var change = only(regrouped);

        assertThat(change.address()).hasToString("commitments/separation-own.measure");
        assertThat(change.before()).contains(id("separation"));
        assertThat(change.after()).contains(id("two-factor"));
    }

    @Test
    void anEarlierDateWithAWeakerWordIsOneItemHeadedByTheStepBack() {
        var item = Comparison.between(
                        BEFORE,
                        commitment(
                                "separation-own",
                                c -> with(
                                        with(c, "due", Optional.of(date("2026-03-end"))),
                                        "force",
                                        Optional.of(Force.AIM))))
                .items()
                .get(0);

        assertThat(item.subject()).isEqualTo("commitments/separation-own");
        assertThat(item.headline()).isEqualTo(Headline.REGRESSION);
        assertThat(item.changes()).extracting(Change::kind).containsExactly(Kind.WEAKENED, Kind.BROUGHT_FORWARD);
    }

    @Test
    void theStatementAndItsPartsAreOneItemAndTheWorseIsToldFirst() {
        var advice = SAME.statement().advice();
        var worse = with(
                with(SAME.statement(), "state", Statement.Damage.CONFIRMED),
                "advice",
                List.of(advice.get(0), with(advice.get(1), "text", text("すぐに変えてください"))));
        var items = Comparison.between(BEFORE, with(SAME, "statement", worse)).items();

        assertThat(items).hasSize(1);
        assertThat(items.get(0).subject()).isEqualTo("secondary-damage");
        assertThat(items.get(0).headline()).isEqualTo(Headline.WORSENED);
        assertThat(items.get(0).changes())
                .extracting(c -> c.address().toString())
                .containsExactly("secondary-damage.state", "advice/change.text");
    }

    @Test
    void aStatementThatIsOnlyReconfirmedNeedsNoReason() {
        var reconfirmed = with(SAME, "statement", with(SAME.statement(), "asOf", date("2024-06-28")));
        var alsoElse = with(SAME, "statement", with(reconfirmed.statement(), "state", Statement.Damage.NONE_CONFIRMED));

        assertThat(only(reconfirmed).kind()).isEqualTo(Kind.RECONFIRMED);
        assertThat(only(reconfirmed).needsReason()).isFalse();
        assertThat(Comparison.between(BEFORE, alsoElse).silent()).hasSize(2);
    }

    @Test
    void completionOnTimeNeedsNoReasonAndCompletionAfterItsDateDoes() {
        var onTime = commitment(
                "separation-own", c -> with(with(c, "state", State.DONE), "done", Optional.of(date("2026-12"))));
        var late = commitment(
                "separation-own", c -> with(with(c, "state", State.DONE), "done", Optional.of(date("2027-01-05"))));
        var lateWithANewDate = with(
                late,
                "measures",
                late.measures().stream()
                        .map(m -> change(m, "separation-own", c -> with(c, "due", Optional.of(date("2027-01")))))
                        .toList());

        assertThat(Comparison.between(BEFORE, onTime).silent()).isEmpty();
        assertThat(silent(late)).containsExactly("commitments/separation-own.done", "commitments/separation-own.state");
        assertThat(silent(lateWithANewDate))
                .contains(
                        "commitments/separation-own.done",
                        "commitments/separation-own.state",
                        "commitments/separation-own.due");
    }

    @Test
    void anItemThatIsNoLongerAnsweredByAnyMeasureIsAStepBack() {
        var still = measure("two-factor", m -> with(m, "answers", List.of()));
        var nowhere = measure("separation", m -> with(m, "answers", List.of(id("1-1-a"))));

        assertThat(only(still).kind()).isEqualTo(Kind.UNLINKED);
        assertThat(only(still).regression()).isFalse();
        assertThat(only(nowhere).regression()).isTrue();
    }

    @Test
    void aLinkToAnItemThatWasItselfAddedNeedsNoReason() {
        var directive = SAME.directives().get(0);
        var item = with(directive.items().get(0), "id", id("1-1-u"));
        var withItem = with(
                SAME,
                "directives",
                List.of(with(
                        directive,
                        "items",
                        List.of(directive.items().get(0), directive.items().get(1), item))));
        var linked = with(
                withItem,
                "measures",
                measure("two-factor", m -> with(m, "answers", List.of(id("1-1-a"), id("1-1-u"))))
                        .measures());

        assertThat(Comparison.between(BEFORE, linked).changes())
                .extracting(Change::kind)
                .containsExactly(Kind.ADDED, Kind.LINKED);
        assertThat(Comparison.between(BEFORE, linked).silent()).isEmpty();
        assertThat(silent(measure("two-factor", m -> with(m, "answers", List.of(id("1-1-a"), id("1-1-i"))))))
                .containsExactly("measures/two-factor.answers");
    }

    @Test
    void whatOneLanguageOnlySaysOtherwiseIsKnown() {
        var words = with(
                SAME,
                "incident",
                with(
                        SAME.incident(),
                        "title",
                        text("情報漏えい").equals(SAME.incident().title())
                                ? dev.kaiji.model.Text.of("情報漏えい", "The leak")
                                : text("x")));

        assertThat(only(words).kind()).isEqualTo(Kind.TRANSLATION);
        assertThat(only(words).languages()).containsExactly(Language.EN);
    }

    @Test
    void aNoteGivesItsChangesTheirReason() {
        var note = note(Optional.empty(), "commitments/separation-own.due");
        var moved = with(
                commitment("separation-own", c -> with(c, "due", Optional.of(date("2027-03")))),
                "changes",
                List.of(note));
        var change = only(moved);

        assertThat(change.isSilent()).isFalse();
        assertThat(change.regression()).isTrue();
        assertThat(change.reason()).contains(note.reason());
    }

    @Test
    void aCorrectionIsToldBeforeEverythingElse() {
        var note = note(Optional.of(ChangeNote.Kind.CORRECTION), "commitments/separation-plan.done");
        var corrected = with(
                commitment("separation-plan", c -> with(c, "done", Optional.of(date("2024-02")))),
                "changes",
                List.of(note));

        assertThat(Comparison.between(BEFORE, corrected).items().get(0).headline())
                .isEqualTo(Headline.CORRECTION);
    }

    @Test
    void wordsCalledWordingWeighNoMoreAndAMovedFactCannotBeCalledSo() {
        var words = commitment(
                "separation-own",
                c -> with(with(c, "covers", Optional.of(text("従業者のシステム"))), "due", Optional.of(date("2027-03"))));
        var noted = with(
                words,
                "changes",
                List.of(note(
                        Optional.of(ChangeNote.Kind.WORDING),
                        "commitments/separation-own.covers",
                        "commitments/separation-own.due")));
        var comparison = Comparison.between(BEFORE, noted);

        assertThat(comparison
                        .at(Address.parse("commitments/separation-own.covers"))
                        .orElseThrow()
                        .weight())
                .isEqualTo(Weight.WORDING);
        assertThat(comparison
                        .at(Address.parse("commitments/separation-own.due"))
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.POSTPONED);
    }

    @Test
    void betweenTwoDistantReleasesEveryNoteOnTheWayCounts() {
        var middle = with(
                commitment("separation-own", c -> with(c, "due", Optional.of(date("2027-03")))),
                "changes",
                List.of(note(Optional.empty(), "commitments/separation-own.due")));
        var last = with(with(middle, "id", new dev.kaiji.model.ReleaseId("2024-09-30")), "changes", List.of());
        var record = new Releases(List.of(BEFORE, middle, last));

        var change =
                Comparison.between(record, BEFORE.id(), last.id()).changes().get(0);

        assertThat(change.notes()).extracting(Noted::release).containsExactly(middle.id());
        assertThat(change.isSilent()).isFalse();
    }

    private static Change only(Release after) {
        var changes = Comparison.between(BEFORE, after).changes();
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private static List<String> silent(Release after) {
        return Comparison.between(BEFORE, after).silent().stream()
                .map(c -> c.address().toString())
                .toList();
    }

    static ChangeNote note(Optional<ChangeNote.Kind> as, String... facts) {
        return new ChangeNote(
                List.of(facts).stream().map(Address::parse).toList(),
                new ChangeNote.Reason.Given(text("機器の納入が遅れたため")),
                as,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Release commitment(String id, UnaryOperator<Commitment> change) {
        return with(
                SAME,
                "measures",
                SAME.measures().stream().map(m -> change(m, id, change)).toList());
    }

    private static Measure change(Measure measure, String id, UnaryOperator<Commitment> change) {
        return with(
                measure,
                "commitments",
                measure.commitments().stream()
                        .map(c -> c.id().equals(id(id)) ? change.apply(c) : c)
                        .toList());
    }

    private static Release measure(String id, UnaryOperator<Measure> change) {
        return with(
                SAME,
                "measures",
                SAME.measures().stream()
                        .map(m -> m.id().equals(id(id)) ? change.apply(m) : m)
                        .toList());
    }

    private static <T> List<T> reversed(List<T> list) {
        var copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }
}
