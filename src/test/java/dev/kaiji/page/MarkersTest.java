package dev.kaiji.page;

import static dev.kaiji.model.Dates.date;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.model.Then;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every date of the two public reports can be said in a token, and prints as the report prints it. */
final class MarkersTest {
    private static final Path TABLE = Path.of("src/test/resources/dev/kaiji/page/markers.tsv");
    private static final DateWords JA = new DateWords(TestPhrases.JA);
    private static final DateWords ERA = new DateWords(TestPhrases.JA, true);

    /** Where we print a date otherwise than the report, and why: release and token, what the report prints, what we print. */
    private static final List<Deviation> DATES = List.of(
            new Deviation(
                    "2024-04-01 accounting-switch-decision 2024-11", "24年11月", "2024年11月", "the year is completed"),
            new Deviation(
                    "2024-04-01 accounting-switch-decision by:2024-11",
                    "24年11月まで",
                    "2024年11月まで",
                    "the year is completed"),
            new Deviation(
                    "2024-04-01 special-page 2024-04-01",
                    "4/1",
                    "2024年4月1日",
                    "4/1付け: the year is completed, and the day written in the grammar's form"),
            new Deviation(
                    "2024-06-28 2fa-former-yahoo-start from:2024-08",
                    "8月には",
                    "2024年8月より",
                    "8月には…開始: the year is completed, and a start says より"),
            new Deviation(
                    "2024-06-28 vendor-audit-early from:2024-04-01",
                    "同年4月1日以降",
                    "2024年4月1日より",
                    "同年: the year is completed; a start says より"),
            new Deviation(
                    "2024-06-28 vendor-trial from:2024-05-15",
                    "同年5月15日より",
                    "2024年5月15日より",
                    "同年: the year is completed"),
            new Deviation(
                    "2024-06-28 soc-tier1-domestic from:2024-10-01",
                    "同年10月1日より",
                    "2024年10月1日より",
                    "同年: the year is completed"));

    private static final List<Deviation> THENS = List.of(
            new Deviation(
                    "2024-04-01 vendor-standard rolling", "以後順次", "以降順次", "以後 and 以降 say the same; one word for both"),
            new Deviation("2024-06-28 firewall-policy-review P3M", "3ヶ月に一度", "3か月に1回", "one spelling of a repeat"),
            new Deviation(
                    "2024-06-28 vendor-supervision-start rolling",
                    "順次",
                    "以降順次",
                    "the report says it inside a sentence"),
            new Deviation(
                    "2024-06-28 outsourcing-review-plan rolling", "順次", "以降順次", "the report says it inside a sentence"),
            new Deviation(
                    "2024-06-28 outsourcing-other-relations-policy by-plan",
                    "",
                    "以降計画に基づき実施",
                    "the report says that the policy is decided, and gives no words of its own for what follows"),
            new Deviation(
                    "2024-06-28 incident-drill regular",
                    "定期",
                    "以後定期的に実施",
                    "以後…定期演習: what is repeated is said by the commitment itself"));

    @Test
    void everyDatePrintsAsTheReportPrintsIt() throws IOException {
        var found = new ArrayList<String>();
        for (var marker : markers()) {
            if (!marker.token().isEmpty()) {
                add(found, marker.id() + " " + marker.token(), marker.words(), JA.text(date(marker.token())));
            }
        }
        assertThat(found)
                .containsExactlyElementsOf(DATES.stream().map(Deviation::line).toList());
    }

    @Test
    void whatFollowsPrintsAsTheReportPrintsIt() throws IOException {
        var found = new ArrayList<String>();
        for (var marker : markers()) {
            if (!marker.then().isEmpty()) {
                add(found, marker.id() + " " + marker.then(), marker.thenWords(), JA.text(new Then(marker.then())));
            }
        }
        assertThat(found)
                .containsExactlyElementsOf(THENS.stream().map(Deviation::line).toList());
    }

    @ParameterizedTest
    @CsvSource({
        // the regulators' own dates, in era years; their full-width digits print half-width, as everywhere
        "by:2024-03-end, 令和6年3月末まで",
        "2023-10, 令和5年10月",
        "2021, 令和3年",
    })
    void theRegulatorsDatesPrintInEraYears(String token, String words) {
        assertThat(ERA.text(date(token))).isEqualTo(words);
    }

    @Test
    void theTableHasEveryCommitmentOfBothReports() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        markers().stream()
                .collect(groupingBy(Marker::release, mapping(Marker::key, toSet())))
                .forEach((release, keys) -> counts.put(release, new TreeSet<>(keys).size()));
        assertThat(counts).containsExactly(Map.entry("2024-04-01", 44), Map.entry("2024-06-28", 70));
    }

    private static void add(List<String> found, String id, String printed, String ours) {
        if (!printed.equals(ours)) {
            found.add(id + ": " + printed + " → " + ours);
        }
    }

    private static List<Marker> markers() throws IOException {
        return Files.readAllLines(TABLE, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new Marker(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]))
                .toList();
    }

    private record Marker(String release, String key, String token, String words, String then, String thenWords) {
        String id() {
            return release + " " + key;
        }
    }

    private record Deviation(String of, String printed, String ours, String why) {
        String line() {
            return of + ": " + printed + " → " + ours;
        }
    }
}
