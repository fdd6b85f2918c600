package dev.kaiji.export;

import dev.kaiji.export.Csv.Cell;
import dev.kaiji.model.Coded;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Language;
import dev.kaiji.model.Prose;
import dev.kaiji.model.Text;
import dev.kaiji.model.Then;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns that a record of the model takes in a table: one for each plain component, several for what has words in each language; {@code due, due.first, due.last,
 * due.ja, due.en}. Lists of records have no columns.
 */
record Columns(Words words) {
    List<String> headings(String prefix, Class<?> record) {
        return columns(prefix, record).stream().map(Column::heading).toList();
    }

    List<Cell> cells(Class<?> record, Object value) {
        return columns("", record).stream()
                .map(column -> column.cell().apply(value))
                .toList();
    }

    private record Column(String heading, Function<Object, Cell> cell) {
        Column of(Function<Object, Optional<Object>> part, String prefix) {
            return new Column(
                    prefix + heading, whole -> part.apply(whole).map(cell).orElse(Csv.empty()));
        }
    }

    private List<Column> columns(String prefix, Class<?> record) {
        var all = new ArrayList<Column>();
        for (Field field : Field.of(record)) {
            columns(field)
                    .forEach(column -> all.add(column.of(whole -> held(field.read(whole)), prefix + field.name())));
        }
        return all;
    }

    private static Optional<Object> held(Object value) {
        return value instanceof Optional<?> optional ? optional.map(Function.identity()) : Optional.of(value);
    }

    /** Of one field; each heading is what follows the field's name. */
    private List<Column> columns(Field field) {
        Class<?> type = field.type();
        if (field.isList()) {
            return type.isRecord() && Field.of(type).size() > 1 ? List.of() : List.of(plain(Columns::joined));
        }
        if (type == DisclosureDate.class) {
            return dates();
        }
        if (type == Text.class) {
            return eachLanguage((value, language) -> ((Text) value).in(language));
        }
        if (type == Prose.class) {
            return List.of();
        }
        if (type == Then.class) {
            return with(
                    plain(Object::toString),
                    eachLanguage((value, language) -> Optional.of(words.say(language, own -> own.text((Then) value)))));
        }
        if (Coded.class.isAssignableFrom(type)) {
            return coded(field);
        }
        return type.isRecord() && Field.of(type).size() > 1 ? columns(".", type) : List.of(plain(Object::toString));
    }

    private static Column plain(Function<Object, String> text) {
        return new Column("", value -> Csv.cell(text.apply(value)));
    }

    private static String joined(Object list) {
        return ((List<?>) list).stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private List<Column> dates() {
        var own = new ArrayList<Column>();
        own.add(plain(Object::toString));
        own.add(new Column(
                ".first",
                value -> Csv.cell(((DisclosureDate) value).span().first().toString())));
        own.add(new Column(
                ".last",
                value -> Csv.cell(((DisclosureDate) value)
                        .span()
                        .last()
                        .map(Object::toString)
                        .orElse(""))));
        own.addAll(eachLanguage((value, language) -> Optional.of(words.date((DisclosureDate) value, language))));
        return own;
    }

    /** The code and, where the pages have words for it ({@code state.done}), those. */
    private List<Column> coded(Field field) {
        var code = plain(value -> ((Coded) value).code());
        String first = field.name() + "." + ((Coded) field.type().getEnumConstants()[0]).code();
        boolean hasWords = words.languages().stream()
                .anyMatch(language -> words.phrase(first, language).isPresent());
        return hasWords
                ? with(
                        code,
                        eachLanguage((value, language) ->
                                words.phrase(field.name() + "." + ((Coded) value).code(), language)))
                : List.of(code);
    }

    private interface InLanguage {
        Optional<String> say(Object value, Language language);
    }

    private List<Column> eachLanguage(InLanguage text) {
        return words.languages().stream()
                .map(language -> new Column(
                        "." + language,
                        value -> Csv.cell(text.say(value, language).orElse(""))))
                .toList();
    }

    private static List<Column> with(Column first, List<Column> more) {
        var all = new ArrayList<Column>();
        all.add(first);
        all.addAll(more);
        return all;
    }
}
