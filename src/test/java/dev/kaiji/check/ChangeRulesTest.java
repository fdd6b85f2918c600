package dev.kaiji.check;

import static dev.kaiji.model.Dates.date;
import static dev.kaiji.model.FullRelease.id;
import static dev.kaiji.model.FullRelease.text;
import static dev.kaiji.model.Mutations.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.change.Comparison;
import dev.kaiji.change.Facts;
import dev.kaiji.model.Address;
import dev.kaiji.model.ChangeNote;
import dev.kaiji.model.ChangeNote.Reason;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Force;
import dev.kaiji.model.FullRelease;
import dev.kaiji.model.Mutations;
import dev.kaiji.model.Mutations.Mutation;
import dev.kaiji.model.Places;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SiteSettings;
import dev.kaiji.model.SourceLocation;
import dev.kaiji.model.State;
import dev.kaiji.model.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeRulesTest {
    private static final Release BEFORE = FullRelease.release("2024-04-01");
    private static final Release SAME = FullRelease.release("2024-06-28");

    @Test
    void anUnexplainedChangeIsRefusedWithItsPlaceItsValuesAndTheNoteToPaste() {
        var after = commitment(
                "separation-own",
                c -> with(with(c, "due", Optional.of(date("2027-03-end"))), "force", Optional.of(Force.AIM)));
        var file = new Places.File(
                "content/draft/measures/separation.yaml",
                Map.of(
                        "commitments/separation-own.due",
                        List.of(new Places.Position(14, 10)),
                        "commitments/separation-own.force",
                        List.of(new Places.Position(13, 12))),
                Set.of());

        var problems = problems(new Places(List.of(file)), BEFORE, after);

        assertThat(problems).extracting(Problem::code).containsExactly("change.silent", "change.silent");
        var due = problems.get(0);
        assertThat(due.place()).isEqualTo(new SourceLocation("content/draft/measures/separation.yaml", 14, 10));
        assertThat(due.address()).contains(Address.parse("commitments/separation-own.due"));
        assertThat(due.values()).containsEntry("old", "2026-12").containsEntry("new", "2027-03-end");
        assertThat(problems.get(1).yaml()).contains("""
                changes:
                  - facts: [commitments/separation-own.due, commitments/separation-own.force]
                    reason: {ja: ここに書く, en: write here}
                """);
    }

    @Test
    void theNoteToPasteIsNotYetAReason() {
        var after = noted(
                commitment("separation-own", c -> with(c, "due", Optional.of(date("2027-03")))),
                note(Text.of("ここに書く", "write here"), "commitments/separation-own.due"));

        assertThat(codes(BEFORE, after)).containsExactly("note.unfilled");
    }

    @Test
    void aReasonOrThePlainWordThatNoneWasGivenIsEnough() {
        var moved = commitment("separation-own", c -> with(c, "due", Optional.of(date("2027-03"))));
        var none = new ChangeNote(
                List.of(Address.parse("commitments/separation-own.due")),
                new Reason.NoneGiven(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(codes(BEFORE, noted(moved, note("commitments/separation-own.due"))))
                .isEmpty();
        assertThat(codes(BEFORE, noted(moved, none))).isEmpty();
    }

    static Stream<Mutation> mutations() {
        return Mutations.of(BEFORE)
                .filter(m -> !m.field().startsWith("release.") || m.field().equals("release.next-update-by"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void whatWeighsSomethingIsRefusedWithoutAReasonAndAcceptedWithOneAndWordsAloneAreNever(Mutation mutation) {
        var before = mutation.before();
        var after = with(mutation.after(), "id", new ReleaseId("2024-06-28"));
        var silent = Comparison.between(before, after).silent();
        var refused = problems(Places.none(), before, after).stream()
                .filter(p -> p.code().startsWith("change."))
                .toList();

        assertThat(refused)
                .extracting(p -> p.address().orElseThrow())
                .containsExactlyInAnyOrderElementsOf(
                        silent.stream().map(c -> c.address()).toList());
        if (mutation.field().endsWith(".prose")) {
            assertThat(refused).isEmpty();
        }
        if (!silent.isEmpty()) {
            var facts = silent.stream().map(c -> c.address().toString()).toArray(String[]::new);
            assertThat(codes(before, noted(after, note(facts))))
                    .doesNotContain(
                            "change.silent", "change.appeared", "change.gone", "change.vanished", "note.unchanged");
        }
    }

    @Test
    void aNoteOnAFactThatDidNotChangeIsRefusedAndToldWhatDid() {
        var after = noted(
                commitment("separation-own", c -> with(c, "due", Optional.of(date("2027-03")))),
                note("commitments/separation-own.due", "commitments/separation-own.force"));
        var problems = problems(Places.none(), BEFORE, after);

        assertThat(problems).extracting(Problem::code).containsExactly("note.unchanged");
        assertThat(problems.get(0).values()).containsEntry("changed", "commitments/separation-own.due");
    }

    @Test
    void aMovedFactIsNotCalledWording() {
        var after = commitment(
                "separation-own",
                c -> with(with(c, "covers", Optional.of(text("従業者のシステム"))), "due", Optional.of(date("2027-03"))));

        assertThat(codes(
                        BEFORE,
                        noted(
                                after,
                                as(
                                        ChangeNote.Kind.WORDING,
                                        "commitments/separation-own.covers",
                                        "commitments/separation-own.due"))))
                .containsExactly("note.moved");
    }

    @Test
    void aTranslationMayBeConfirmedThoughNothingChangedButOnlyWhereThereAreWords() {
        assertThat(codes(BEFORE, noted(SAME, as(ChangeNote.Kind.TRANSLATION, "measures/separation.prose"))))
                .isEmpty();
        assertThat(codes(BEFORE, noted(SAME, as(ChangeNote.Kind.TRANSLATION, "commitments/separation-own.due"))))
                .containsExactly("note.no-words");
    }

    @Test
    void aFactStandsInOneNoteOnly() {
        var after = commitment("separation-own", c -> with(c, "due", Optional.of(date("2027-03"))));

        assertThat(codes(
                        BEFORE,
                        noted(
                                after,
                                note("commitments/separation-own.due"),
                                note(text("ほかの理由"), "commitments/separation-own.due"))))
                .containsExactly("note.twice");
    }

    @Test
    void aCorrectionSaysWhatWasWrongWhatIsRightAndSinceWhen() {
        var after = commitment("separation-plan", c -> with(c, "done", Optional.of(date("2024-02"))));
        var bare = as(ChangeNote.Kind.CORRECTION, "commitments/separation-plan.done");
        var whole = with(
                with(with(bare, "wrong", Optional.of(text("3月"))), "right", Optional.of(text("2月"))),
                "since",
                Optional.of(date("2024-04-01")));
        var problems = problems(Places.none(), BEFORE, noted(after, bare));

        assertThat(problems).extracting(Problem::code).containsExactly("note.correction-incomplete");
        assertThat(problems.get(0).values()).containsEntry("missing", "wrong, right, since");
        assertThat(codes(BEFORE, noted(after, whole))).isEmpty();
        assertThat(codes(BEFORE, noted(after, with(whole, "as", Optional.empty()))))
                .containsExactlyInAnyOrder("note.no-correction", "change.uncorrected");
    }

    @Test
    void whatWasDoneIsOnlyCorrected() {
        var problem = problems(
                        Places.none(),
                        BEFORE,
                        commitment("separation-plan", c -> with(c, "done", Optional.of(date("2024-02")))))
                .get(0);

        assertThat(problem.code()).isEqualTo("change.uncorrected");
        assertThat(problem.yaml().orElseThrow()).contains("as: correction", "wrong:", "right:", "since: 2024-04-01");
    }

    @Test
    void aCommitmentThatVanishesIsRefusedEvenWithAReason() {
        var after = with(
                SAME,
                "measures",
                SAME.measures().stream()
                        .map(m -> with(
                                m,
                                "commitments",
                                m.commitments().stream()
                                        .filter(c -> !c.id().equals(id("separation-plan")))
                                        .toList()))
                        .toList());

        assertThat(codes(BEFORE, noted(after, note("commitments/separation-plan"))))
                .containsExactly("id.vanished");
    }

    @Test
    void anIdThatComesBackAsSomethingElseIsRefused() {
        var without = with(SAME, "notices", List.of(SAME.notices().get(0)));
        var last = with(
                FullRelease.release("2024-09-30"),
                "notices",
                List.of(SAME.notices().get(0), with(SAME.notices().get(1), "title", text("まったく別のお知らせ"))));
        var same = FullRelease.release("2024-09-30");

        assertThat(codes(BEFORE, without, last)).containsExactly("id.reused");
        assertThat(codes(BEFORE, without, same)).isEmpty();
    }

    @Test
    void theIdOfAnEndedCommitmentIsNotUsedForAnother() {
        var after = noted(
                commitment(
                        "separation-old",
                        c -> with(
                                with(with(c, "what", text("まったく別の取組")), "state", State.SCHEDULED),
                                "ended",
                                Optional.empty())),
                note(
                        "commitments/separation-old.state",
                        "commitments/separation-old.ended",
                        "commitments/separation-old.what"));

        assertThat(codes(BEFORE, after)).containsExactly("id.reused");
    }

    private static ChangeNote note(String... facts) {
        return note(text("機器の納入が遅れたため"), facts);
    }

    private static ChangeNote note(Text reason, String... facts) {
        return new ChangeNote(
                List.of(facts).stream().map(Address::parse).toList(),
                new Reason.Given(reason),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ChangeNote as(ChangeNote.Kind kind, String... facts) {
        return with(note(facts), "as", Optional.of(kind));
    }

    private static Release noted(Release release, ChangeNote... notes) {
        return with(release, "changes", List.of(notes));
    }

    private static Release commitment(String id, UnaryOperator<Commitment> change) {
        return with(
                SAME,
                "measures",
                SAME.measures().stream()
                        .map(m -> with(
                                m,
                                "commitments",
                                m.commitments().stream()
                                        .map(c -> c.id().equals(id(id)) ? change.apply(c) : c)
                                        .toList()))
                        .toList());
    }

    private static List<String> codes(Release... releases) {
        return problems(Places.none(), releases).stream().map(Problem::code).toList();
    }

    private static List<Problem> problems(Places places, Release... releases) {
        var record = new Releases(List.of(releases));
        return new Changes()
                .problems(new Checked(
                        record,
                        record.newest(),
                        Facts.ofAll(record),
                        places,
                        List.of(),
                        SiteSettings.standard(),
                        new Memory()));
    }
}
