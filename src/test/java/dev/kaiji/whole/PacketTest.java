package dev.kaiji.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.kaiji.cli.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a regulator is handed of the repository's own record. */
class PacketTest {
    private static final Path CONTENT =
            Path.of(System.getProperty("kaiji.basedir", "")).resolve("content").toAbsolutePath();
    private static final String NAME = "ppc-2024-04-01-2024-06-28";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void packet() {
        var run = run("--regulator", "ppc", "--since", "2024-04-01");
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private static Command run(String... arguments) {
        var all = Stream.concat(
                Stream.of("packet", "--content", CONTENT.toString(), "--output", folder.toString(), "--lang", "en"),
                Stream.of(arguments));
        return Command.run(all.toArray(String[]::new));
    }

    @Test
    void itIsPagesToPrintDocumentsATableAndData() throws IOException {
        assertThat(BuiltSite.paths(folder))
                .containsExactly(
                        NAME + ".csv",
                        NAME + ".en.html",
                        NAME + ".en.pdf",
                        NAME + ".ja.html",
                        NAME + ".ja.pdf",
                        NAME + ".json");
    }

    @TestFactory
    Stream<DynamicTest> itsDocumentsAreForEveryoneAndForEver() {
        return Stream.of("ja", "en")
                .flatMap(language -> Pdf.FLAVOURS.stream()
                        .map(flavour -> dynamicTest(
                                language + " " + flavour.getId(),
                                () -> assertThat(new Pdf(folder.resolve(NAME + "." + language + ".pdf"))
                                                .failures(flavour))
                                        .isEmpty())));
    }

    @Test
    void itsDataFitTheirPublishedSchema() throws IOException {
        var schema = BuiltSite.ofRealContent().folder().resolve("schema/packet.json");
        var problems = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(schema), InputFormat.JSON)
                .validate(Files.readString(folder.resolve(NAME + ".json")), InputFormat.JSON);

        assertThat(problems).isEmpty();
        assertThat(json().path("$schema").asString()).isEqualTo("https://disclosure.example.jp/schema/packet.json");
    }

    @Test
    void whatAnswersAnItemIsWhatTheRegulatorsPageSays() throws IOException {
        for (String language : List.of("ja", "en")) {
            var page = BuiltSite.ofRealContent().pages().get(language + "/directives/ppc/index.html");
            var text = new Pdf(folder.resolve(NAME + "." + language + ".pdf")).text();
            for (Element item : page.select("section.asked")) {
                assertThat(text).contains(Pdf.joined(item.select("h3").text()));
                assertThat(text)
                        .contains(Pdf.joined(item.select("[id$=.summary]").text()));
                assertThat(item.select("ul.answers p.what"))
                        .allSatisfy(answer -> assertThat(text).contains(Pdf.joined(answer.text())));
            }
        }
    }

    @Test
    void everyChangeThatThePageOfChangesTellsIsInThePacketOnceOrMore() throws IOException {
        var page = BuiltSite.ofRealContent().pages().get("ja/releases/2024-06-28/changes/index.html");
        var text =
                Pdf.joined(Jsoup.parse(folder.resolve(NAME + ".ja.html")).body().text());

        var told = page.select("section.headline section.change");
        assertThat(told).hasSizeGreaterThan(50);
        assertThat(told).allSatisfy(change -> {
            String name = Pdf.joined(change.select("h3").text());
            assertThat(text).contains(name);
            assertThat(change.select("> p:not(.reason)").not(":has(.step-back)"))
                    .allSatisfy(sentence -> assertThat(text).contains(Pdf.joined(sentence.text())));
            assertThat(change.select("p.reason"))
                    .allSatisfy(reason -> assertThat(text).contains(Pdf.joined(reason.text())));
        });
    }

    @Test
    void theTableHasEveryItemWithEveryCommitmentThatAnswersIt() throws IOException {
        var rows = rows();
        var newest = MAPPER.readTree(
                Files.readString(BuiltSite.ofRealContent().folder().resolve("data/releases/2024-06-28.json")));
        for (JsonNode directive : newest.path("directives")) {
            if (directive.path("regulator").asString().equals("ppc")) {
                for (JsonNode item : directive.path("items")) {
                    var answering = newest.path("measures")
                            .valueStream()
                            .filter(measure ->
                                    measure.path("answers").valueStream().anyMatch(item.path("id")::equals))
                            .flatMap(measure -> measure.path("commitments").valueStream())
                            .map(commitment -> commitment.path("id").asString())
                            .toList();
                    assertThat(rows.stream()
                                    .filter(row -> row.getField("item")
                                            .equals(item.path("id").asString()))
                                    .map(row -> row.getField("id")))
                            .containsExactlyInAnyOrderElementsOf(answering);
                }
            }
        }
        assertThat(rows.stream()
                        .filter(row -> row.getField("id").equals("separation-overseas"))
                        .findFirst())
                .hasValueSatisfying(row -> assertThat(Map.of(
                                "due", row.getField("due"),
                                "before.due", row.getField("before.due"),
                                "shiftDays", row.getField("shiftDays"),
                                "regression", row.getField("regression")))
                        .isEqualTo(Map.of(
                                "due",
                                "2026-03-end",
                                "before.due",
                                "2026-12",
                                "shiftDays",
                                "-275",
                                "regression",
                                "true")));
    }

    @Test
    void openAndOverdueAreJudgedOnTheDayThatIsAskedFor() throws IOException {
        assertThat(json().path("overdue")).isEmpty();

        assertThat(run("--regulator", "ppc", "--since", "2024-04-01", "--as-of", "2025-01-15")
                        .exitCode())
                .isZero();
        var later = json();
        packet();
        assertThat(ids(later.path("overdue"))).contains("2fa-former-yahoo").doesNotContain("separation-overseas");
        assertThat(ids(later.path("open"))).contains("separation-overseas").doesNotContain("2fa-former-yahoo");
    }

    @Test
    void itNamesTheFingerprintsThatTheRecordHas() throws IOException {
        String latest = Files.readString(BuiltSite.ofRealContent().folder().resolve("record/latest.txt"));

        var fingerprints = json().path("releases")
                .valueStream()
                .map(release -> release.path("fingerprint").asString())
                .toList();

        assertThat(fingerprints).hasSize(2);
        assertThat(latest).contains(fingerprints.get(1));
        assertThat(new Pdf(folder.resolve(NAME + ".en.pdf")).text()).contains(fingerprints);
    }

    @Test
    void anUnknownRegulatorOrReleaseIsWrongUseThatNamesTheKnownOnes() {
        var regulator = run("--regulator", "fsa", "--since", "2024-04-01");
        var release = run("--regulator", "ppc", "--since", "2024-05-01");

        assertThat(regulator.exitCode()).isEqualTo(2);
        assertThat(regulator.err()).contains("fsa").contains("mic, ppc");
        assertThat(release.exitCode()).isEqualTo(2);
        assertThat(release.err()).contains("2024-05-01").contains("2024-04-01");
    }

    private static final JsonMapper MAPPER = new JsonMapper();

    private static JsonNode json() throws IOException {
        return MAPPER.readTree(Files.readString(folder.resolve(NAME + ".json")));
    }

    private static TreeSet<String> ids(JsonNode promises) {
        var ids = new TreeSet<String>();
        promises.forEach(
                promise -> ids.add(promise.path("commitment").path("id").asString()));
        return ids;
    }

    private static List<NamedCsvRecord> rows() throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve(NAME + ".csv"))) {
            return reader.stream().toList();
        }
    }
}
