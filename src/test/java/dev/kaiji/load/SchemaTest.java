package dev.kaiji.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schemas follow the records, and every content file names its own. {@code -Dschema=overwrite} writes them anew. */
class SchemaTest {
    private static final Path ROOT = Path.of(System.getProperty("kaiji.basedir", "."));
    private static final Path TRUTH = ROOT.resolve("src/main/resources/dev/kaiji/load/schema");
    private static final Path FOR_EDITORS = ROOT.resolve("content/schema");

    @TestFactory
    Stream<DynamicTest> everySchemaSaysWhatItsRecordSays() {
        return SchemaWriter.all().entrySet().stream()
                .flatMap(schema -> Stream.of(TRUTH, FOR_EDITORS).map(folder -> DynamicTest.dynamicTest(
                        folder.getFileName() + "/" + schema.getKey(), () -> same(folder.resolve(schema.getKey() + ".json"), schema.getValue()))));
    }

    private static void same(Path file, String expected) throws IOException {
        if ("overwrite".equals(System.getProperty("schema"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
        }
        assertThat(file).as("write it anew with -Dschema=overwrite").exists().content().isEqualTo(expected);
    }

    @Test
    void everyContentFileNamesItsSchemaInItsFirstLine() throws IOException {
        try (var files = Files.walk(ROOT.resolve("content"))) {
            List<Path> yaml = files.filter(f -> f.toString().endsWith(".yaml")).toList();

            assertThat(yaml).isNotEmpty().allSatisfy(file -> {
                String name = ROOT.resolve("content").relativize(file).toString().replace('\\', '/');
                assertThat(Files.readAllLines(file).get(0)).as(name).isEqualTo("# yaml-language-server: $schema=" + schemaFor(name));
            });
        }
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
