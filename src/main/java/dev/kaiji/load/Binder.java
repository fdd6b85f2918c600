package dev.kaiji.load;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.kaiji.model.Places.Position;
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
import tools.jackson.databind.ObjectReader;
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
            .changeDefaultNullHandling(n -> n.withContentNulls(Nulls.FAIL))
            .withConfigOverride(List.class, o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addModule(Tokens.module())
            .build();

    /** Takes what the schemas take and nothing else, so that a file without mistakes needs no schema; a test holds the two together. */
    private static final ObjectMapper STRICT = MAPPER.rebuild()
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final YamlDocument document;
    private final Kind<?> kind;
    private final List<Flaw> flaws;

    private Binder(YamlDocument document, Kind<?> kind) {
        this.document = document;
        this.kind = kind;
        this.flaws = new ArrayList<>(document.flaws());
    }

    /**
     * A file bound.
     *
     * @param value empty where the file is unusable
     * @param leftOut pointers of what was left out; the empty pointer where the file is unusable
     */
    record Bound<T>(Optional<T> value, List<Flaw> flaws, Set<String> leftOut) {}

    static <T> Bound<T> bind(YamlDocument document, Kind<T> kind, Month fiscalYearStart) {
        var whole = strictly(
                document, kind.type(), STRICT.reader().withAttribute(Tokens.FISCAL_YEAR_START, fiscalYearStart));
        return whole.isPresent()
                ? new Bound<>(whole, document.flaws(), Set.of())
                : new Binder(document, kind)
                        .bind(kind.type(), MAPPER.reader().withAttribute(Tokens.FISCAL_YEAR_START, fiscalYearStart));
    }

    /** The file as a whole where nothing at all is wrong with it. */
    static <T> Optional<T> strictly(YamlDocument document, Class<T> type, ObjectReader reader) {
        if (!document.root().isObject() || document.flaws().stream().anyMatch(Flaw::isError)) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.treeToValue(document.root(), type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private <T> Bound<T> bind(Class<T> type, ObjectReader reader) {
        if (document.root().isMissingNode()) {
            return new Bound<>(Optional.empty(), flaws, Set.of(""));
        }
        var shape = Shape.of(kind).check(document, MOST);
        if (flaws.size() + shape.flaws().size() + shape.refused().size() > MOST) {
            flaws.addAll(shape.flaws());
            return tooMany();
        }
        shape.flaws().stream().filter(f -> !isKnown(f.pointer())).forEach(flaws::add);
        if (document.root().isObject()) {
            var whole = diagnose(type, reader);
            if (flaws.size() > MOST) {
                return tooMany();
            }
            shape.refused().stream()
                    .filter(p -> !isKnown(p))
                    .forEach(p -> flaws.add(Flaw.error("value.refused", p, document.valueAt(p), Map.of())));
            if (whole.isPresent()
                    && flaws.stream().noneMatch(f -> f.isError() && !f.pointer().isEmpty())) {
                return new Bound<>(whole, flaws, Set.of());
            }
        }
        return usable(type, reader);
    }

    /** Whether something is already said about the value, about a part of it, or about what it is a part of. */
    private boolean isKnown(String pointer) {
        return flaws.stream()
                .anyMatch(f -> !f.pointer().isEmpty()
                        && f.isError()
                        && (Pointer.isWithin(pointer, f.pointer()) || Pointer.isWithin(f.pointer(), pointer)));
    }

    /** Binds with exactly what is wrong taken out, again and again, until every mistake has shown itself. */
    private <T> Optional<T> diagnose(Class<T> type, ObjectReader reader) {
        var wrong = new HashSet<String>();
        flaws.stream().filter(f -> f.isError() && !f.pointer().isEmpty()).forEach(f -> wrong.add(f.pointer()));
        for (int tries = 0; tries <= MOST; tries++) {
            try {
                return Optional.of(reader.treeToValue(without(document.root(), "", wrong), type));
            } catch (BadValue e) {
                String pointer = original(e.getPath(), wrong);
                flaws.add(Flaw.error(e.code(), pointer, document.valueAt(pointer), e.values()));
                if (!wrong.add(pointer)) {
                    return Optional.empty();
                }
            } catch (JacksonException e) {
                // A record that cannot be made without what was taken out; the mistake itself is known already.
                if (wrong.isEmpty()) {
                    String pointer = original(e.getPath(), wrong);
                    flaws.add(Flaw.error("value.refused", pointer, document.valueAt(pointer), Map.of()));
                }
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private <T> Bound<T> tooMany() {
        var first = new ArrayList<>(flaws.subList(0, Math.min(flaws.size(), MOST)));
        first.add(
                Flaw.error("file.too-many-mistakes", "", new Position(1, 1), Map.of("limit", Integer.toString(MOST))));
        return new Bound<>(Optional.empty(), first, Set.of(""));
    }

    private <T> Bound<T> usable(Class<T> type, ObjectReader reader) {
        var leftOut = new HashSet<String>();
        flaws.stream().filter(f -> f.isError() && !f.pointer().isEmpty()).forEach(f -> leftOut.add(unit(f.pointer())));
        Optional<T> value = Optional.empty();
        if (!leftOut.contains("") && document.root().isObject()) {
            try {
                value = Optional.of(reader.treeToValue(without(document.root(), "", leftOut), type));
            } catch (JacksonException e) {
                if (flaws.stream().noneMatch(Flaw::isError)) {
                    throw e;
                }
            }
        }
        if (value.isEmpty()) {
            leftOut.add("");
        }
        return new Bound<>(value, flaws, leftOut);
    }

    /** The smallest part of the file that can be left out for the value at that pointer; empty for the whole file. */
    private String unit(String pointer) {
        String found = "";
        String path = "";
        JsonNode node = document.root();
        for (String step : Pointer.steps(pointer)) {
            boolean first = path.isEmpty();
            boolean element = node.isArray();
            path = Pointer.to(path, step);
            node = element ? node.path(Integer.parseInt(step)) : node.path(step);
            if (element || (first && !isRequired(step))) {
                found = path;
            }
        }
        return found;
    }

    private boolean isRequired(String key) {
        return Arrays.stream(kind.type().getRecordComponents())
                .filter(c -> Names.kebab(c.getName()).equals(key))
                .anyMatch(Binder::isRequired);
    }

    /** Whether a content file must give the component: lists may be left out where empty, flags where false. */
    static boolean isRequired(RecordComponent component) {
        var kind = component.getType();
        return kind != Optional.class
                && kind != Prose.class
                && kind != boolean.class
                && !java.util.Collection.class.isAssignableFrom(kind)
                && !Map.class.isAssignableFrom(kind);
    }

    private static JsonNode without(JsonNode node, String pointer, Set<String> leftOut) {
        if (node.isArray()) {
            var kept = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < node.size(); i++) {
                String inside = pointer + "/" + i;
                if (!leftOut.contains(inside)) {
                    kept.add(without(node.get(i), inside, leftOut));
                }
            }
            return kept;
        }
        if (node.isObject()) {
            var kept = JsonNodeFactory.instance.objectNode();
            for (var entry : node.properties()) {
                String inside = Pointer.to(pointer, entry.getKey());
                if (!leftOut.contains(inside)) {
                    kept.set(entry.getKey(), without(entry.getValue(), inside, leftOut));
                }
            }
            return kept;
        }
        return node;
    }

    /** The way to a value in the file as typed, from the way to it in what was bound. */
    private static String original(List<JacksonException.Reference> path, Set<String> leftOut) {
        String pointer = "";
        for (var step : path) {
            pointer = Pointer.to(
                    pointer,
                    step.getPropertyName() != null
                            ? step.getPropertyName()
                            : Integer.toString(originalIndex(pointer, step.getIndex(), leftOut)));
        }
        return pointer;
    }

    private static int originalIndex(String list, int bound, Set<String> leftOut) {
        int index = 0;
        for (int kept = -1; ; index++) {
            if (!leftOut.contains(list + "/" + index) && ++kept == bound) {
                return index;
            }
        }
    }
}
