package dev.kaiji.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.model.Commitment;
import dev.kaiji.model.Force;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Release;
import dev.kaiji.model.State;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The real content, against a table of its own: every dated promise of the two public reports ({@code facts.tsv}, read from the reports a second time, apart from the
 * content) stands in the release of its report with the same state, force, dates, scope and source.
 */
class RealContentTest {
    private static final String FIRST = "2024-04-01";
    private static final String SECOND = "2024-06-28";

    private static LoadedRecord content;
    private static List<Row> rows;

    /** One row of the table; an empty column is an absent value. */
    private record Row(
            String release,
            String commitment,
            String state,
            String force,
            String due,
            String done,
            String then,
            String scope,
            String item) {
        static Row of(String line) {
            String[] c = line.split("\t", -1);
            return new Row(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8]);
        }

        static Row of(String release, Commitment c) {
            return new Row(
                    release,
                    c.id().value(),
                    c.state().code(),
                    c.force().map(Force::code).orElse(""),
                    written(c.due()),
                    written(c.done()),
                    written(c.then()),
                    c.scope().value(),
                    c.source().item());
        }

        private static String written(Optional<?> value) {
            return value.map(Object::toString).orElse("");
        }
    }

    @BeforeAll
    static void readTheContentAndTheTable() throws IOException {
        content = new RecordReader().read(ContentFolder.read(Path.of("content"), "content"));
        try (InputStream table = RealContentTest.class.getResourceAsStream("/facts.tsv")) {
            rows = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Row::of)
                    .toList();
        }
    }

    @Test
    void theContentReadsWithoutAnError() {
        assertThat(content.problems()).filteredOn(Problem::isError).isEmpty();
    }

    @Test
    void everyPromiseOfAReportStandsInItsReleaseAsTheReportMakesIt() {
        assertThat(rows).hasSize(44 + 70);
        for (String release : List.of(FIRST, SECOND)) {
            var said = commitments(release);
            var promised =
                    rows.stream().filter(r -> r.release().equals(release)).toList();
            assertThat(promised)
                    .allSatisfy(row -> assertThat(Row.of(release, said.get(row.commitment())))
                            .isEqualTo(row));
        }
    }

    @Test
    void nothingIsPromisedThatNoReportPromises() {
        assertThat(commitments(FIRST).keySet()).isEqualTo(promisedUpTo(FIRST));
        assertThat(commitments(SECOND).keySet()).isEqualTo(promisedUpTo(SECOND));
    }

    @Test
    void eachPromiseIsDatedByTheReportThatLastMadeIt() {
        for (Row row : rows) {
            var commitment = commitments(row.release()).get(row.commitment());
            assertThat(commitment.asOf().token()).as(row.commitment()).isEqualTo(row.release());
            assertThat(commitment.source().report().value())
                    .as(row.commitment())
                    .endsWith(row.release());
        }
    }

    @Test
    void whatTheSecondReportDoesNotMentionIsCarriedOnUnchanged() {
        var first = commitments(FIRST);
        var second = commitments(SECOND);
        var silent = new HashSet<>(first.keySet());
        rows.stream().filter(r -> r.release().equals(SECOND)).forEach(r -> silent.remove(r.commitment()));
        var ended = silent.stream()
                .filter(id -> second.get(id).state() == State.ENDED)
                .collect(Collectors.toSet());

        assertThat(ended).containsExactlyInAnyOrder("accounting-switch-decision", "vendor-standard");
        silent.removeAll(ended);
        assertThat(silent)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(second.get(id)).isEqualTo(first.get(id)));
    }

    private static Set<String> promisedUpTo(String release) {
        return rows.stream()
                .filter(r -> r.release().compareTo(release) <= 0)
                .map(Row::commitment)
                .collect(Collectors.toSet());
    }

    private static Map<String, Commitment> commitments(String release) {
        var byId = new LinkedHashMap<String, Commitment>();
        for (Measure measure : release(release).measures()) {
            for (Commitment commitment : measure.commitments()) {
                assertThat(byId.put(commitment.id().value(), commitment))
                        .as(commitment.id().value() + " stands once")
                        .isNull();
            }
        }
        return byId;
    }

    private static Release release(String id) {
        return content.releases().stream()
                .map(LoadedRelease::release)
                .filter(r -> r.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
