package dev.kaiji.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.load.ContentFolder;
import dev.kaiji.load.RecordReader;
import dev.kaiji.model.Address;
import dev.kaiji.model.Releases;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor of the real record must look after on several days. */
class DueTest {
    /** Promised for 1 July 2024. */
    private static final String RULES = "commitments/critical-system-rules.due";

    private static Releases record;

    @BeforeAll
    static void readTheRealRecord() throws Exception {
        var content = Path.of(System.getProperty("kaiji.basedir", "")).resolve("content");
        record = new RecordReader()
                .read(ContentFolder.read(content, "content"))
                .published()
                .orElseThrow();
    }

    private static Due on(String day) {
        return Due.of(record, LocalDate.parse(day), 180);
    }

    private static List<String> addresses(List<Due.Entry> entries) {
        return entries.stream().map(Due.Entry::address).map(Address::toString).toList();
    }

    @Test
    void aPromiseIsDueSoonFromThirtyDaysBeforeItsLastDayUntilThatDay() {
        assertThat(addresses(on("2024-05-31").soon())).doesNotContain(RULES);
        assertThat(addresses(on("2024-06-01").soon())).contains(RULES);
        assertThat(addresses(on("2024-07-01").soon())).contains(RULES);
        assertThat(addresses(on("2024-07-02").soon())).doesNotContain(RULES);
    }

    @Test
    void aPromiseIsOverdueFromTheDayAfterItsLastDay() {
        assertThat(addresses(on("2024-07-01").overdue())).doesNotContain(RULES);
        assertThat(on("2024-07-02").overdue())
                .first()
                .satisfies(entry -> assertThat(entry.address()).hasToString(RULES))
                .extracting(Due.Entry::days)
                .isEqualTo(-1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-06-28", "2024-12-15", "2025-04-01", "2026-04-01"})
    void whatIsOverdueHereIsWhatThePagesCallPastItsTarget(String day) {
        var expected = record.newest().measures().stream()
                .flatMap(measure -> measure.commitments().stream())
                .filter(commitment -> History.isOverdue(commitment, LocalDate.parse(day)))
                .map(commitment -> "commitments/" + commitment.id() + ".due")
                .toList();

        assertThat(addresses(on(day).overdue())).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aDeadlineOfARegulatorCountsUntilAReportAnswersItsItem() {
        assertThat(addresses(on("2024-04-15").overdue())).noneMatch(address -> address.startsWith("items/"));
    }

    @Test
    void theStatementIsUnconfirmedWhenItsDayIsLongerAgoThanTheSettingsAllow() {
        assertThat(addresses(on("2024-09-28").unconfirmed())).doesNotContain("secondary-damage.as-of");
        assertThat(addresses(on("2024-09-29").unconfirmed())).contains("secondary-damage.as-of");
    }

    @Test
    void whatIsDoneOrEndedNeedsNoConfirming() {
        var unconfirmed = addresses(on("2026-04-01").unconfirmed());

        assertThat(unconfirmed)
                .doesNotContain("commitments/2fa-employee-systems.as-of")
                .contains("commitments/2fa-former-yahoo.as-of");
    }
}
