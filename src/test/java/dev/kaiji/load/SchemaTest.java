package dev.kaiji.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The schemas follow the records, and every content file names its own. {@code -Dschema=overwrite} writes them anew. */
class SchemaTest {
    private static final Path ROOT = Path.of(System.getProperty("kaiji.basedir", "."));
    private static final Path TRUTH = ROOT.resolve("src/main/resources/dev/kaiji/load/schema");
    private static final Path FOR_EDITORS = ROOT.resolve("content/schema");

    @TestFactory
    Stream<DynamicTest> everySchemaSaysWhatItsRecordSays() {
        return SchemaWriter.all().entrySet().stream()
                .flatMap(schema -> Stream.of(TRUTH, FOR_EDITORS)
                        .map(folder -> DynamicTest.dynamicTest(
                                folder.getFileName() + "/" + schema.getKey(),
                                () -> same(folder.resolve(schema.getKey() + ".json"), schema.getValue()))));
    }

    private static void same(Path file, String expected) throws IOException {
        if ("overwrite".equals(System.getProperty("schema"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
        }
        assertThat(file)
                .as("write it anew with -Dschema=overwrite")
                .exists()
                .content()
                .isEqualTo(expected);
    }

    @Test
    void everyContentFileNamesItsSchemaInItsFirstLine() throws IOException {
        try (var files = Files.walk(ROOT.resolve("content"))) {
            List<Path> yaml = files.filter(f -> f.toString().endsWith(".yaml")).toList();

            assertThat(yaml).isNotEmpty().allSatisfy(file -> {
                String name =
                        ROOT.resolve("content").relativize(file).toString().replace('\\', '/');
                assertThat(Files.readAllLines(file).get(0))
                        .as(name)
                        .isEqualTo("# yaml-language-server: $schema=" + schemaFor(name));
            });
        }
    }

    /** An editor's YAML server reads 2024 as a number where we read text: the same schema must take both. */
    @Test
    void anEditorsYamlServerTakesEveryContentFileToo() throws IOException {
        var yaml = new YAMLMapper();
        var registry = Shape.REGISTRY;
        try (var files = Files.walk(ROOT.resolve("content"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                String name =
                        ROOT.resolve("content").relativize(file).toString().replace('\\', '/');
                String schema = schemaFor(name).replaceFirst(".*schema/(.*)\\.json", "$1");

                assertThat(registry.getSchema(Shape.text(schema), InputFormat.JSON)
                                .validate(yaml.readTree(file.toFile())))
                        .as(name)
                        .isEmpty();
            }
        }
    }

    @Test
    void everyFieldAndEveryValueIsDescribedInBothLanguages() {
        var undescribed = new ArrayList<String>();
        SchemaWriter.all().forEach((name, text) -> undescribed(SchemaWriter.parse(text), name, undescribed));

        assertThat(undescribed).isEmpty();
    }

    private static void undescribed(JsonNode node, String where, List<String> found) {
        node.path("properties").properties().forEach(field -> {
            boolean isText = List.of("ja", "en").contains(field.getKey());
            if (!isText && !isBilingual(field.getValue().path("description").asString(""))) {
                found.add(where + "." + field.getKey());
            }
        });
        if (node.has("enum")) {
            assertThat(node.path("markdownEnumDescriptions")).hasSameSizeAs(node.path("enum"));
            node.path("markdownEnumDescriptions").forEach(meaning -> {
                if (!isBilingual(meaning.asString(""))) {
                    found.add(where + ": " + meaning);
                }
            });
        }
        if (node.has("pattern")
                && !where.endsWith("propertyNames")
                && !isBilingual(node.path("patternErrorMessage").asString(""))) {
            found.add(where + ": " + node.path("pattern"));
        }
        node.properties().forEach(inside -> undescribed(inside.getValue(), where + "." + inside.getKey(), found));
    }

    private static boolean isBilingual(String text) {
        return text.matches("(?s).+ / .+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024",
                "2024-07-01",
                "2024-09-early",
                "2026-03-end",
                "FY2024",
                "FY2024-H2",
                "FY2024-Q3",
                "2025-03..2025-06",
                "2024-07, 2024-11",
                "by:2024-06",
                "from:2024-10-01"
            })
    void theSchemaTakesEveryFormOfADate(String token) {
        var pattern = SchemaWriter.parse(Shape.text("measure"))
                .at("/$defs/DisclosureDate/pattern")
                .asString();

        assertThat(token).matches(pattern);
        assertThat(token + "x").doesNotMatch(pattern);
    }

    /** As seen from the draft: a sealed release keeps the draft's bytes. */
    private static String schemaFor(String name) {
        if (name.equals("site.yaml")) {
            return "schema/site.json";
        }
        String inside = name.replaceFirst("^(draft|releases/[^/]+/data)/", "");
        return inside.contains("/")
                ? "../../schema/" + inside.substring(0, inside.indexOf('/') - 1) + ".json"
                : "../schema/" + inside.replace(".yaml", ".json");
    }
}
