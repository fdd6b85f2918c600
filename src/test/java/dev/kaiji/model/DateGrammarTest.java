package dev.kaiji.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DateGrammarTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-07-01            | 2024-07-01 | 2024-07-01",
                "2024-09-early         | 2024-09-01 | 2024-09-10",
                "2024-09-mid           | 2024-09-11 | 2024-09-20",
                "2024-09-late          | 2024-09-21 | 2024-09-30",
                "2024-02-late          | 2024-02-21 | 2024-02-29",
                "2024-09               | 2024-09-01 | 2024-09-30",
                "2024-09-end           | 2024-09-30 | 2024-09-30",
                "2024                  | 2024-01-01 | 2024-12-31",
                "FY2024                | 2024-04-01 | 2025-03-31",
                "FY2024-H1             | 2024-04-01 | 2024-09-30",
                "FY2024-H2             | 2024-10-01 | 2025-03-31",
                "FY2024-Q1             | 2024-04-01 | 2024-06-30",
                "FY2024-Q3             | 2024-10-01 | 2024-12-31",
                "FY2024-Q4             | 2025-01-01 | 2025-03-31",
                "2025-03..2025-06      | 2025-03-01 | 2025-06-30",
                "2024-12-late..2025-01 | 2024-12-21 | 2025-01-31",
                "2024-07, 2024-11      | 2024-07-01 | 2024-11-30",
                "by:2024-06            | 2024-06-01 | 2024-06-30",
                "by:2025-03..2025-06   | 2025-03-01 | 2025-06-30",
            })
    void everyTokenHasAnExactSpan(String token, LocalDate first, LocalDate last) throws InvalidDate {
        var date = DisclosureDate.parse(token, Month.APRIL);
        assertThat(date.span()).isEqualTo(new Span(first, Optional.of(last)));
        assertThat(date.token()).isEqualTo(token);
    }

    @Test
    void aStartHasNoLastDay() throws InvalidDate {
        assertThat(DisclosureDate.parse("from:2024-10-01", Month.APRIL).span())
                .isEqualTo(new Span(LocalDate.of(2024, 10, 1), Optional.empty()));
        assertThat(DisclosureDate.parse("from:2024-08", Month.APRIL).span().first())
                .isEqualTo(LocalDate.of(2024, 8, 1));
    }

    @Test
    void theFiscalYearBeginsInTheOrganisationsMonth() throws InvalidDate {
        assertThat(DisclosureDate.parse("FY2024-H2", Month.JANUARY).span())
                .isEqualTo(new Span(LocalDate.of(2024, 7, 1), Optional.of(LocalDate.of(2024, 12, 31))));
        assertThat(DisclosureDate.parse("FY2024-Q4", Month.OCTOBER).span())
                .isEqualTo(new Span(LocalDate.of(2025, 7, 1), Optional.of(LocalDate.of(2025, 9, 30))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the calendar
                "2024-13               | date.no-such-month  | 2024-12; 2024-12-end",
                "2024-00               | date.no-such-month  | 2024-01",
                "2024-13-early         | date.no-such-month  | 2024-12-early",
                "2024-02-30            | date.no-such-day    | 2024-02-29; 2024-02-end",
                "2023-02-29            | date.no-such-day    | 2023-02-28; 2023-02-end",
                "2024-06-00            | date.no-such-day    | 2024-06-01",
                "2024-14-31            | date.no-such-month  | 2024-12-31",
                "FY2024-H3             | date.no-such-part   | FY2024-H2",
                "FY2024-Q5             | date.no-such-part   | FY2024-Q4",
                "0224-06               | date.no-such-year   | ''",
                // order
                "2025-06..2025-03      | date.backwards      | 2025-03..2025-06",
                "2024-11, 2024-07      | date.backwards      | 2024-07, 2024-11",
                "2024-09, 2024-11, 2024-07 | date.backwards  | 2024-07, 2024-09, 2024-11",
                "2025-03..2025-03      | date.overlap        | 2025-03",
                "2025..2025-06         | date.overlap        | 2025; 2025-06",
                "2024-07, 2024-07-end  | date.overlap        | 2024-07; 2024-07-end",
                "2024-07, 2024-07      | date.overlap        | 2024-07",
                // by and from
                "from:2024-07..2024-09 | date.start-of-range | from:2024-07; 2024-07..2024-09",
                "by:2024-07, 2024-11   | date.bound-list     | 2024-07, 2024-11; by:2024-11",
                "by:2024-13            | date.no-such-month  | by:2024-12; by:2024-12-end",
                "from:2024-02-30       | date.no-such-day    | from:2024-02-29; from:2024-02-end",
                // more than one mistake
                "2024-13..2025-02-30   | date.no-such-month  | 2024-12..2025-02-28; 2024-12-end..2025-02-28",
            })
    void aMistakeIsNamedAndAValidFormSuggested(String token, String code, String nearest) {
        var invalid = invalid(token);
        assertThat(invalid.code()).isEqualTo(code);
        assertThat(invalid.nearest()).isEqualTo(nearest.isEmpty() ? List.of() : Arrays.asList(nearest.split("; ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024/6/28           | 2024-06-28",
                "2024.6.28           | 2024-06-28",
                "2024-6-28           | 2024-06-28",
                "2024-6              | 2024-06",
                "2024/06             | 2024-06",
                "20240628            | 2024-06-28",
                "202406              | 2024-06",
                "24-06               | 2024-06",
                "24/6/28             | 2024-06-28",
                "24年11月            | 2024-11",
                "2024年6月           | 2024-06",
                "2024年6月28日       | 2024-06-28",
                "２０２４年６月末    | 2024-06-end",
                "2024年9月上旬       | 2024-09-early",
                "2024年              | 2024",
                "2024年度            | FY2024",
                "2024年度下期        | FY2024-H2",
                "2024年度第3四半期   | FY2024-Q3",
                "令和6年6月          | 2024-06",
                "令和６年３月末まで  | by:2024-03-end",
                "令和元年5月         | 2019-05",
                "R6.6.28             | 2024-06-28",
                "R6/6                | 2024-06",
                "R6                  | 2024",
                "H31.4               | 2019-04",
                "2024年6月まで       | by:2024-06",
                "2024年10月1日より   | from:2024-10-01",
                "2024-10-01~         | from:2024-10-01",
                "2025年3月ないし6月  | 2025-03..2025-06",
                "2025年3月から6月まで | 2025-03..2025-06",
                "2025-03〜2025-06    | 2025-03..2025-06",
                "2025-03...2025-06   | 2025-03..2025-06",
                "2025-03 .. 2025-06  | 2025-03..2025-06",
                "2025-03..06         | 2025-03..2025-06",
                "2025-03/2025-06     | 2025-03..2025-06",
                "2024年7月及び11月   | 2024-07, 2024-11",
                "'2024-07,2024-11'   | 2024-07, 2024-11",
                "2024-07、2024-11    | 2024-07, 2024-11",
                "2024-07 and 2024-11 | 2024-07, 2024-11",
                "June 2024           | 2024-06",
                "28 June 2024        | 2024-06-28",
                "'June 28, 2024'     | 2024-06-28",
                "end of June 2024    | 2024-06-end",
                "by June 2024        | by:2024-06",
                "by: 2024-06         | by:2024-06",
                "fy2024              | FY2024",
                "FY24                | FY2024",
                "2024-H2             | FY2024-H2",
                "FY2024H2            | FY2024-H2",
                "2024-09-End         | 2024-09-end",
                "2024-06-28T15:00    | 2024-06-28",
                "'2024-06 '          | 2024-06",
                "' 2024-06'          | 2024-06",
                "2024/13             | 2024-12",
                "2024/2/30           | 2024-02-29",
            })
    void anotherWayOfWritingIsAnErrorThatNamesTheToken(String text, String token) {
        var invalid = invalid(text);
        assertThat(invalid.code()).isEqualTo("date.other-form");
        assertThat(invalid.nearest()).first().isEqualTo(token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "2024-",
                "2024-06-",
                "..",
                "2024-06..",
                "by:",
                "from:",
                ",",
                "2024-07, ",
                "by:from:2024",
                "2024-06 x",
                "年月",
                "31",
                "6月",
                "2024-07,  2024-11x",
                "from:from:2024-01"
            })
    void whatIsNoDateIsAnError(String text) {
        assertThat(invalid(text).nearest())
                .allSatisfy(nearest -> assertThat(
                                DisclosureDate.parse(nearest, Month.APRIL).token())
                        .isEqualTo(nearest));
    }

    @Test
    void whateverIsTypedIsADateOrAnErrorThatSuggestsOnlyDates() {
        var random = new Random(7);
        var pieces = List.of(
                "2024",
                "-",
                "06",
                "13",
                "31",
                "..",
                ", ",
                ",",
                " ",
                "by:",
                "from:",
                "FY",
                "H2",
                "Q5",
                "end",
                "early",
                "年",
                "月",
                "日",
                "末",
                "令和",
                "元",
                "R6",
                "/",
                "及び",
                "ないし",
                "まで",
                "より",
                "June",
                "end of ",
                "between ",
                " and ",
                "～",
                "（",
                "\uD842\uDFB7",
                "\u0000",
                "x");
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder();
            random.ints(1 + random.nextInt(9), 0, pieces.size()).forEach(piece -> text.append(pieces.get(piece)));
            try {
                assertThat(DisclosureDate.parse(text.toString(), Month.APRIL).token())
                        .isEqualTo(text.toString());
            } catch (InvalidDate e) {
                assertThat(e.nearest())
                        .as(text.toString())
                        .allSatisfy(nearest -> assertThat(DisclosureDate.parse(nearest, Month.APRIL)
                                        .token())
                                .isEqualTo(nearest));
            }
        }
    }

    @Test
    void aVeryLongTextIsRefusedAtOnce() {
        assertThat(invalid("2024-13, ".repeat(100_000)).nearest()).isEmpty();
        assertThat(invalid("2024-13, ".repeat(20) + "2024-13").code()).isIn("date.unknown", "date.no-such-month");
    }

    @Test
    void aDateThatContradictsItselfCannotBeMade() throws InvalidDate {
        var july = DisclosureDate.parse("2024-07", Month.APRIL).parts().get(0);
        assertThatThrownBy(() -> new DisclosureDate("2024-07, 2024-07", DisclosureDate.Bound.NONE, List.of(july, july)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DisclosureDate("", DisclosureDate.Bound.NONE, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static InvalidDate invalid(String text) {
        return Optional.ofNullable(
                        catchThrowableOfType(InvalidDate.class, () -> DisclosureDate.parse(text, Month.APRIL)))
                .orElseThrow(() -> new AssertionError("\"" + text + "\" was accepted"));
    }
}
