package dev.kaiji.export;

import dev.kaiji.model.Address;
import dev.kaiji.model.ChangeNote.Reason;
import dev.kaiji.model.Coded;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Id;
import dev.kaiji.model.Language;
import dev.kaiji.model.Prose;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Text;
import dev.kaiji.model.Then;
import dev.kaiji.output.OutputFile;
import dev.kaiji.output.PlannedFile;
import dev.kaiji.output.SitePath;
import dev.kaiji.output.Utf8Writer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values of the model as JSON: records by their components, dates as {@code {token, first, last, ja, en}}, texts with a key a language, what is absent as null. Keys
 * stand in a fixed order, so that the same value is the same bytes.
 */
final class Json {
    private static final String INDENTATION = "  ";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET, StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build()
            .writer()
            .with(new DefaultPrettyPrinter()
                    .withSeparators(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter(INDENTATION, "\n"))
                    .withArrayIndenter(new DefaultIndenter(INDENTATION, "\n")));

    private final Words words;

    /** What was written once is not written again: releases share what did not change between them, and most dates come many times. Nodes in here are never altered. */
    private final Map<Object, JsonNode> ready = Collections.synchronizedMap(new IdentityHashMap<>());

    private final Map<DisclosureDate, JsonNode> dates = new ConcurrentHashMap<>();

    Json(Words words) {
        this.words = words;
    }

    Words words() {
        return words;
    }

    static OutputFile file(String path, JsonNode root) {
        try {
            return planned(new SitePath(path), () -> root).make();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in memory", e);
        }
    }

    /** A file that is never whole in memory. */
    static PlannedFile planned(SitePath path, Supplier<JsonNode> root) {
        return new PlannedFile(path, out -> write(root.get(), out));
    }

    private static void write(JsonNode root, OutputStream out) throws IOException {
        var text = new Utf8Writer(out);
        try {
            WRITER.writeValue(text, root);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        text.write('\n');
        text.flush();
    }

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ArrayNode array() {
        return NODES.arrayNode();
    }

    /** @throws IllegalArgumentException for a type that has no form here yet: a new type of the model needs a line */
    JsonNode value(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(this::value).orElse(NODES.nullNode());
        }
        if (value instanceof List<?> list) {
            var array = array();
            list.forEach(element -> array.add(value(element)));
            return array;
        }
        if (value instanceof DisclosureDate date) {
            return dates.computeIfAbsent(date, this::date);
        }
        return scalar(value).or(() -> inWords(value)).orElseGet(() -> composed(value));
    }

    /**
     * A value that many files have: written out once, and copied into each of them.
     *
     * @param depth in how many objects and arrays it lies there
     */
    JsonNode ready(Object value, int depth) {
        var known = ready.get(value);
        if (known == null) {
            known = NODES.pojoNode(Fragment.of(value(value), depth));
            ready.put(value, known);
        }
        return known;
    }

    /** The bytes of a value as they stand in a file, so many objects and arrays deep. */
    private record Fragment(byte[] bytes, int depth) implements JacksonSerializable {
        static Fragment of(JsonNode value, int depth) {
            String text = WRITER.writeValueAsString(value).replace("\n", "\n" + INDENTATION.repeat(depth));
            return new Fragment(text.getBytes(StandardCharsets.UTF_8), depth);
        }

        @Override
        public void serialize(JsonGenerator json, SerializationContext context) {
            if (json.streamWriteContext().getNestingDepth() != depth) {
                throw new IllegalStateException("indented for another place: " + json.streamWriteContext());
            }
            json.writeRawValue(""); // The comma and the indentation before it.
            json.flush();
            try {
                ((Utf8Writer) json.streamWriteOutputTarget()).write(bytes);
            } catch (IOException e) {
                throw JacksonIOException.construct(e);
            }
        }

        @Override
        public void serializeWithType(JsonGenerator json, SerializationContext context, TypeSerializer types) {
            serialize(json, context);
        }
    }

    private static Optional<JsonNode> scalar(Object value) {
        if (value instanceof String text) {
            return Optional.of(NODES.stringNode(text));
        }
        if (value instanceof Boolean flag) {
            return Optional.of(NODES.booleanNode(flag));
        }
        if (value instanceof Integer number) {
            return Optional.of(NODES.numberNode(number));
        }
        if (value instanceof BigDecimal number) {
            return Optional.of(NODES.numberNode(number));
        }
        if (value instanceof Month month) {
            return Optional.of(NODES.numberNode(month.getValue()));
        }
        if (value instanceof Coded coded) {
            return Optional.of(NODES.stringNode(coded.code()));
        }
        if (value instanceof OffsetDateTime moment) {
            return Optional.of(NODES.stringNode(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment)));
        }
        return isWritten(value) ? Optional.of(NODES.stringNode(value.toString())) : Optional.empty();
    }

    /** What is written as it stands in the content. */
    static boolean isWritten(Object value) {
        return value instanceof Id
                || value instanceof ReleaseId
                || value instanceof Language
                || value instanceof Address
                || value instanceof ZoneId
                || value instanceof LocalDate;
    }

    private Optional<JsonNode> inWords(Object value) {
        if (value instanceof Text text) {
            return Optional.of(eachLanguage(object(), text::in));
        }
        if (value instanceof Prose prose) {
            return Optional.of(
                    eachLanguage(object(), language -> prose.in(language).map(Prose.Passage::markdown)));
        }
        if (value instanceof Then then) {
            return Optional.of(eachLanguage(
                    object().put("code", then.code()),
                    language -> Optional.of(words.say(language, own -> own.text(then)))));
        }
        if (value instanceof Reason reason) {
            return Optional.of(reason(reason));
        }
        return Optional.empty();
    }

    private JsonNode composed(Object value) {
        if (value instanceof Map<?, ?> map) {
            var object = object();
            map.forEach((key, held) -> object.set(key.toString(), value(held)));
            return object;
        }
        if (value instanceof Record) {
            var object = object();
            Field.of(value.getClass()).forEach(field -> object.set(field.name(), value(field.read(value))));
            return object;
        }
        throw new IllegalArgumentException("no form in JSON for " + value.getClass());
    }

    private JsonNode date(DisclosureDate date) {
        var span = date.span();
        var object =
                object().put("token", date.token()).put("first", span.first().toString());
        object.set("last", value(span.last()));
        return eachLanguage(object, language -> Optional.of(words.date(date, language)));
    }

    /** The reason in words; where none was given, the phrase that says so. */
    JsonNode reason(Reason reason) {
        return eachLanguage(
                object(),
                language -> reason instanceof Reason.Given given
                        ? given.text().in(language)
                        : words.phrase("changes.reason.none-given", language));
    }

    /** A text with a key a language; null where it is missing in one. */
    JsonNode eachLanguage(Function<Language, Optional<String>> text) {
        return eachLanguage(object(), text);
    }

    private ObjectNode eachLanguage(ObjectNode object, Function<Language, Optional<String>> text) {
        words.languages().forEach(language -> object.set(language.tag(), value(text.apply(language))));
        return object;
    }
}
