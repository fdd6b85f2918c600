package dev.kaiji.change;

import static dev.kaiji.model.Dates.date;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.change.DateMove.Kind;
import dev.kaiji.change.DateMove.PartMove;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.RandomDates;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DateMoveTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12         | 2026-03-end     | brought-forward | -275",
                "2024-12-end     | 2024-10-end     | brought-forward | -61",
                "by:2024-06      | 2024-05         | brought-forward | -30",
                "2024-11         | 2024-10..2024-11-early | brought-forward | -20",
                "FY2024-H2       | 2024-11         | narrowed        | -121",
                "2024-07         | 2024-07-early   | narrowed        | -21",
                "2024            | FY2024-Q3       | restated        | 0",
                "2024-07         | 2024-07-end     | restated        | 0",
                "2024-06         | by:2024-06      | restated        | 0",
                "FY2024          | 2025-03-end     | restated        | 0",
                "2025-03         | FY2024          | restated        | 0",
                "2024-10-end     | 2024-12-end     | postponed       | 61",
                "2024-10         | 2024            | postponed       | 61",
                "2024-11         | FY2024-H2       | postponed       | 121",
                "2024-10         | 2024-11-early   | postponed       | 10",
                "from:2024-10-01 | from:2024-09    | brought-forward | -30",
                "from:2024-08    | from:2024-08-01 | restated        | 0",
                "from:2024-07    | from:2024-10-01 | postponed       | 92",
                "2024-10         | from:2024-10-01 | meaning-changed |",
                "from:2024-10-01 | 2024-10         | meaning-changed |",
                "2024-07, 2024-11 | from:2024-07   | meaning-changed |",
                "2024-07         | 2024-07         | none            |",
                "''              | 2026-03-end     | dated           |",
                "2024-10         | ''              | undated         |",
                "''              | ''              | none            |",
            })
    void aMovedPromiseHasOneKind(String before, String after, String kind, Integer days) {
        var move = DateMove.ofPromise(optional(before), optional(after));
        assertThat(move.kind().code()).isEqualTo(kind);
        assertThat(move.shiftDays()).isEqualTo(Optional.ofNullable(days));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-07, 2024-11          | 2024-07, 2024-12          | postponed       | 31  | none; postponed",
                "2024-07, 2024-11          | 2024-06, 2024-11          | brought-forward | -31 | brought-forward; none",
                "2024-07, 2024-11          | 2024-08, 2024-12          | postponed       | 31  | postponed; postponed",
                "2024-07, 2024-11          | 2024-07-end, 2024-11      | restated        | 0   | restated; none",
                "2024-07, 2024-11          | 2024-07-mid, 2024-11      | narrowed        | -11 | narrowed; none",
                // they went both ways: nothing can be said of the whole in days
                "2024-07, 2024-11          | 2024-06, 2024-12          | postponed       |     | brought-forward; postponed",
                // the part that is gone is withdrawn, whichever it is
                "2024-07, 2024-11          | 2024-07                   | part-withdrawn  |     | none; part-withdrawn",
                "2024-07, 2024-11          | 2024-11                   | part-withdrawn  |     | part-withdrawn; none",
                "2024-07, 2024-09, 2024-11 | 2024-07, 2024-12          | part-withdrawn  | 31  | none; part-withdrawn; postponed",
                "2024-07, 2024-11          | by:2024-11                | part-withdrawn  |     | part-withdrawn; none",
                // one more does not move the others
                "2024-07                   | 2024-07, 2024-11          | part-added      |     | none; part-added",
                "2024-11                   | 2024-07, 2024-11          | part-added      |     | part-added; none",
                "2024-07                   | 2024-08, 2024-11          | postponed       | 31  | postponed; part-added",
            })
    void listsAreComparedPartByPart(String before, String after, String kind, Integer days, String parts) {
        var move = DateMove.ofPromise(optional(before), optional(after));
        assertThat(move.parts().stream().map(PartMove::kind).map(Kind::code).toList())
                .containsExactly(parts.split("; "));
        assertThat(move.kind().code()).isEqualTo(kind);
        assertThat(move.shiftDays()).isEqualTo(Optional.ofNullable(days));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-03         | 2024-03-end     | restated  |",
                "2024-04-01      | 2024-04         | restated  |",
                "2024-06         | 2024-05-end     | corrected | -30",
                "2024-03         | 2024-05         | corrected | 61",
                "from:2024-04-01 | from:2024-05-15 | corrected | 44",
                "from:2024-04    | from:2024-04-01 | restated  |",
                "''              | 2024-03         | dated     |",
                "2024-03         | ''              | undated   |",
                "2024-03         | 2024-03         | none      |",
            })
    void aDateOfCompletionIsRestatedOrCorrectedAndNeverPostponed(
            String before, String after, String kind, Integer days) {
        var move = DateMove.ofCompletion(optional(before), optional(after));
        assertThat(move.kind().code()).isEqualTo(kind);
        assertThat(move.shiftDays()).isEqualTo(Optional.ofNullable(days));
    }

    @Test
    void postponedAndWithdrawnAreStepsBack() {
        assertThat(DateMove.ofPromise(optional("2024-10"), optional("2024-11")).isRegression())
                .isTrue();
        assertThat(DateMove.ofPromise(optional("2024-07, 2024-11"), optional("2024-07"))
                        .isRegression())
                .isTrue();
        assertThat(DateMove.ofPromise(optional("2024-11"), optional("2024-10")).isRegression())
                .isFalse();
    }

    @Test
    void theSameWordsInAnotherFiscalYearAreAMove() throws Exception {
        var april = DisclosureDate.parse("FY2024-H1", java.time.Month.APRIL);
        var january = DisclosureDate.parse("FY2024-H1", java.time.Month.JANUARY);
        assertThat(DateMove.ofPromise(Optional.of(april), Optional.of(january)).kind())
                .isEqualTo(Kind.BROUGHT_FORWARD);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 2026-03-31, -275, -9",
        "2024-12-31, 2024-10-31, -61, -2",
        "2024-06-30, 2024-07-31, 31, 1",
        "2025-01-31, 2025-02-28, 28, 1",
        "2025-02-28, 2025-01-31, -28, -1",
        "2024-09-10, 2024-09-30, 20, 0",
        "2024-09-10, 2024-10-10, 30, 1",
        "2024-09-10, 2024-11-09, 60, 1",
        "2024-01-01, 2026-01-01, 731, 24",
    })
    void aShiftIsCountedInDaysAndWholeMonths(LocalDate before, LocalDate after, int days, int months) {
        assertThat(Shift.between(before, after)).isEqualTo(new Shift(days, months));
    }

    @Test
    void theWayBackIsTheSameShiftReversed() {
        var befores = RandomDates.of(1, 4_000).toList();
        var afters = RandomDates.of(2, 4_000).toList();
        for (int i = 0; i < befores.size(); i++) {
            var before = Optional.of(befores.get(i));
            var after = Optional.of(afters.get(i));
            assertThat(DateMove.ofPromise(before, after).shift())
                    .as("%s and %s", before.get(), after.get())
                    .isEqualTo(DateMove.ofPromise(after, before).shift().map(Shift::reversed));
            assertThat(DateMove.ofCompletion(before, after).shift())
                    .isEqualTo(DateMove.ofCompletion(after, before).shift().map(Shift::reversed));
        }
    }

    @Test
    void aKindAndItsShiftSayTheSame() {
        var befores = RandomDates.of(3, 4_000).toList();
        var afters = RandomDates.of(4, 4_000).toList();
        for (int i = 0; i < befores.size(); i++) {
            var move = DateMove.ofPromise(Optional.of(befores.get(i)), Optional.of(afters.get(i)));
            var days = move.shiftDays();
            switch (move.kind()) {
                case POSTPONED -> assertThat(days.orElse(1)).isPositive();
                case BROUGHT_FORWARD, NARROWED -> assertThat(days.orElse(-1)).isNegative();
                case RESTATED -> assertThat(days).contains(0);
                case MEANING_CHANGED, PART_ADDED -> assertThat(days).isEmpty();
                default -> assertThat(move.kind()).isIn(Kind.PART_WITHDRAWN, Kind.NONE);
            }
        }
    }

    private static Optional<DisclosureDate> optional(String token) {
        return token.isEmpty() ? Optional.empty() : Optional.of(date(token));
    }
}
