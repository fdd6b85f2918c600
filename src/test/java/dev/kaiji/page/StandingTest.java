package dev.kaiji.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.model.State;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTest {
    @Test
    void aTargetHasPassedOnTheDayAfterItsLastDayAndNoEarlier() {
        var promised = Sample.commitment("plan", State.SCHEDULED, "2024-06", "");

        assertThat(Standing.of(promised, LocalDate.of(2024, 6, 30))).isEqualTo(Standing.SCHEDULED);
        assertThat(Standing.of(promised, LocalDate.of(2024, 7, 1))).isEqualTo(Standing.PAST_TARGET);
    }

    @Test
    void workThatHasBegunIsPastItsTargetToo() {
        assertThat(Standing.of(Sample.commitment("plan", State.IN_PROGRESS, "2024-06", ""), LocalDate.of(2024, 7, 1)))
                .isEqualTo(Standing.PAST_TARGET);
    }

    @Test
    void whatIsDoneIsNeverPastItsTarget() {
        assertThat(Standing.of(Sample.commitment("plan", State.DONE, "2024-06", "2024-08"), LocalDate.of(2024, 9, 1)))
                .isEqualTo(Standing.DONE);
    }

    @Test
    void aStartHasNoLastDayThatCouldPass() {
        assertThat(Standing.of(
                        Sample.commitment("plan", State.SCHEDULED, "from:2024-06", ""), LocalDate.of(2024, 9, 1)))
                .isEqualTo(Standing.SCHEDULED);
    }

    @Test
    void aGroupShowsItsWorstPart() {
        assertThat(Standing.worst(List.of(Standing.DONE, Standing.PAST_TARGET, Standing.SCHEDULED)))
                .isEqualTo(Standing.PAST_TARGET);
        assertThat(Standing.worst(List.of(Standing.ENDED, Standing.CONTINUING, Standing.DONE)))
                .isEqualTo(Standing.CONTINUING);
    }
}
