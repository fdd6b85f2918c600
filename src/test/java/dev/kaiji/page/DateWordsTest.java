package dev.kaiji.page;

import static dev.kaiji.model.Dates.date;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.change.Shift;
import dev.kaiji.model.Then;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DateWordsTest {
    private static final DateWords JA = new DateWords(TestPhrases.JA);
    private static final DateWords EN = new DateWords(TestPhrases.EN);
    private static final DateWords ERA = new DateWords(TestPhrases.JA, true);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-07-01            | 2024年7月1日                     | 1 July 2024",
                "2024-09-early         | 2024年9月上旬                    | early September 2024",
                "2024-09-mid           | 2024年9月中旬                    | mid September 2024",
                "2024-09-late          | 2024年9月下旬                    | late September 2024",
                "2024-09               | 2024年9月                        | September 2024",
                "2024-09-end           | 2024年9月末                      | end of September 2024",
                "2024                  | 2024年                           | 2024",
                "FY2024                | 2024年度                         | fiscal year 2024",
                "FY2024-H2             | 2024年度下期                     | second half of fiscal year 2024",
                "FY2024-Q3             | 2024年度第3四半期                | third quarter of fiscal year 2024",
                "2025-03..2025-06      | 2025年3月ないし6月               | between March and June 2025",
                "2024-11..2025-03      | 2024年11月ないし2025年3月        | between November 2024 and March 2025",
                "2024-07-01..2024-07-15 | 2024年7月1日ないし15日          | between 1 and 15 July 2024",
                "2024-07-20..2024-08-05 | 2024年7月20日ないし8月5日       | between 20 July and 5 August 2024",
                "2024-07-mid..2024-07-late | 2024年7月中旬ないし下旬      | between mid and late July 2024",
                "FY2024-Q1..FY2024-Q3  | 2024年度第1四半期ないし第3四半期 | between first quarter and third quarter of fiscal year 2024",
                "2024-07, 2024-11      | 2024年7月及び11月                | July and November 2024",
                "2024-04-end, 2024-06-end | 2024年4月末及び6月末          | end of April and end of June 2024",
                "2024-07, 2024-09, 2024-11 | 2024年7月、9月及び11月       | 'July, September and November 2024'",
                "2024-07, 2025-01      | 2024年7月及び2025年1月           | July 2024 and January 2025",
                "2024-07-01, 2024-07-15, 2024-11 | 2024年7月1日、15日及び11月 | '1, 15 July and November 2024'",
                "2024-07..2024-09, 2024-12 | 2024年7月ないし9月及び2024年12月 | between July and September 2024 and December 2024",
                "by:2024-06            | 2024年6月まで                    | by the end of June 2024",
                "by:2024-06-end        | 2024年6月末まで                  | by the last day of June 2024",
                "by:2024-06-28         | 2024年6月28日まで                | by 28 June 2024",
                "by:2025-03..2025-06   | 2025年3月ないし6月まで           | between March and June 2025 at the latest",
                "by:FY2024-H2          | 2024年度下期まで                 | by the end of the second half of fiscal year 2024",
                "from:2024-10-01       | 2024年10月1日より                | from 1 October 2024",
                "from:2024-08          | 2024年8月より                    | from August 2024",
            })
    void aDatePrintsAsAPersonWritesIt(String token, String ja, String en) {
        assertThat(JA.text(date(token))).isEqualTo(ja);
        assertThat(EN.text(date(token))).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-06-28       | 令和6年6月28日",
                "2019-05-01       | 令和元年5月1日",
                "2019-04-end      | 平成31年4月末",
                "2019-04..2019-06 | 平成31年4月ないし令和元年6月",
                "FY2019           | 令和元年度",
                "2024-07, 2024-11 | 令和6年7月及び11月",
                "1925-06          | 大正14年6月",
                "1900             | 明治33年",
            })
    void eraYearsAreAnOption(String token, String ja) {
        assertThat(ERA.text(date(token))).isEqualTo(ja);
    }

    @Test
    void aLanguageWithoutErasPrintsTheCommonEra() {
        assertThat(new DateWords(TestPhrases.EN, true).text(date("2024-06"))).isEqualTo("June 2024");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-07-01       | 2024-07-01",
                "2024-09-end      | 2024-09-30",
                "2024-07          | 2024-07",
                "by:2024-06-end   | 2024-06-30",
                "from:2024-10-01  | 2024-10-01",
                "2024-09-early    |",
                "2024             |",
                "FY2024-H2        |",
                "2025-03..2025-06 |",
                "2024-07, 2024-11 |",
            })
    void onlyADayOrAMonthHasAFormForMachines(String token, String datetime) {
        assertThat(JA.print(date(token)))
                .isEqualTo(new PrintedDate(JA.text(date(token)), Optional.ofNullable(datetime)));
    }

    @ParameterizedTest
    @CsvSource({
        "rolling, 以降順次, then step by step",
        "reviewed, 以降定期的に見直し, then reviewed at regular intervals",
        "regular, 以後定期的に実施, then carried out at regular intervals",
        "by-plan, 以降計画に基づき実施, then carried out as planned",
        "P1Y, 年に1回, once a year",
        "P2Y, 2年に1回, every 2 years",
        "P3M, 3か月に1回, every 3 months",
        "P1W, 週に1回, once a week",
        "P10D, 10日に1回, every 10 days",
        "P1Y6M, 1年6か月に1回, every 1 year and 6 months",
    })
    void whatFollowsIsSaidInWords(String code, String ja, String en) {
        assertThat(JA.text(new Then(code))).isEqualTo(ja);
        assertThat(EN.text(new Then(code))).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 2026-03-31, 9か月（275日）早く, 9 months (275 days) earlier",
        "2024-10-31, 2024-12-31, 2か月（61日）遅く, 2 months (61 days) later",
        "2024-06-30, 2024-07-31, 1か月（31日）遅く, 1 month (31 days) later",
        "2024-09-30, 2024-09-10, 20日早く, 20 days earlier",
        "2024-09-09, 2024-09-10, 1日遅く, 1 day later",
        "2024-09-10, 2024-09-10, 同じ日, the same day",
    })
    void aShiftIsSaidInMonthsAndDays(LocalDate before, LocalDate after, String ja, String en) {
        assertThat(JA.shift(Shift.between(before, after))).isEqualTo(ja);
        assertThat(EN.shift(Shift.between(before, after))).isEqualTo(en);
    }

    @Test
    void aDayAndAMomentPrintInFull() {
        var moment = OffsetDateTime.parse("2024-06-28T06:00Z");
        assertThat(JA.print(LocalDate.of(2024, 6, 28)))
                .isEqualTo(new PrintedDate("2024年6月28日", Optional.of("2024-06-28")));
        assertThat(JA.print(moment, ZoneId.of("Asia/Tokyo")))
                .isEqualTo(new PrintedDate("2024年6月28日15時00分（UTC+09:00）", Optional.of("2024-06-28T15:00+09:00")));
        assertThat(EN.print(moment, ZoneId.of("Asia/Tokyo")).text()).isEqualTo("28 June 2024, 15:00 (UTC+09:00)");
        assertThat(EN.print(moment, ZoneId.of("UTC")).text()).isEqualTo("28 June 2024, 6:00 (UTC+00:00)");
    }

    @Test
    void bothLanguagesHaveEveryPhraseOfDates() {
        var ja = TestPhrases.JA.values().keySet().stream()
                .filter(key -> key.startsWith("date."))
                .filter(key -> !key.matches("date\\.era\\..*|.*\\.one"))
                .toList();
        var en = TestPhrases.EN.values().keySet();
        assertThat(en).containsAll(ja);
    }
}
