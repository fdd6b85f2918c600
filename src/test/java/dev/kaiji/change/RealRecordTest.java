package dev.kaiji.change;

import static dev.kaiji.model.Dates.date;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.load.ContentFolder;
import dev.kaiji.load.RecordReader;
import dev.kaiji.model.Address;
import dev.kaiji.model.Force;
import dev.kaiji.model.Id;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the two public reports changed from one to the other, as the comparison of their releases must find it. */
class RealRecordTest {
    private static History history;
    private static Comparison comparison;

    @BeforeAll
    static void compareTheTwoReleases() throws IOException {
        var record = new RecordReader()
                .read(ContentFolder.read(Path.of("content"), "content"))
                .published()
                .orElseThrow();
        history = History.of(record);
        comparison = history.comparison(new ReleaseId("2024-06-28"));
    }

    @ParameterizedTest
    @CsvSource({
        "separation-overseas, 2026-12, 2026-03-end, BROUGHT_FORWARD, -275",
        "auth-naver-managed-overseas, 2026-12, 2026-03-end, BROUGHT_FORWARD, -275",
        "2fa-former-yahoo, 2024-12-end, 2024-10-end, BROUGHT_FORWARD, -61",
        "pentest-run, 2024-07, 2024-07-end, RESTATED, 0",
        "detection-analysis, 2024-07, 2024-07-end, RESTATED, 0",
        "pentest-remediation-plan, 2024-08, 2024-08-end, RESTATED, 0"
    })
    void promisedDatesMovedAsTheReportsSay(String id, String before, String after, Kind kind, int days) {
        var change = change(id, "due");

        assertThat(change.before()).contains(date(before));
        assertThat(change.after()).contains(date(after));
        assertThat(change.kind()).isEqualTo(kind);
        assertThat(change.shiftDays()).contains(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"separation-overseas", "auth-naver-managed-overseas", "2fa-former-yahoo"})
    void anEarlierDateCameWithAWeakerWord(String id) {
        var change = change(id, "force");

        assertThat(change.before()).contains(Force.PLANNED);
        assertThat(change.after()).contains(Force.TARGET);
        assertThat(change.regression()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth-own-managed", "outsourcing-review-plan"})
    void completedOnTime(String id) {
        assertThat(change(id, "state").kind()).isEqualTo(Kind.COMPLETED);
        assertThat(history.commitment(new Id(id))
                        .completion()
                        .orElseThrow()
                        .againstLast()
                        .orElseThrow()
                        .verdict())
                .isEqualTo(CommitmentHistory.Punctuality.Verdict.ON_TIME);
    }

    @Test
    void theStagedCutOffIsDatedForTheFirstTimeWithTheDateThatTheReportCallsTheOriginal() {
        assertThat(change("cutoff-with-separation", "due").kind()).isEqualTo(Kind.DATED);
        assertThat(change("cutoff-with-separation", "stated-original").after()).contains(date("2026-12-end"));
        assertThat(change("cutoff-with-separation", "due").shiftDays()).isEmpty();
    }

    @Test
    void theLendingOfComputersKeepsItsDateForANarrowerGroupBesideTwoNewCommitments() {
        assertThat(comparison.at(address("pc-lending-own-work", "due"))).isEmpty();
        assertThat(change("pc-lending-own-work", "covers").kind()).isEqualTo(Kind.CHANGED);
        assertThat(comparison
                        .at(address("pc-lending-group-accounts", ""))
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.ADDED);
        assertThat(comparison
                        .at(address("pc-lending-all-others", ""))
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.ADDED);
    }

    @Test
    void theOperationCentreNoLongerSaysWhenItIsCompletedButWhenItStarts() {
        var change = change("soc-tier1-domestic", "due");

        assertThat(change.kind()).isEqualTo(Kind.MEANING_CHANGED);
        assertThat(change.shiftDays()).isEmpty();
    }

    @Test
    void theEndOfItsOutsourcingStandsAtTheSameDateInAFirmerWord() {
        assertThat(comparison.at(address("soc-outsourcing-end", "due"))).isEmpty();
        assertThat(change("soc-outsourcing-end", "force").kind()).isEqualTo(Kind.STRENGTHENED);
    }

    @Test
    void theDecisionOnAccountingIsSplitIntoTwoDates() {
        assertThat(change("accounting-switch-decision", "state").kind()).isEqualTo(Kind.SPLIT);
        assertThat(history.commitment(new Id("accounting-switch-decision"))
                        .lineage()
                        .ending()
                        .orElseThrow()
                        .ids())
                .containsExactlyInAnyOrder(new Id("accounting-separation"), new Id("accounting-stop"));
        assertThat(history.commitment(new Id("accounting-stop")).lineage().from())
                .containsExactly(new Id("accounting-switch-decision"));
    }

    @Test
    void theAuditsOfContractorsHaveBegun() {
        assertThat(change("vendor-audit-early", "state").after()).contains(State.DONE);
    }

    @Test
    void theWindDownOfOutsourcingIsWordedMoreSoftlyAndThatIsShown() {
        assertThat(change("outsourcing-wind-down", "what").kind()).isEqualTo(Kind.WORDING);
    }

    @Test
    void theStatementOnSecondaryDamageIsNotRestated() {
        assertThat(comparison.changes()).noneMatch(c -> c.item().equals("secondary-damage"));
    }

    @Test
    void nothingChangedWithoutAWord() {
        assertThat(comparison.silent()).isEmpty();
    }

    @Test
    void whatTheSecondReportIsSilentOnIsCarriedOn() {
        assertThat(comparison.changes())
                .noneMatch(c -> c.subject().equals("commitments/ad-management")
                        && !c.field().equals("measure"));
        assertThat(comparison.changes()).noneMatch(c -> c.kind() == Kind.REMOVED);
    }

    private static Change change(String id, String field) {
        Optional<Change> change = comparison.at(address(id, field));
        assertThat(change).as(id + "." + field).isPresent();
        return change.orElseThrow();
    }

    private static Address address(String id, String field) {
        return new Address("commitments/" + id, field);
    }
}
