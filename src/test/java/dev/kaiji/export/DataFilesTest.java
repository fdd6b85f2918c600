package dev.kaiji.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.kaiji.change.History;
import dev.kaiji.load.ContentFolder;
import dev.kaiji.load.RecordReader;
import dev.kaiji.model.FullRelease;
import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.Release;
import dev.kaiji.model.Releases;
import dev.kaiji.output.OutputFile;
import dev.kaiji.output.PlannedFile;
import dev.kaiji.page.TestPhrases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class DataFilesTest {
    private static final Map<Language, Phrases> PHRASES =
            Map.of(Language.JA, TestPhrases.JA, Language.EN, TestPhrases.EN);
    private static final Path SCHEMAS = Path.of("src/main/resources/dev/kaiji/export/schema");
    private static final JsonMapper MAPPER = new JsonMapper();

    private static Releases real;
    private static Map<String, OutputFile> files;

    @BeforeAll
    static void exportTheRealRecord() throws IOException {
        real = new RecordReader()
                .read(ContentFolder.read(Path.of("content"), "content"))
                .published()
                .orElseThrow();
        files = export(real);
    }

    @Test
    void everyFileOfTheRecordIsThere() {
        assertThat(files.keySet())
                .containsExactly(
                        "data/changes.csv",
                        "data/changes/2024-04-01.json",
                        "data/changes/2024-06-28.json",
                        "data/measures.csv",
                        "data/oscal-poam.json",
                        "data/record.json",
                        "data/releases/2024-04-01.json",
                        "data/releases/2024-06-28.json",
                        "schema/changes.json",
                        "schema/packet.json",
                        "schema/record.json",
                        "schema/release.json");
    }

    @Test
    void aCommitmentCarriesItsDatesInTokensDaysAndWords() throws IOException {
        var overseas = commitment(json("data/releases/2024-06-28.json"), "separation-overseas");
        assertThat(overseas.path("scope").asString()).isEqualTo("overseas");
        assertThat(overseas.path("state").asString()).isEqualTo("in-progress");
        assertThat(overseas.path("force").asString()).isEqualTo("target");
        assertThat(overseas.path("due")).isEqualTo(MAPPER.readTree("""
                {"token": "2026-03-end", "first": "2026-03-31", "last": "2026-03-31", "ja": "2026年3月末", "en": "end of March 2026"}"""));
        assertThat(overseas.path("done").isNull()).isTrue();
        assertThat(overseas.path("asOf").path("token").asString()).isEqualTo("2024-06-28");
        assertThat(overseas.path("source").path("report").asString()).isEqualTo("ppc-2024-06-28");
    }

    @Test
    void aStartHasNoLastDay() throws IOException {
        var start = commitment(json("data/releases/2024-06-28.json"), "2fa-former-yahoo-start")
                .path("due");
        assertThat(start.path("first").asString()).isEqualTo("2024-08-01");
        assertThat(start.path("last").isNull()).isTrue();
    }

    @Test
    void theReleaseSaysEverythingThatItHolds() throws IOException {
        var release = json("data/releases/2024-06-28.json");
        assertThat(release.path("release").path("id").asString()).isEqualTo("2024-06-28");
        assertThat(release.path("release").path("published").asString()).isEqualTo("2024-06-28T15:00:00+09:00");
        assertThat(release.path("secondaryDamage").path("state").asString()).isEqualTo("none-confirmed");
        assertThat(release.path("secondaryDamage").path("asOf").path("ja").asString())
                .isEqualTo("2024年4月1日");
        assertThat(release.propertyNames())
                .contains("organisation", "incident", "directives", "measures", "notices", "reports");
        assertThat(release.path("measures").size())
                .isEqualTo(real.newest().measures().size());
    }

    @Test
    void whatIsOverdueIsJudgedOnTheDayOfTheRelease() {
        var due = MAPPER.readTree(text(export(new Releases(List.of(FullRelease.release("2030-04-01"))))
                        .get("data/releases/2030-04-01.json")))
                .path("overdue");
        assertThat(due.path("on").asString()).isEqualTo("2030-04-01");
        assertThat(due.path("commitments").valueStream().map(JsonNode::asString))
                .contains("separation-own")
                .doesNotContain("separation-old");
        assertThat(json("data/releases/2024-04-01.json")
                        .path("overdue")
                        .path("commitments")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aMovedDateIsOneChange() throws IOException {
        var moved = change("commitments/separation-overseas.due");
        assertThat(moved.path("kind").asString()).isEqualTo("brought-forward");
        assertThat(moved.path("weight").asString()).isEqualTo("commitment");
        assertThat(moved.path("old").path("token").asString()).isEqualTo("2026-12");
        assertThat(moved.path("new").path("token").asString()).isEqualTo("2026-03-end");
        assertThat(moved.path("shiftDays").asInt()).isEqualTo(-275);
        assertThat(moved.path("shiftMonths").asInt()).isEqualTo(-9);
        assertThat(moved.path("regression").asBoolean()).isFalse();
        assertThat(moved.path("reason").path("ja").asString()).isNotEmpty();
        assertThat(moved.path("reasonGiven").asBoolean()).isFalse();

        var softened = change("commitments/separation-overseas.force");
        assertThat(softened.path("kind").asString()).isEqualTo("weakened");
        assertThat(softened.path("regression").asBoolean()).isTrue();
        assertThat(softened.path("shiftDays").isNull()).isTrue();
    }

    @Test
    void theFirstReleaseChangesNothing() throws IOException {
        var first = json("data/changes/2024-04-01.json");
        assertThat(first.path("from").isNull()).isTrue();
        assertThat(first.path("changes").isEmpty()).isTrue();
    }

    @Test
    void theRecordHasEveryValueThatAFactEverHad() throws IOException {
        var values = json("data/record.json").path("facts").path("commitments/separation-overseas.due");
        assertThat(values.findValuesAsString("token")).containsExactly("2026-12", "2026-03-end");
        assertThat(values.findValuesAsString("since")).containsExactly("2024-04-01", "2024-06-28");
    }

    @Test
    void theTableOfMeasuresHasARowForEachCommitment() {
        var rows = rows(files.get("data/measures.csv"));
        long commitments = real.newest().measures().stream()
                .mapToLong(measure -> measure.commitments().size())
                .sum();
        assertThat(rows).hasSize((int) commitments);
        var overseas = rows.stream()
                .filter(row -> row.getField("id").equals("separation-overseas"))
                .findFirst()
                .orElseThrow();
        assertThat(overseas.getField("measure.title.ja")).isNotEmpty();
        assertThat(overseas.getField("due")).isEqualTo("2026-03-end");
        assertThat(overseas.getField("due.last")).isEqualTo("2026-03-31");
        assertThat(overseas.getField("due.ja")).isEqualTo("2026年3月末");
        assertThat(overseas.getField("due.en")).isEqualTo("end of March 2026");
        assertThat(overseas.getField("state.ja")).isEqualTo("進行中");
        assertThat(overseas.getField("firstPromised")).isEqualTo("2026-12");
        assertThat(overseas.getField("moves")).isEqualTo("1");
        assertThat(overseas.getField("shiftDays")).isEqualTo("-275");
    }

    @Test
    void theTableOfChangesHasARowForEachChange() throws IOException {
        var rows = rows(files.get("data/changes.csv"));
        assertThat(rows)
                .hasSize(json("data/changes/2024-06-28.json").path("changes").size());
        var moved = rows.stream()
                .filter(row -> row.getField("address").equals("commitments/separation-overseas.due"))
                .findFirst()
                .orElseThrow();
        assertThat(moved.getField("old")).isEqualTo("2026-12");
        assertThat(moved.getField("new.ja")).isEqualTo("2026年3月末");
        assertThat(moved.getField("old.en")).isEqualTo("December 2026");
        assertThat(moved.getField("shiftDays")).isEqualTo("-275");
        assertThat(moved.getField("reason.en")).isNotEmpty();
    }

    @Test
    void aTableOpensInASpreadsheet() {
        String text = text(files.get("data/measures.csv"));
        assertThat(text).startsWith("\uFEFF\"release\",").endsWith("\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "－1"})
    void aCellIsNeverAFormula(String text) {
        assertThat(Csv.cell(text).written()).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @CsvSource({"2024-06, 2024-06", "0120-000-000, 0120-000-000", "a=b, a=b"})
    void otherCellsStayAsTheyAre(String text, String written) {
        assertThat(Csv.cell(text).written()).isEqualTo(written);
        assertThat(Csv.number(-275).written()).isEqualTo("-275");
    }

    @TestFactory
    List<DynamicTest> everyFileIsValidUnderItsSchema() {
        var invented = export(new Releases(List.of(FullRelease.release("2024-04-01"), changed())));
        return List.of(files, invented).stream()
                .flatMap(record -> record.values().stream())
                .filter(file -> file.path().value().startsWith("data/")
                        && file.path().value().endsWith(".json")
                        && !file.path().value().equals(OscalPlan.PATH))
                .map(file -> DynamicTest.dynamicTest(
                        file.path().value(), () -> assertThat(problems(file)).isEmpty()))
                .toList();
    }

    @TestFactory
    List<DynamicTest> theSchemasAreThoseOfTheModel() {
        return Map.of(
                        "release",
                        SchemaOfData.release(),
                        "changes",
                        SchemaOfData.changes(),
                        "packet",
                        SchemaOfData.packet(),
                        "record",
                        SchemaOfData.record())
                .entrySet()
                .stream()
                .map(schema -> DynamicTest.dynamicTest(schema.getKey(), () -> {
                    String expected = text(Json.file("x.json", MAPPER.valueToTree(schema.getValue())));
                    Path file = SCHEMAS.resolve(schema.getKey() + ".json");
                    if ("overwrite".equals(System.getProperty("golden"))) {
                        Files.createDirectories(SCHEMAS);
                        Files.writeString(file, expected);
                    }
                    assertThat(Files.readString(file))
                            .as("stale: run this test with -Dgolden=overwrite, and read what changed")
                            .isEqualTo(expected);
                }))
                .toList();
    }

    @Test
    void theSameRecordIsTheSameBytesWhereverItIsBuilt() {
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            var elsewhere = export(real);
            assertThat(elsewhere.keySet()).isEqualTo(files.keySet());
            elsewhere.forEach((path, file) ->
                    assertThat(file.bytes()).as(path).isEqualTo(files.get(path).bytes()));
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    /** The invented release a day later, with another title and one measure less. */
    private static Release changed() {
        var first = FullRelease.release("2024-04-02");
        return new Release(
                first.id(),
                first.published(),
                first.title(),
                first.reconstructed(),
                first.embargo(),
                first.nextUpdateBy(),
                first.reports(),
                first.translationPending(),
                first.changes(),
                first.organisation(),
                first.incident(),
                first.statement(),
                first.directives(),
                first.measures().subList(0, 1),
                first.notices());
    }

    private static Map<String, OutputFile> export(Releases record) {
        var byPath = new TreeMap<String, OutputFile>();
        DataFiles.of(
                        record,
                        History.of(record),
                        "https://disclosure.example.jp/",
                        PHRASES,
                        false,
                        Exported.contexts(record),
                        Map.of())
                .forEach(file -> byPath.put(file.path().value(), made(file)));
        return byPath;
    }

    private static List<String> problems(OutputFile file) throws IOException {
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .locale(Locale.ENGLISH)
                        .formatAssertionsEnabled(true)
                        .build()));
        String reference = MAPPER.readTree(file.bytes()).path("$schema").asString();
        String schema = Path.of(file.path().value())
                .resolveSibling(reference)
                .normalize()
                .toString()
                .replace('\\', '/');
        return registry
                .getSchema(text(files.get(schema)), InputFormat.JSON)
                .validate(text(file), InputFormat.JSON)
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private static JsonNode json(String path) {
        return MAPPER.readTree(files.get(path).bytes());
    }

    private static String text(OutputFile file) {
        return new String(file.bytes(), UTF_8);
    }

    private static JsonNode change(String address) {
        return json("data/changes/2024-06-28.json")
                .path("changes")
                .valueStream()
                .filter(change -> change.path("address").asString().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode commitment(JsonNode release, String id) {
        var byId = new HashMap<String, JsonNode>();
        release.path("measures")
                .forEach(measure -> measure.path("commitments")
                        .forEach(commitment -> byId.put(commitment.path("id").asString(), commitment)));
        return byId.get(id);
    }

    private static List<NamedCsvRecord> rows(OutputFile file) {
        return CsvReader.builder()
                .detectBomHeader(false)
                .ofNamedCsvRecord(text(file).substring(1))
                .stream()
                .toList();
    }

    private static OutputFile made(PlannedFile file) {
        try {
            return file.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
