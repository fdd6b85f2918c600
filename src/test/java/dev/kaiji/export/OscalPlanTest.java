package dev.kaiji.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.kaiji.load.ContentFolder;
import dev.kaiji.load.RecordReader;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.FullRelease;
import dev.kaiji.model.Language;
import dev.kaiji.model.Release;
import dev.kaiji.model.Releases;
import dev.kaiji.model.State;
import dev.kaiji.page.TestPhrases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OscalPlanTest {
    private static final String ADDRESS = "https://disclosure.example.jp/";
    private static final JsonMapper MAPPER = new JsonMapper();

    private static Release newest;
    private static JsonNode plan;

    @BeforeAll
    static void planOfTheRealRecord() throws IOException {
        newest = new RecordReader()
                .read(ContentFolder.read(Path.of("content"), "content"))
                .published()
                .orElseThrow()
                .newest();
        plan = plan(newest);
    }

    @Test
    void itFitsTheSchemaThatNistPublishes() throws IOException {
        assertThat(problems(newest)).isEmpty();
        assertThat(problems(FullRelease.release("2024-04-01"))).isEmpty();
        assertThat(problems(text(newest).replaceFirst("\"risk-uuid\"", "\"risk-id\"")))
                .isNotEmpty();
    }

    @Test
    void everyOpenCommitmentIsAnItemAndNoOther() {
        assertThat(items().map(item ->
                        property(item, "due") + " " + item.path("title").asString()))
                .containsExactlyElementsOf(
                        open().map(c -> c.due().map(Object::toString).orElse("") + " "
                                        + c.what().in(Language.JA).orElseThrow())
                                .toList());
    }

    @Test
    void anItemCarriesStateForceAndDayAndItsRiskTheDeadline() {
        var overseas = items().filter(item ->
                        item.path("links").path(0).path("href").asString().endsWith("#separation-overseas"))
                .findFirst()
                .orElseThrow();
        assertThat(property(overseas, "state")).isEqualTo("in-progress");
        assertThat(property(overseas, "force")).isEqualTo("target");
        assertThat(property(overseas, "due")).isEqualTo("2026-03-end");

        var risk = plan.path("risks")
                .valueStream()
                .filter(r -> r.path("uuid")
                        .equals(overseas.path("related-risks").path(0).path("risk-uuid")))
                .findFirst()
                .orElseThrow();
        assertThat(risk.path("deadline").asString()).isEqualTo("2026-03-31T23:59:59+09:00");
        assertThat(risk.path("remediations")
                        .path(0)
                        .path("tasks")
                        .path(0)
                        .path("type")
                        .asString())
                .isEqualTo("milestone");
    }

    @Test
    void itsDatesAreTheReleasesAndItsIdsFollowFromAddresses() {
        assertThat(plan.path("metadata").path("last-modified").asString()).isEqualTo("2024-06-28T15:00:00+09:00");
        assertThat(NamedUuid.of("http://www.example.com/"))
                .isEqualTo(UUID.fromString("fcde3c85-2270-590f-9e7c-ee003d65e0e2"));
        var ids = new HashSet<String>();
        plan.findValues("uuid")
                .forEach(uuid ->
                        assertThat(ids.add(uuid.asString())).as(uuid.asString()).isTrue());
    }

    @Test
    void whereNothingIsOpenThereIsNoPlan() {
        assertThat(OscalPlan.isAny(newest)).isTrue();
        assertThat(open().map(Commitment::state)).isSubsetOf(State.SCHEDULED, State.IN_PROGRESS);
    }

    private static Stream<Commitment> open() {
        return newest.measures().stream()
                .flatMap(measure -> measure.commitments().stream())
                .filter(c -> Set.of(State.SCHEDULED, State.IN_PROGRESS).contains(c.state()));
    }

    private static Stream<JsonNode> items() {
        return plan.path("poam-items").valueStream();
    }

    private static String property(JsonNode item, String name) {
        return item.path("props")
                .valueStream()
                .filter(p -> p.path("name").asString().equals(name))
                .map(p -> p.path("value").asString())
                .findFirst()
                .orElse("");
    }

    private static JsonNode plan(Release release) {
        return MAPPER.readTree(text(release)).path("plan-of-action-and-milestones");
    }

    private static String text(Release release) {
        var words = Words.of(
                new Releases(List.of(release)),
                Map.of(Language.JA, TestPhrases.JA, Language.EN, TestPhrases.EN),
                false);
        return new String(OscalPlan.file(release, ADDRESS, words).bytes(), UTF_8);
    }

    private static List<String> problems(Release release) throws IOException {
        return problems(text(release));
    }

    private static List<String> problems(String plan) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(schema(), InputFormat.JSON)
                .validate(plan, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** The official schema; ids that it repeats inside, which no validator can resolve, are taken out. */
    private static String schema() throws IOException {
        try (var in = OscalPlanTest.class.getResourceAsStream("/schema/json/oscal-poam_schema.json")) {
            var schema = MAPPER.readTree(in);
            withoutIds(schema, "");
            return schema.toString();
        }
    }

    private static void withoutIds(JsonNode node, String name) {
        if (node instanceof ObjectNode object && !name.equals("properties")) {
            object.remove("$id");
            object.remove("id");
        }
        if (node.isObject()) {
            node.properties().forEach(child -> withoutIds(child.getValue(), child.getKey()));
        }
        node.forEach(child -> {
            if (node.isArray()) {
                withoutIds(child, "");
            }
        });
    }
}
