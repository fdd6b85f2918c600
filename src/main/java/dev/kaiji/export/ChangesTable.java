package dev.kaiji.export;

import dev.kaiji.change.Change;
import dev.kaiji.change.Comparison;
import dev.kaiji.change.History;
import dev.kaiji.export.Csv.Cell;
import dev.kaiji.model.Coded;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Language;
import dev.kaiji.model.Prose;
import dev.kaiji.model.Text;
import dev.kaiji.model.Then;
import dev.kaiji.output.OutputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** {@code data/changes.csv}: every change of every release, oldest first, one an address. */
final class ChangesTable {
    static final String PATH = "data/changes.csv";

    private static final List<String> HEADINGS =
            List.of("from", "to", "address", "subject", "field", "item", "kind", "weight", "old", "new");

    private ChangesTable() {}

    static OutputFile file(History history, Json json) {
        return of(history, json).file(PATH);
    }

    static Csv of(History history, Json json) {
        var words = json.words();
        var header = new ArrayList<>(HEADINGS);
        words.languages().forEach(language -> header.addAll(List.of("old." + language, "new." + language)));
        header.addAll(List.of("shiftDays", "regression", "correction", "reasonGiven"));
        words.languages().forEach(language -> header.add("reason." + language));
        var rows = history.comparisons().stream()
                .flatMap(comparison -> comparison.changes().stream().map(change -> row(comparison, change, json)))
                .toList();
        return new Csv(header, rows);
    }

    private static List<Cell> row(Comparison comparison, Change change, Json json) {
        var words = json.words();
        var data = ChangesData.change(change, json);
        var row = new Csv.Row()
                .add(comparison.from().map(Object::toString).orElse(""))
                .add(comparison.to().value())
                .add(change.address().toString())
                .add(change.subject())
                .add(change.field())
                .add(change.item())
                .add(change.kind().code())
                .add(change.weight().code())
                .add(written(change.before(), data.path("old")))
                .add(written(change.after(), data.path("new")));
        for (Language language : words.languages()) {
            row.add(inWords(change.before(), change.field(), language, words))
                    .add(inWords(change.after(), change.field(), language, words));
        }
        row.add(change.shiftDays().map(Csv::number).orElse(Csv.empty()))
                .add(Boolean.toString(change.regression()))
                .add(Boolean.toString(change.correction()))
                .add(data.path("reasonGiven").asString());
        words.languages()
                .forEach(language ->
                        row.add(data.path("reason").path(language.tag()).asString("")));
        return row.cells();
    }

    /** The value for programs: a date's token, a code, an id; what has parts as JSON. */
    private static String written(Optional<Object> value, JsonNode json) {
        return value.map(held -> held instanceof DisclosureDate date
                        ? date.token()
                        : held instanceof Then then
                                ? then.code()
                                : json.isValueNode()
                                        ? json.asString()
                                        : isListOfPlain(json) ? joined(json) : json.toString())
                .orElse("");
    }

    private static boolean isListOfPlain(JsonNode json) {
        return json.isArray() && json.valueStream().allMatch(JsonNode::isValueNode);
    }

    private static String joined(JsonNode json) {
        return json.valueStream().map(JsonNode::asString).collect(Collectors.joining(" "));
    }

    /** The value for people, where it has words. */
    private static String inWords(Optional<Object> value, String field, Language language, Words words) {
        return value.flatMap(held -> inWords(held, field, language, words)).orElse("");
    }

    private static Optional<String> inWords(Object value, String field, Language language, Words words) {
        if (value instanceof DisclosureDate date) {
            return Optional.of(words.date(date, language));
        }
        if (value instanceof Then then) {
            return Optional.of(words.say(language, own -> own.text(then)));
        }
        if (value instanceof Text text) {
            return text.in(language);
        }
        if (value instanceof Prose prose) {
            return prose.in(language).map(Prose.Passage::markdown);
        }
        return value instanceof Coded coded ? words.phrase(field + "." + coded.code(), language) : Optional.empty();
    }
}
