package dev.kaiji.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A file is read without its schema where it binds strictly: what binds must be what the schema takes. */
class StrictnessTest {
    private static final Path VALID =
            Path.of(System.getProperty("kaiji.basedir", ".")).resolve("src/test/resources/valid/content");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Test
    void whatBindsStrictlyIsWhatTheSchemaTakes() throws IOException {
        var random = new Random(7);
        int taken = 0;
        int refused = 0;
        for (Path file : yamlFiles()) {
            var kind = kind(file);
            var document = YamlReader.read(Files.readString(file, StandardCharsets.UTF_8));
            for (int i = 0; i < 400; i++) {
                var root = document.root().deepCopy();
                mutate((ObjectNode) root, random);
                var mutated = new YamlDocument(root, document.values(), document.keys(), List.of());
                var findings = Shape.of(kind).check(mutated, 10);
                boolean bound = Binder.bind(mutated, kind, Month.APRIL).flaws().isEmpty();
                boolean fits = findings.flaws().isEmpty() && findings.refused().isEmpty();

                // A date can be wrong in a way that no pattern sees; but nothing that the schema refuses may bind.
                assertThat(!bound || fits)
                        .as("%s%n%s%n%s", file.getFileName(), root.toPrettyString(), findings)
                        .isTrue();
                taken += bound ? 1 : 0;
                refused += fits ? 0 : 1;
            }
        }
        assertThat(taken).as("mutations that were fine").isPositive();
        assertThat(refused).as("mutations that were not").isGreaterThan(500);
    }

    private static List<Path> yamlFiles() throws IOException {
        try (var files = Files.walk(VALID)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private static Kind<?> kind(Path file) {
        String name = VALID.relativize(file).toString().replace('\\', '/').replaceFirst("^releases/[^/]+/data/", "");
        String schema = name.contains("/") ? name.substring(0, name.indexOf('/') - 1) : name.replace(".yaml", "");
        return Kind.ALL.stream()
                .filter(k -> k.schema().equals(schema))
                .findFirst()
                .orElseThrow();
    }

    /** Takes a value away, puts another kind of value in its place, or adds one that is not known. */
    private static void mutate(ObjectNode root, Random random) {
        var owners = new ArrayList<ObjectNode>();
        collect(root, owners);
        var owner = owners.get(random.nextInt(owners.size()));
        var keys = List.copyOf(owner.propertyNames());
        String key = keys.isEmpty() ? "x" : keys.get(random.nextInt(keys.size()));
        switch (random.nextInt(9)) {
            case 0 -> owner.remove(key);
            case 1 -> owner.set(key, NODES.stringNode(""));
            case 2 -> owner.set(key, NODES.objectNode());
            case 3 -> owner.set(key, NODES.arrayNode());
            case 4 -> owner.set(key, NODES.booleanNode(true));
            case 5 -> owner.set("unknown-key", NODES.stringNode("x"));
            case 6 -> owner.set(key, NODES.stringNode("2024"));
            case 7 -> owner.set(key, NODES.arrayNode().add(NODES.objectNode()).add("x"));
            default -> owner.set(key, NODES.stringNode("あ"));
        }
    }

    private static void collect(JsonNode node, List<ObjectNode> owners) {
        if (node instanceof ObjectNode object) {
            owners.add(object);
            object.properties().forEach(e -> collect(e.getValue(), owners));
        } else if (node instanceof ArrayNode array) {
            array.forEach(n -> collect(n, owners));
        }
    }
}
