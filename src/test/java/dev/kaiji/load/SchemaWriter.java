package dev.kaiji.load;

import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import dev.kaiji.model.Address;
import dev.kaiji.model.ChangeNote;
import dev.kaiji.model.Coded;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Doc;
import dev.kaiji.model.Id;
import dev.kaiji.model.Language;
import dev.kaiji.model.Prose;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Text;
import dev.kaiji.model.Then;
import java.math.BigDecimal;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the JSON Schemas of the content files from the records of the model.
 *
 * <p>A scalar is text to us whatever it looks like, but a number or a date to an editor's YAML server: the schemas let both pass.
 */
final class SchemaWriter {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String POINT =
            "([0-9]{4}(-[0-9]{2}(-([0-9]{2}|early|mid|late|end))?)?|FY[0-9]{4}(-(H[12]|Q[1-4]))?)";
    private static final String SPAN = POINT + "(\\.\\." + POINT + ")?";
    private static final String DATES =
            "2024-07-01、2024-09-early、2024-09、2024-09-end、2024、FY2024-H2、2025-03..2025-06、by:2024-06、from:2024-10-01 / 2024-07-01, 2024-09-early, 2024-09, 2024-09-end, 2024, FY2024-H2, 2025-03..2025-06, by:2024-06, from:2024-10-01";
    private static final String LANGUAGE = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?";

    private final SchemaGenerator generator = generator();

    /** The schemas by name, {@code measure} and so on, as the bytes of their files say them. */
    static Map<String, String> all() {
        var writer = new SchemaWriter();
        var all = new TreeMap<String, String>();
        Kind.ALL.forEach(kind -> all.put(kind.schema(), writer.write(kind)));
        return all;
    }

    private String write(Kind<?> kind) {
        var schema = (ObjectNode) generator.generateSchema(kind.type());
        var whole = JSON.createObjectNode();
        whole.set("$schema", schema.remove("$schema"));
        whole.setAll(schema);
        return JSON.writeValueAsString(whole).replace("\r\n", "\n") + "\n";
    }

    private static SchemaGenerator generator() {
        var builder = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .without(Option.FLATTENED_OPTIONALS)
                .with(
                        Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
        builder.forTypesInGeneral()
                .withPropertySorter((first, second) -> 0)
                .withDescriptionResolver(
                        scope -> doc(scope.getType().getErasedType().getAnnotation(Doc.class)));
        builder.forTypesInGeneral()
                .withCustomDefinitionProvider((type, context) -> custom(type.getErasedType(), context));
        builder.forFields()
                .withTargetTypeOverridesResolver(field -> field.getType().getErasedType() == Optional.class
                        ? java.util.List.of(field.getType().getTypeParameters().get(0))
                        : null)
                .withPropertyNameOverrideResolver(field -> Names.kebab(field.getDeclaredName()))
                .withIgnoreCheck(field -> field.getRawMember().getType() == Prose.class || field.isStatic())
                .withNullableCheck(field -> false)
                .withRequiredCheck(SchemaWriter::isRequired)
                .withDescriptionResolver(field -> field.isFakeContainerItemScope() ? null : doc(docOf(field)));
        return new SchemaGenerator(builder.build());
    }

    private static boolean isRequired(FieldScope field) {
        return Arrays.stream(field.getRawMember().getDeclaringClass().getRecordComponents())
                .filter(c -> c.getName().equals(field.getDeclaredName()))
                .anyMatch(Binder::isRequired);
    }

    private static @Nullable Doc docOf(FieldScope field) {
        var own = field.getRawMember().getAnnotation(Doc.class);
        return own == null && field.getRawMember().getDeclaringClass() == ReleaseHead.class
                ? ofRelease(field.getDeclaredName())
                : own;
    }

    private static @Nullable Doc docOf(Class<?> type, Enum<?> value) {
        try {
            return type.getField(value.name()).getAnnotation(Doc.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Doc ofRelease(String name) {
        return Arrays.stream(Release.class.getRecordComponents())
                .filter(c -> c.getName().equals(name))
                .map(c -> c.getAnnotation(Doc.class))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String doc(@Nullable Doc doc) {
        return doc == null ? null : doc.ja() + " / " + doc.en();
    }

    private static @Nullable CustomDefinition custom(Class<?> type, SchemaGenerationContext context) {
        if (Coded.class.isAssignableFrom(type)) {
            return definition(context, s -> {
                s.put("type", "string");
                var allowed = s.putArray("enum");
                Arrays.stream(type.getEnumConstants()).forEach(c -> allowed.add(((Coded) c).code()));
                var meanings = s.putArray("markdownEnumDescriptions");
                Arrays.stream(type.getEnumConstants()).forEach(c -> meanings.add(doc(docOf(type, (Enum<?>) c))));
                Optional.ofNullable(doc(type.getAnnotation(Doc.class))).ifPresent(d -> s.put("description", d));
            });
        }
        if (type == Id.class) {
            return scalar(context, "a-z、0-9、-だけ / a-z, 0-9 and - only", "[a-z0-9-]{1,100}", "integer");
        }
        if (type == ReleaseId.class) {
            return scalar(
                    context,
                    "2024-06-28、2024-06-28.2 / 2024-06-28, 2024-06-28.2",
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}(\\.([2-9]|[1-9][0-9]))?");
        }
        if (type == DisclosureDate.class) {
            return scalar(
                    context,
                    DATES,
                    "((by:)?" + SPAN + "|from:" + POINT + "|" + SPAN + "(, ?" + SPAN + ")+)",
                    "integer");
        }
        if (type == Then.class) {
            return scalar(
                    context,
                    "rolling、reviewed、regular、by-plan、P1Yなどの間隔 / rolling, reviewed, regular, by-plan, or a period such as P1Y",
                    "(rolling|reviewed|regular|by-plan|P([0-9]+[YMWD])+)");
        }
        if (type == Address.class) {
            return scalar(
                    context,
                    "commitments/ID.dueなど / such as commitments/ID.due",
                    "[a-z-]+(/[a-z0-9-]+)?(\\.[a-z][a-z0-9-]*)?");
        }
        if (type == OffsetDateTime.class) {
            return scalar(
                    context,
                    "2024-06-28T15:00+09:00の形 / as 2024-06-28T15:00+09:00",
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})");
        }
        if (type == Language.class) {
            return scalar(context, "ja、en、zh-Hantなど / such as ja, en, zh-Hant", LANGUAGE);
        }
        if (type == ZoneId.class) {
            return scalar(context, "Asia/Tokyoなど / such as Asia/Tokyo", "[A-Za-z0-9_+/-]+");
        }
        if (type == Month.class) {
            return scalar(context, "1から12 / 1 to 12", "([1-9]|1[0-2])", "integer");
        }
        if (type == int.class) {
            return scalar(context, "整数 / a whole number", "(0|-?[1-9][0-9]{0,8})", "integer");
        }
        if (type == BigDecimal.class) {
            return scalar(
                    context,
                    "20000、3.5など。桁の区切りは書かない / such as 20000 or 3.5, without separators",
                    "-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,6})?",
                    "number");
        }
        if (type == String.class) {
            return definition(context, SchemaWriter::text);
        }
        if (type == Text.class) {
            return definition(context, SchemaWriter::texts);
        }
        if (type == Map.class) {
            ObjectNode schema = context.getGeneratorConfig().createObjectNode();
            byLanguage(schema);
            return new CustomDefinition(schema, DefinitionType.INLINE, AttributeInclusion.YES);
        }
        if (type == ChangeNote.Reason.class) {
            return definition(context, s -> {
                var either = s.putArray("oneOf");
                either.addObject().put("const", "none-given");
                texts(either.addObject());
            });
        }
        return null;
    }

    private static void text(ObjectNode schema) {
        schema.putArray("type").add("string").add("number");
        schema.put("minLength", 1);
    }

    private static void byLanguage(ObjectNode schema) {
        schema.put("type", "object");
        text(schema.putObject("additionalProperties"));
        schema.putObject("propertyNames").put("pattern", "^" + LANGUAGE + "$");
    }

    private static void texts(ObjectNode schema) {
        byLanguage(schema);
        var known = schema.putObject("properties");
        text(known.putObject("ja"));
        text(known.putObject("en"));
        schema.put("minProperties", 1);
    }

    /** @param form how to write it, in both languages; editors say it where the pattern does not fit */
    private static CustomDefinition scalar(
            SchemaGenerationContext context, String form, String pattern, String... alsoTyped) {
        return definition(context, s -> {
            if (alsoTyped.length == 0) {
                s.put("type", "string");
            } else {
                var types = s.putArray("type").add("string");
                Arrays.stream(alsoTyped).forEach(types::add);
            }
            s.put("pattern", "^" + pattern + "$");
            s.put("patternErrorMessage", form);
        });
    }

    private static CustomDefinition definition(SchemaGenerationContext context, Consumer<ObjectNode> fill) {
        ObjectNode schema = context.getGeneratorConfig().createObjectNode();
        fill.accept(schema);
        return new CustomDefinition(schema, DefinitionType.STANDARD, AttributeInclusion.NO);
    }

    static JsonNode parse(String json) {
        return JSON.readTree(json);
    }
}
