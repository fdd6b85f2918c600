package dev.kaiji.load;

import dev.kaiji.model.Places.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the small part of YAML that content is written in: one document of mappings, lists and text. Anchors, aliases, tags, a key twice, a second document and deep
 * nesting are refused at their line and column. It walks the parser's events, not its nodes, so that depth costs no stack.
 */
final class YamlReader {
    private static final int DEEPEST = 40;

    /** What is wrong beyond this many times is not listed. */
    private static final int MOST_FLAWS = 150;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** What a line break between two Japanese or Chinese characters becomes, where the text is no block after {@code |}. */
    private static final Pattern FOLDED = Pattern.compile(
            "(.[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}、。「」（）・ー]) ([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}「」（）].)");

    private static final Pattern FULL_WIDTH_COLON = Pattern.compile("(?m)^[ ]*(?:- )?([a-z][a-z0-9-]*)：");

    private final Map<String, Position> values = new HashMap<>();
    private final Map<String, Position> keys = new HashMap<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final Iterator<Event> events;

    private YamlReader(Iterator<Event> events) {
        this.events = events;
    }

    static YamlDocument read(String text) {
        var settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        var reader = new YamlReader(new Parse(settings).parseString(text).iterator());
        JsonNode root = NODES.missingNode();
        try {
            root = reader.document();
        } catch (TooDeep e) {
            reader.flaws.add(Flaw.error("yaml.too-deep", "", e.at, Map.of("limit", Integer.toString(DEEPEST))));
        } catch (MarkedYamlEngineException e) {
            reader.flaws.add(syntax(e));
        } catch (YamlEngineException e) {
            String detail = firstLine(String.valueOf(e.getMessage()));
            reader.flaws.add(YamlSyntax.flaw(detail, Optional.empty(), Optional.empty()));
        }
        reader.lintColons(text, root.isMissingNode());
        if (reader.flaws.stream().anyMatch(f -> f.isError() && f.code().equals("yaml.full-width-colon"))) {
            // The parser's own complaint, a line too late, is about the same colon.
            reader.flaws.removeIf(
                    f -> f.code().equals("yaml.no-colon") || f.code().equals("yaml.colon-in-text"));
        }
        return new YamlDocument(root, reader.values, reader.keys, reader.flaws);
    }

    private static Flaw syntax(MarkedYamlEngineException e) {
        return YamlSyntax.flaw(
                firstLine(Optional.ofNullable(e.getProblem()).orElse("")),
                e.getProblemMark().map(YamlReader::position),
                e.getContextMark().map(YamlReader::position));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").strip();
    }

    private void lintColons(String text, boolean unreadable) {
        var found = FULL_WIDTH_COLON.matcher(text);
        while (found.find()) {
            var at = TextRules.position(text, found.end() - 1);
            var values = Map.of("key", found.group(1));
            flaws.add(
                    unreadable
                            ? Flaw.error("yaml.full-width-colon", "", at, values)
                            : Flaw.warning("yaml.full-width-colon", "", at, values));
        }
    }

    private JsonNode document() {
        JsonNode root = NODES.missingNode();
        boolean seen = false;
        while (events.hasNext()) {
            var event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart && seen) {
                found("yaml.second-document", "", event, Map.of());
                return NODES.missingNode();
            }
            if (event instanceof NodeEvent node) {
                root = value(node, "", 0);
                seen = true;
            }
        }
        if (!seen) {
            flaws.add(Flaw.error("yaml.nothing", "", new Position(1, 1), Map.of()));
        }
        return root;
    }

    private JsonNode value(NodeEvent event, String pointer, int depth) {
        values.putIfAbsent(pointer, at(event));
        if (depth > DEEPEST) {
            throw new TooDeep(at(event));
        }
        event.getAnchor()
                .filter(a -> !(event instanceof AliasEvent))
                .ifPresent(a -> found("yaml.anchor", pointer, event, Map.of("name", a.getValue())));
        if (event instanceof AliasEvent alias) {
            found("yaml.alias", pointer, event, Map.of("name", alias.getAlias().getValue()));
            return NODES.stringNode("");
        }
        tag(event).filter(t -> !t.equals("!")).ifPresent(t -> found("yaml.tag", pointer, event, Map.of("tag", t)));
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, pointer);
        }
        return event.getEventId() == Event.ID.SequenceStart ? list(pointer, depth) : mapping(pointer, depth);
    }

    private static Optional<String> tag(NodeEvent event) {
        return event instanceof ScalarEvent scalar
                ? asTyped(scalar.getTag())
                : event instanceof CollectionStartEvent collection ? asTyped(collection.getTag()) : Optional.empty();
    }

    private static Optional<String> asTyped(Optional<String> tag) {
        return tag.map(t -> t.replace("tag:yaml.org,2002:", "!!"));
    }

    private JsonNode scalar(ScalarEvent scalar, String pointer) {
        String text = scalar.getValue();
        if (scalar.isPlain() && (text.isEmpty() || text.equals("null") || text.equals("~"))) {
            found("yaml.no-value", pointer, scalar, Map.of());
        }
        if (scalar.isDQuoted()) {
            TextRules.breaches(text).forEach(b -> found(b.code(), pointer, scalar, b.values()));
        }
        if (isFolded(scalar)) {
            var found = FOLDED.matcher(text);
            if (found.find()) {
                flaws.add(Flaw.warning(
                        "yaml.folded", pointer, at(scalar), Map.of("before", found.group(1), "after", found.group(2))));
            }
        }
        flaws.addAll(Placeholder.in(text, pointer, at(scalar)));
        if (scalar.isPlain() && (text.equals("true") || text.equals("false"))) {
            return NODES.booleanNode(text.equals("true"));
        }
        return NODES.stringNode(Placeholder.read(text));
    }

    /** Whether it stands on several lines that the reader joins with spaces. */
    private static boolean isFolded(ScalarEvent scalar) {
        return !scalar.isLiteral()
                && scalar.getStartMark().map(Mark::getLine).orElse(0)
                        < scalar.getEndMark().map(Mark::getLine).orElse(0);
    }

    private ArrayNode list(String pointer, int depth) {
        var list = NODES.arrayNode();
        for (var event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            String element = pointer + "/" + list.size();
            keys.put(element, at(event));
            list.add(value((NodeEvent) event, element, depth + 1));
        }
        return list;
    }

    private ObjectNode mapping(String pointer, int depth) {
        var mapping = NODES.objectNode();
        for (var event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            var key = (NodeEvent) event;
            if (!(key instanceof ScalarEvent scalar)) {
                found("yaml.key-not-text", pointer, event, Map.of());
                skip(key, depth + 1);
                skip((NodeEvent) events.next(), depth + 1);
                continue;
            }
            String name = scalar.getValue();
            String inside = Pointer.to(pointer, name);
            checkKey(scalar, inside);
            if (keys.containsKey(inside)) {
                var first = keys.get(inside);
                found("yaml.duplicate-key", inside, event, Map.of("key", name, "line", Integer.toString(first.line())));
                skip((NodeEvent) events.next(), depth + 1);
                continue;
            }
            keys.put(inside, at(event));
            mapping.set(name, value((NodeEvent) events.next(), inside, depth + 1));
        }
        return mapping;
    }

    private void found(String code, String pointer, Event at, Map<String, String> values) {
        if (flaws.size() <= MOST_FLAWS) {
            flaws.add(Flaw.error(code, pointer, at(at), values));
        }
    }

    private void checkKey(ScalarEvent key, String pointer) {
        key.getAnchor().ifPresent(a -> found("yaml.anchor", pointer, key, Map.of("name", a.getValue())));
        asTyped(key.getTag())
                .filter(t -> !t.equals("!"))
                .ifPresent(t -> found("yaml.tag", pointer, key, Map.of("tag", t)));
        if (key.isDQuoted()) {
            TextRules.breaches(key.getValue()).forEach(b -> found(b.code(), pointer, key, b.values()));
        }
    }

    private void skip(NodeEvent event, int depth) {
        int open = event instanceof CollectionStartEvent ? 1 : 0;
        while (open > 0) {
            var next = events.next();
            if (next instanceof CollectionStartEvent) {
                open++;
            } else if (next.getEventId() == Event.ID.MappingEnd || next.getEventId() == Event.ID.SequenceEnd) {
                open--;
            }
            if (depth + open > DEEPEST) {
                throw new TooDeep(at(next));
            }
        }
    }

    private static Position at(Event event) {
        return event.getStartMark().map(YamlReader::position).orElse(new Position(1, 1));
    }

    private static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Ends the walk of a file that nests too deeply; never leaves this class. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Position at;

        TooDeep(Position at) {
            super(null, null, false, false);
            this.at = at;
        }
    }
}
