package dev.kaiji.load;

import dev.kaiji.model.Address;
import dev.kaiji.model.ChangeNote;
import dev.kaiji.model.Coded;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Id;
import dev.kaiji.model.InvalidDate;
import dev.kaiji.model.Language;
import dev.kaiji.model.Prose;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Text;
import dev.kaiji.model.Then;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;

/** How the text of a scalar becomes a value of the model; every refusal is a {@link BadValue}. */
final class Tokens {
    /** Attribute of the binding: the first month of the fiscal year, which dates such as {@code FY2024-H2} hang on. */
    static final String FISCAL_YEAR_START = "fiscal-year-start";

    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,8}");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,6})?");

    private Tokens() {}

    static SimpleModule module() {
        var module = new SimpleModule("kaiji");
        module.setDeserializers(new SimpleDeserializers() {
            @Override
            public ValueDeserializer<?> findEnumDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
                return Coded.class.isAssignableFrom(type.getRawClass())
                        ? coded(type.getRawClass())
                        : super.findEnumDeserializer(type, config, description);
            }
        });
        module.addDeserializer(String.class, checked(t -> !t.isEmpty(), t -> t, "value.empty"));
        module.addDeserializer(Id.class, checked(Id::isValid, Id::new, "value.id"));
        module.addDeserializer(
                ReleaseId.class,
                checked(t -> ReleaseId.isValid(t) && !t.equals("draft"), ReleaseId::new, "value.release-id"));
        module.addDeserializer(Language.class, scalar(Language::new, "value.language"));
        module.addDeserializer(Then.class, checked(Then::isValid, Then::new, "value.then"));
        module.addDeserializer(Address.class, checked(Address::isValid, Address::parse, "value.address"));
        module.addDeserializer(ZoneId.class, scalar(Tokens::zone, "value.zone"));
        module.addDeserializer(OffsetDateTime.class, scalar(OffsetDateTime::parse, "value.moment"));
        module.addDeserializer(Month.class, scalar(text -> Month.of(whole(text)), "value.month"));
        module.addDeserializer(int.class, scalar(Tokens::whole, "value.whole-number"));
        module.addDeserializer(
                BigDecimal.class, checked(t -> DECIMAL.matcher(t).matches(), BigDecimal::new, "value.number"));
        module.addDeserializer(boolean.class, new Flag());
        module.addDeserializer(DisclosureDate.class, new Dates());
        module.addDeserializer(Text.class, new Texts());
        module.addDeserializer(ChangeNote.Reason.class, new Reasons());
        module.addDeserializer(Prose.class, new LaterProse());
        module.addKeyDeserializer(Language.class, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return language(context.getParser(), key);
            }
        });
        return module;
    }

    private static int whole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return Integer.parseInt(text);
    }

    private static ZoneId zone(String text) {
        var zone = ZoneId.of(text);
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new DateTimeException(text);
        }
        return zone;
    }

    private static <T> ValueDeserializer<T> checked(
            java.util.function.Predicate<String> valid, Function<String, T> make, String code) {
        return scalar(
                text -> {
                    if (!valid.test(text)) {
                        throw new IllegalArgumentException(text);
                    }
                    return make.apply(text);
                },
                code);
    }

    private static <T> ValueDeserializer<T> scalar(Function<String, T> make, String code) {
        return new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) {
                String text = text(parser);
                try {
                    return make.apply(text);
                } catch (IllegalArgumentException | DateTimeException e) {
                    throw new BadValue(parser, code, Map.of("value", text));
                }
            }
        };
    }

    private static String text(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE, VALUE_FALSE ->
                throw new BadValue(parser, "value.quote-it", Map.of("value", parser.getString()));
            case START_OBJECT -> throw new BadValue(parser, "value.not-a-mapping", Map.of());
            case START_ARRAY -> throw new BadValue(parser, "value.not-a-list", Map.of());
            default -> throw new BadValue(parser, "value.text", Map.of("value", ""));
        };
    }

    private static Language language(JsonParser parser, String tag) {
        try {
            return new Language(tag);
        } catch (IllegalArgumentException e) {
            throw (BadValue) new BadValue(parser, "value.language", Map.of("value", tag)).prependPath(tag, tag);
        }
    }

    private static ValueDeserializer<Object> coded(Class<?> type) {
        var constants =
                Arrays.stream(type.getEnumConstants()).map(Coded.class::cast).toList();
        return new ValueDeserializer<>() {
            @Override
            public Object deserialize(JsonParser parser, DeserializationContext context) {
                String text = text(parser);
                for (Coded constant : constants) {
                    if (constant.code().equals(text)) {
                        return constant;
                    }
                }
                throw new BadValue(
                        parser,
                        "value.not-allowed",
                        Map.of(
                                "value",
                                text,
                                "allowed",
                                constants.stream().map(Coded::code).collect(Collectors.joining(", "))));
            }
        };
    }

    private static final class Flag extends ValueDeserializer<Boolean> {
        @Override
        public Boolean deserialize(JsonParser parser, DeserializationContext context) {
            return switch (parser.currentToken()) {
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                default -> throw new BadValue(parser, "value.true-or-false", Map.of());
            };
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return false;
        }
    }

    private static final class Dates extends ValueDeserializer<DisclosureDate> {
        @Override
        public DisclosureDate deserialize(JsonParser parser, DeserializationContext context) {
            String token = text(parser);
            try {
                return DisclosureDate.parse(token, (Month) context.getAttribute(FISCAL_YEAR_START));
            } catch (InvalidDate e) {
                throw new BadValue(
                        parser, e.code(), Map.of("token", e.token(), "nearest", nearest(e, 0), "other", nearest(e, 1)));
            }
        }

        /** What to write instead, best first; empty where there are not so many. */
        private static String nearest(InvalidDate invalid, int place) {
            return invalid.nearest().size() > place ? invalid.nearest().get(place) : "";
        }
    }

    private static final class Texts extends ValueDeserializer<Text> {
        @Override
        public Text deserialize(JsonParser parser, DeserializationContext context) {
            return text(parser, context.readTree(parser));
        }

        static Text text(JsonParser parser, JsonNode node) {
            if (!node.isObject()) {
                throw new BadValue(parser, "value.text-by-language", Map.of());
            }
            if (node.isEmpty()) {
                throw new BadValue(parser, "value.no-language", Map.of());
            }
            var values = new TreeMap<Language, String>();
            for (var entry : node.properties()) {
                if (!entry.getValue().isString()) {
                    String code = entry.getValue().isBoolean() ? "value.quote-it" : "value.text";
                    throw (BadValue) new BadValue(
                                    parser,
                                    code,
                                    Map.of(
                                            "value",
                                            entry.getValue().isBoolean()
                                                    ? entry.getValue().asString()
                                                    : ""))
                            .prependPath(node, entry.getKey());
                }
                if (entry.getValue().stringValue().isEmpty()) {
                    throw (BadValue) new BadValue(parser, "value.empty", Map.of()).prependPath(node, entry.getKey());
                }
                values.put(language(parser, entry.getKey()), entry.getValue().stringValue());
            }
            return Text.of(values);
        }
    }

    private static final class Reasons extends ValueDeserializer<ChangeNote.Reason> {
        @Override
        public ChangeNote.Reason deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = context.readTree(parser);
            if (node.isString() && node.stringValue().equals("none-given")) {
                return new ChangeNote.Reason.NoneGiven();
            }
            if (!node.isObject()) {
                throw new BadValue(parser, "value.reason", Map.of());
            }
            return new ChangeNote.Reason.Given(Texts.text(parser, node));
        }
    }

    /** Prose is typed in Markdown files beside the YAML, and added once both are read. */
    private static final class LaterProse extends ValueDeserializer<Prose> {
        @Override
        public Prose deserialize(JsonParser parser, DeserializationContext context) {
            throw new BadValue(parser, "schema.unknown-key", Map.of("key", "prose", "allowed", "", "nearest", ""));
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return Prose.none();
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return Prose.none();
        }
    }
}
