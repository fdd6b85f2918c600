package dev.kaiji.load;

import com.fasterxml.jackson.annotation.Nulls;
import dev.kaiji.model.Prose;
import java.lang.reflect.RecordComponent;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Turns the tree of one file into a record of the model. What is wrong is left out, the smallest element of a list around it or an optional field of the file, and the
 * rest is bound; where a field is wrong that the file cannot do without, the whole file is unusable.
 */
final class Binder {
    /** A file with more mistakes than this is not bound: every further one costs another try. */
    private static final int MOST = 100;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultNullHandling(n -> n.withValueNulls(Nulls.AS_EMPTY).withContentNulls(Nulls.FAIL))
            .addModule(Tokens.module())
            .build();

    private final YamlDocument document;
    private final Class<?> type;
    private final List<Flaw> flaws;
    private final Set<String> leftOut = new HashSet<>();

    private Binder(YamlDocument document, Class<?> type) {
        this.document = document;
        this.type = type;
        this.flaws = new ArrayList<>(document.flaws());
    }

    /**
     * A file bound.
     *
     * @param value empty where the file is unusable
     * @param leftOut pointers of what was left out; the empty pointer where the file is unusable
     */
    record Bound<T>(Optional<T> value, List<Flaw> flaws, Set<String> leftOut) {}

    static <T> Bound<T> bind(YamlDocument document, Class<T> type, Month fiscalYearStart) {
        var binder = new Binder(document, type);
        var value = document.root().isObject() ? binder.value(type, fiscalYearStart) : Optional.<T>empty();
        if (value.isEmpty()) {
            binder.leftOut.add("");
        }
        return new Bound<>(value, List.copyOf(binder.flaws), Set.copyOf(binder.leftOut));
    }

    private <T> Optional<T> value(Class<T> wanted, Month fiscalYearStart) {
        flaws.stream().filter(f -> f.isError() && !f.pointer().isEmpty()).forEach(f -> leftOut.add(unit(f.pointer())));
        var reader = MAPPER.reader().withAttribute(Tokens.FISCAL_YEAR_START, fiscalYearStart);
        while (!leftOut.contains("") && leftOut.size() <= MOST) {
            try {
                return Optional.of(reader.treeToValue(without(document.root(), ""), wanted));
            } catch (JacksonException e) {
                String pointer = original(e.getPath());
                flaws.add(flaw(pointer, e));
                if (!leftOut.add(unit(pointer))) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private Flaw flaw(String pointer, JacksonException e) {
        if (e instanceof BadValue bad) {
            return Flaw.error(bad.code(), pointer, document.valueAt(pointer), bad.values());
        }
        return Flaw.error("value.refused", pointer, document.valueAt(pointer), Map.of("detail", e.getOriginalMessage().lines().findFirst().orElse("")));
    }

    /** The smallest part of the file that can be left out for the value at that pointer; empty for the whole file. */
    private String unit(String pointer) {
        String found = "";
        String path = "";
        JsonNode node = document.root();
        String[] segments = pointer.split("/");
        for (int i = 1; i < segments.length; i++) {
            path += "/" + segments[i];
            boolean element = node.isArray();
            node = element ? node.path(Integer.parseInt(segments[i])) : node.path(unescape(segments[i]));
            if (element || i == 1 && !isRequired(unescape(segments[1]))) {
                found = path;
            }
        }
        return found;
    }

    private boolean isRequired(String key) {
        return Arrays.stream(type.getRecordComponents())
                .filter(c -> Names.kebab(c.getName()).equals(key))
                .anyMatch(Binder::isRequired);
    }

    /** Whether a content file must give the component: lists may be left out where empty, flags where false. */
    static boolean isRequired(RecordComponent component) {
        var kind = component.getType();
        return kind != Optional.class && kind != Prose.class && kind != boolean.class && !java.util.Collection.class.isAssignableFrom(kind) && !Map.class.isAssignableFrom(kind);
    }

    private JsonNode without(JsonNode node, String pointer) {
        if (node.isArray()) {
            var kept = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < node.size(); i++) {
                String inside = pointer + "/" + i;
                if (!leftOut.contains(inside)) {
                    kept.add(without(node.get(i), inside));
                }
            }
            return kept;
        }
        if (node.isObject()) {
            var kept = JsonNodeFactory.instance.objectNode();
            for (var entry : node.properties()) {
                String inside = pointer + "/" + escape(entry.getKey());
                if (!leftOut.contains(inside)) {
                    kept.set(entry.getKey(), without(entry.getValue(), inside));
                }
            }
            return kept;
        }
        return node;
    }

    /** The way to a value in the file as typed, from the way to it in what was bound. */
    private String original(List<JacksonException.Reference> path) {
        String pointer = "";
        for (var step : path) {
            pointer += "/" + (step.getPropertyName() != null ? escape(step.getPropertyName()) : Integer.toString(originalIndex(pointer, step.getIndex())));
        }
        return pointer;
    }

    private int originalIndex(String list, int bound) {
        int index = 0;
        for (int kept = -1; ; index++) {
            if (!leftOut.contains(list + "/" + index) && ++kept == bound) {
                return index;
            }
        }
    }

    static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    static String unescape(String segment) {
        return segment.replace("~1", "/").replace("~0", "~");
    }
}
