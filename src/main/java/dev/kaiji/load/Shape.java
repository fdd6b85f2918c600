package dev.kaiji.load;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import dev.kaiji.model.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a kind of file must look like: its JSON Schema, and our words for what the schema refuses. All mistakes at once. */
final class Shape {
    /** Knows the words that a schema has for editors only. */
    static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(Dialect.builder(Dialects.getDraft202012())
            .keyword(new NonValidationKeyword("markdownEnumDescriptions"))
            .keyword(new NonValidationKeyword("patternErrorMessage"))
            .build());

    private static final Map<String, Shape> SHAPES = new ConcurrentHashMap<>();

    private final JsonNode definition;
    private final Schema schema;

    private Shape(String json) {
        this.definition = JsonMapper.shared().readTree(json);
        this.schema = REGISTRY.getSchema(json, InputFormat.JSON);
    }

    static Shape of(Kind<?> kind) {
        return SHAPES.computeIfAbsent(kind.schema(), name -> new Shape(text(name)));
    }

    /** The schema as it is published for editors. @throws IllegalStateException when this build lacks it */
    static String text(String name) {
        try (InputStream in =
                Objects.requireNonNull(Shape.class.getResourceAsStream("schema/" + name + ".json"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /**
     * What the schema finds.
     *
     * @param refused pointers of values whose own words say best what is wrong with them: dates, ids, words of a closed list
     */
    record Findings(List<Flaw> flaws, Set<String> refused) {}

    /** @param most where there is more to find than this, only the first are found, and one more */
    Findings check(YamlDocument document, int most) {
        var flaws = new ArrayList<Flaw>();
        var refused = new LinkedHashSet<String>();
        for (Error error : schema.validate(document.root())) {
            if (flaws.size() + refused.size() > most) {
                break;
            }
            flaw(document, error)
                    .ifPresentOrElse(
                            flaws::add,
                            () -> refused.add(error.getInstanceLocation().toString()));
        }
        return new Findings(flaws, refused);
    }

    private Optional<Flaw> flaw(YamlDocument document, Error error) {
        String pointer = error.getInstanceLocation().toString();
        if (error.getEvaluationPath().toString().contains("/oneOf")) {
            return Optional.empty();
        }
        return switch (error.getKeyword()) {
            case "additionalProperties" -> Optional.of(unknownKey(document, pointer, error));
            case "required" -> {
                String missing = Pointer.to(pointer, error.getProperty());
                yield Optional.of(Flaw.error(
                        "schema.missing-key", missing, document.valueAt(pointer), Map.of("key", error.getProperty())));
            }
            case "type" -> Optional.of(wrongType(document, pointer, error));
            case "minLength" -> Optional.of(Flaw.error("value.empty", pointer, document.valueAt(pointer), Map.of()));
            case "minProperties" ->
                Optional.of(Flaw.error("value.no-language", pointer, document.valueAt(pointer), Map.of()));
            case "propertyNames" -> {
                String key = Optional.ofNullable(error.getProperty()).orElse("");
                String inside = key.isEmpty() ? pointer : Pointer.to(pointer, key);
                yield Optional.of(Flaw.error("value.language", inside, document.keyAt(inside), Map.of("value", key)));
            }
            default -> Optional.empty();
        };
    }

    private Flaw unknownKey(YamlDocument document, String pointer, Error error) {
        String key = error.getProperty();
        var allowed = allowed(error);
        String inside = Pointer.to(pointer, key);
        return Flaw.error(
                "schema.unknown-key",
                inside,
                document.keyAt(inside),
                Map.of(
                        "key",
                        key,
                        "nearest",
                        Nearest.to(key, allowed).orElse(""),
                        "allowed",
                        String.join(", ", allowed)));
    }

    private List<String> allowed(Error error) {
        String at = error.getSchemaLocation().getFragment().toString();
        JsonNode owner = definition.at(at.substring(0, at.lastIndexOf('/')));
        return List.copyOf(owner.path("properties").propertyNames());
    }

    private static Flaw wrongType(YamlDocument document, String pointer, Error error) {
        JsonNode found = error.getInstanceNode();
        Set<String> wanted = types(error.getSchemaNode());
        String code = wanted.contains("object")
                ? "value.mapping-wanted"
                : wanted.contains("array")
                        ? "value.list-wanted"
                        : wanted.contains("boolean")
                                ? "value.true-or-false"
                                : found.isObject()
                                        ? "value.not-a-mapping"
                                        : found.isArray() ? "value.not-a-list" : "value.quote-it";
        return Flaw.error(
                code, pointer, document.valueAt(pointer), Map.of("value", found.isValueNode() ? found.asString() : ""));
    }

    private static Set<String> types(JsonNode type) {
        return type.isArray()
                ? type.valueStream().map(JsonNode::asString).collect(Collectors.toSet())
                : Set.of(type.asString());
    }
}
