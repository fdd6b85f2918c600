package dev.kaiji.export;

import dev.kaiji.change.Headline;
import dev.kaiji.change.Kind;
import dev.kaiji.change.Weight;
import dev.kaiji.model.Address;
import dev.kaiji.model.ChangeNote.Reason;
import dev.kaiji.model.Coded;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Directive;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Doc;
import dev.kaiji.model.Id;
import dev.kaiji.model.Language;
import dev.kaiji.model.Organisation;
import dev.kaiji.model.Prose;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Report;
import dev.kaiji.model.Text;
import dev.kaiji.model.Then;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Derives the JSON Schemas of the data files from the records of the model, so that neither can forget the other. */
final class SchemaOfData {
    private static final String LANGUAGE = "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$";

    private final SortedMap<String, Object> definitions = new TreeMap<>();

    /** {@code data/releases/ID.json}. */
    static Map<String, Object> release() {
        var schema = new SchemaOfData();
        Map<String, Object> own = new LinkedHashMap<>();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("release", ordered());
        for (RecordComponent component : Release.class.getRecordComponents()) {
            var field = Field.of(Release.class).stream()
                    .filter(f -> f.name().equals(component.getName()))
                    .findFirst()
                    .orElseThrow();
            (ReleaseData.standsBeside(field) ? root : own)
                    .put(
                            ReleaseData.standsBeside(field) ? ReleaseData.nameOf(field) : field.name(),
                            schema.of(field, component));
        }
        root.put("release", object("The release itself.", own));
        root.put(
                "overdue",
                object(
                        "Computed, said by no one.",
                        ordered(
                                "on",
                                        described(
                                                nullable(ordered("type", "string", "format", "date")),
                                                "The day of the release."),
                                "commitments",
                                        described(
                                                array(schema.type(Id.class)),
                                                "The commitments whose promised day had passed on that day."))));
        return schema.document(
                "One release",
                "Everything that one release says: the company, what happened, the statement on follow-on harm, what was asked, what is done.",
                root);
    }

    /** {@code data/changes/ID.json}. */
    static Map<String, Object> changes() {
        var schema = new SchemaOfData();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("subject", text("What changed: a thing's address."));
        item.put("headline", codes(Headline.class, "What readers are told first."));
        item.put("regression", flag("A step back."));
        item.put("correction", flag("An error put right."));
        item.put(
                "sentence",
                described(
                        ref(schema.define("text", eachLanguage())),
                        "What happened, in the words of the page; null in a language that the site no longer speaks."));
        item.put("changes", array(ref(schema.define("address", address()))));
        var change = schema.change();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("from", described(nullable(schema.releaseId()), "The release before; null for the first."));
        root.put("to", schema.releaseId());
        root.put(
                "count",
                described(ordered("type", "integer", "minimum", 0), "How many items changed in more than words."));
        root.put(
                "items",
                described(
                        array(object("All that changed about one subject.", item)),
                        "In the order in which readers are told."));
        root.put("changes", described(array(object("One fact that is not what it was.", change)), "One an address."));
        return schema.document("The changes of one release", "What a release changed against the one before it.", root);
    }

    private Map<String, Object> change() {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("address", ref(define("address", address())));
        change.put("subject", text("The address without its field."));
        change.put("field", text("The field, as the content files write it; empty for the thing itself."));
        change.put("item", text("The subject of the item under which readers are told."));
        change.put("kind", codes(Kind.class, "What happened to the fact."));
        change.put("weight", codes(Weight.class, "How much it matters to readers."));
        change.put(
                "old",
                ordered(
                        "description",
                        "The value before, in the form that the field has in the data of a release; null where there was none."));
        change.put("new", ordered("description", "The value now; null where there is none."));
        change.put(
                "shiftDays",
                described(
                        nullable(ordered("type", "integer")),
                        "By how many days a promised date moved; negative for earlier; null where nothing can be said in days."));
        change.put("shiftMonths", described(nullable(ordered("type", "integer")), "The whole months in it."));
        change.put("regression", flag("A step back."));
        change.put("correction", flag("An error put right."));
        change.put(
                "languages",
                described(array(ordered("type", "string", "pattern", LANGUAGE)), "In which languages words changed."));
        change.put(
                "reason",
                described(
                        nullable(ref(define("text", eachLanguage()))),
                        "Why, in each language; where the report gives no reason, the sentence that says so; null where none is needed."));
        change.put("reasonGiven", flag("Whether the report gives a reason."));
        return change;
    }

    /** A regulator's packet. */
    static Map<String, Object> packet() {
        var schema = new SchemaOfData();
        var subjects = array(text("What changed: a thing's address."));
        var promise = object(
                "A commitment and the measure that it stands under.",
                ordered("measure", schema.type(Id.class), "commitment", schema.type(Commitment.class)));
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("item", schema.type(Directive.Item.class));
        item.put("measures", described(array(schema.type(Id.class)), "What answers it."));
        item.put("changed", described(subjects, "What changed about it in more than words: see changes."));
        Map<String, Object> directive = new LinkedHashMap<>();
        directive.put("id", schema.type(Id.class));
        directive.put("act", schema.type(Text.class));
        directive.put("issued", schema.type(DisclosureDate.class));
        directive.put("items", array(object("One item.", item)));
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("report", schema.type(Report.class));
        report.put("release", described(schema.releaseId(), "The release that came with it."));
        report.put("states", described(array(promise), "The commitments that this release takes from the report."));
        Map<String, Object> release = new LinkedHashMap<>();
        release.put("id", schema.releaseId());
        release.put("published", nullable(ordered("type", "string", "format", "date-time")));
        release.put(
                "fingerprint",
                described(
                        nullable(ordered("type", "string", "pattern", "^[0-9a-f]{64}$")),
                        "SHA-256 of its tag manifest; null where it is not sealed."));
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("regulator", schema.type(Organisation.Regulator.class));
        root.put("from", described(schema.releaseId(), "The release that the regulator knows."));
        root.put("to", described(schema.releaseId(), "The newest release."));
        root.put("asOf", described(ordered("type", "string", "format", "date"), "The day that dates are judged by."));
        root.put("directives", array(object("One act of the regulator.", directive)));
        root.put("others", described(subjects, "What else changed in more than words."));
        root.put(
                "changes",
                described(
                        array(object("One fact that is not what it was.", schema.change())),
                        "Everything that changed, one an address."));
        root.put("reports", described(array(object("One report.", report)), "Handed to this regulator, newest first."));
        root.put("overdue", described(array(promise), "Past their target on that day."));
        root.put("open", described(array(promise), "Still to come."));
        root.put("releases", array(object("One release.", release)));
        return schema.document(
                "A regulator's packet",
                "What changed since a release by directive item, what the reports state, and what is open.",
                root);
    }

    /** {@code data/record.json}. */
    static Map<String, Object> record() {
        var schema = new SchemaOfData();
        Map<String, Object> release = new LinkedHashMap<>();
        release.put("id", schema.releaseId());
        release.put("published", nullable(ordered("type", "string", "format", "date-time")));
        release.put("title", ref(schema.define("text", eachLanguage())));
        release.put("reconstructed", flag("Whether it was brought in later."));
        release.put("data", text("Where its data lie, from here."));
        release.put("changes", text("Where its changes lie, from here."));
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("since", schema.releaseId());
        value.put(
                "value",
                ordered(
                        "description",
                        "In the form that the field has in the data of a release; of a thing itself, true; null where it was no longer said."));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("type", "object");
        facts.put(
                "description",
                "Every fact by its address, with each value it ever had, oldest first; a value holds from its release until the next one.");
        facts.put("propertyNames", ref(schema.define("address", address())));
        var values = new LinkedHashMap<>(array(object("One value.", value)));
        values.put("minItems", 1);
        facts.put("additionalProperties", values);
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("address", described(ordered("type", "string", "format", "uri"), "Public address of the site."));
        root.put("languages", array(ordered("type", "string", "pattern", LANGUAGE)));
        root.put("releases", described(array(object("One release.", release)), "Oldest first."));
        root.put("facts", facts);
        return schema.document("The record", "Everything the record ever said.", root);
    }

    private Map<String, Object> document(String title, String description, Map<String, Object> properties) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("$schema", ordered("type", "string"));
        all.putAll(properties);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("title", title);
        document.putAll(object(description, all));
        document.put("$defs", definitions);
        return document;
    }

    private Map<String, Object> of(Field field, RecordComponent component) {
        var held = type(field.type());
        var whole = field.isList() ? array(held) : field.isOptional() ? nullable(held) : held;
        return Optional.ofNullable(component.getAnnotation(Doc.class))
                .map(doc -> described(whole, doc.en()))
                .orElse(whole);
    }

    private Map<String, Object> type(Class<?> type) {
        if (type == String.class || type == Language.class || type == ZoneId.class) {
            return ordered("type", "string");
        }
        if (type == boolean.class || type == Boolean.class) {
            return ordered("type", "boolean");
        }
        if (type == int.class || type == Integer.class) {
            return ordered("type", "integer");
        }
        if (type == BigDecimal.class) {
            return ordered("type", "number");
        }
        if (type == Month.class) {
            return ordered("type", "integer", "minimum", 1, "maximum", 12);
        }
        if (type == OffsetDateTime.class) {
            return ordered("type", "string", "format", "date-time");
        }
        if (type == ReleaseId.class) {
            return releaseId();
        }
        if (Coded.class.isAssignableFrom(type)) {
            return codes(type);
        }
        if (SortedMap.class.isAssignableFrom(type)) {
            return ref(define("text", eachLanguage()));
        }
        return ref(named(type));
    }

    private String named(Class<?> type) {
        if (type == DisclosureDate.class) {
            return define("date", date());
        }
        if (type == Text.class || type == Prose.class || type == Reason.class) {
            return define("text", eachLanguage());
        }
        if (type == Then.class) {
            return define("then", then());
        }
        if (type == Id.class) {
            return define("id", ordered("type", "string", "pattern", "^[a-z0-9-]{1,100}$"));
        }
        if (type == Address.class) {
            return define("address", address());
        }
        String name = type.getSimpleName().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                + type.getSimpleName().substring(1);
        if (!definitions.containsKey(name)) {
            definitions.put(name, ordered());
            definitions.put(name, ofRecord(type));
        }
        return name;
    }

    private Map<String, Object> ofRecord(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            properties.put(components[i].getName(), of(Field.of(type).get(i), components[i]));
        }
        var object = object(properties);
        return Optional.ofNullable(type.getAnnotation(Doc.class))
                .map(doc -> described(object, doc.en()))
                .orElse(object);
    }

    private String define(String name, Map<String, Object> schema) {
        definitions.putIfAbsent(name, schema);
        return name;
    }

    private Map<String, Object> releaseId() {
        return ref(
                define("releaseId", ordered("type", "string", "pattern", "^(\\d{4}-\\d{2}-\\d{2}(\\.\\d+)?|draft)$")));
    }

    private static Map<String, Object> date() {
        Map<String, Object> date = new LinkedHashMap<>();
        date.put("type", "object");
        date.put(
                "description",
                "A date as it is promised: its token, the days it covers, and its words in each language.");
        date.put("required", List.of("token", "first", "last"));
        date.put(
                "properties",
                ordered(
                        "token", text("For example 2026-03-end, 2025-03..2025-06 or from:2024-10-01."),
                        "first", described(ordered("type", "string", "format", "date"), "The first day."),
                        "last",
                                described(
                                        nullable(ordered("type", "string", "format", "date")),
                                        "The last day; null for a start, whose last day is open.")));
        date.put("patternProperties", ordered(LANGUAGE, ordered("type", "string")));
        date.put("additionalProperties", false);
        return date;
    }

    private static Map<String, Object> then() {
        Map<String, Object> then = new LinkedHashMap<>();
        then.put("type", "object");
        then.put("description", "What follows completion.");
        then.put("required", List.of("code"));
        then.put("properties", ordered("code", text("rolling, reviewed, regular, by-plan, or a period as P1Y.")));
        then.put("patternProperties", ordered(LANGUAGE, ordered("type", "string")));
        then.put("additionalProperties", false);
        return then;
    }

    private static Map<String, Object> eachLanguage() {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("type", "object");
        text.put("description", "One key a language; null where it is missing there.");
        text.put("patternProperties", ordered(LANGUAGE, ordered("type", List.of("string", "null"))));
        text.put("additionalProperties", false);
        return text;
    }

    private static Map<String, Object> address() {
        return ordered(
                "type",
                "string",
                "description",
                "The address of a fact, for ever: commitments/separation-overseas.due.",
                "pattern",
                "^[a-z-]+(/[a-z0-9-]+)?(\\.[a-z][a-z0-9-]*)?$");
    }

    private static Map<String, Object> object(String description, Map<String, Object> properties) {
        return described(object(properties), description);
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        return ordered(
                "type",
                "object",
                "required",
                properties.keySet().stream()
                        .filter(name -> !name.startsWith("$"))
                        .toList(),
                "properties",
                properties,
                "additionalProperties",
                false);
    }

    private static Map<String, Object> array(Map<String, Object> items) {
        return ordered("type", "array", "items", items);
    }

    private static Map<String, Object> nullable(Map<String, Object> schema) {
        return ordered("anyOf", List.of(schema, ordered("type", "null")));
    }

    private static Map<String, Object> ref(String name) {
        return ordered("$ref", "#/$defs/" + name);
    }

    private static Map<String, Object> text(String description) {
        return ordered("type", "string", "description", description);
    }

    private static Map<String, Object> flag(String description) {
        return ordered("type", "boolean", "description", description);
    }

    private static Map<String, Object> codes(Class<?> type, String description) {
        return described(codes(type), description);
    }

    private static Map<String, Object> codes(Class<?> type) {
        return ordered(
                "enum",
                Arrays.stream(type.getEnumConstants())
                        .map(value -> ((Coded) value).code())
                        .toList());
    }

    private static Map<String, Object> described(Map<String, Object> schema, String description) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("description", description);
        described.putAll(schema);
        described.put("description", description);
        return described;
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
