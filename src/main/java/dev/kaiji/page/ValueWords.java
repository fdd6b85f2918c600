package dev.kaiji.page;

import dev.kaiji.model.Commitment;
import dev.kaiji.model.Coded;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Figure;
import dev.kaiji.model.Force;
import dev.kaiji.model.Id;
import dev.kaiji.model.Source;
import dev.kaiji.model.State;
import dev.kaiji.model.Statement;
import dev.kaiji.model.Text;
import dev.kaiji.model.Then;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Any value of a fact in words, as a list of changes prints it. */
final class ValueWords {
    private final PageContext context;
    private final Subjects subjects;

    ValueWords(PageContext context, Subjects subjects) {
        this.context = context;
        this.subjects = subjects;
    }

    /** Empty for what a line cannot hold: prose, lists of records. */
    Optional<Said> of(String field, Object value) {
        if (value instanceof Text text) {
            return Optional.of(context.say(text));
        }
        if (value instanceof Boolean yes) {
            return Optional.of(Said.plain(context.phrase(yes ? "value.yes" : "value.no")));
        }
        return words(field, value).map(words -> new Said(words, value instanceof List ? subjects.quoted() : Optional.empty()));
    }

    private Optional<String> words(String field, Object value) {
        if (value instanceof DisclosureDate date) {
            return Optional.of(context.date(date).text());
        }
        if (value instanceof Then then) {
            return Optional.of(context.dates().text(then));
        }
        if (value instanceof BigDecimal number) {
            return Optional.of(FigureView.number(context, number));
        }
        if (value instanceof Source source) {
            return Optional.of(subjects.name("reports/" + source.report()) + " " + source.item());
        }
        if (value instanceof Commitment.Ending ending) {
            return Optional.of(context.phrase("value.ended." + ending.how().code(), Map.of("names", names("commitments", ending.ids()))));
        }
        if (value instanceof Id id) {
            return Optional.of(subjects.name(collection(field) + "/" + id));
        }
        if (value instanceof List<?> list && list.stream().allMatch(Id.class::isInstance)) {
            return Optional.of(names("items", list.stream().map(Id.class::cast).toList()));
        }
        return value instanceof Coded code ? Optional.of(code(code)) : Optional.of(value).filter(String.class::isInstance).map(Object::toString);
    }

    private String names(String collection, List<Id> ids) {
        return ids.stream().map(id -> subjects.name(collection + "/" + id)).collect(Collectors.joining(context.phrase("text.comma")));
    }

    private static String collection(String field) {
        return switch (field) {
            case "scope" -> "scopes";
            case "theme" -> "themes";
            case "desk" -> "desks";
            case "measure" -> "measures";
            case "part-of" -> "commitments";
            default -> field + "s";
        };
    }

    private String code(Coded code) {
        if (code instanceof State) {
            return context.phrase("state." + code.code());
        }
        if (code instanceof Force) {
            return context.phrase("about.force." + code.code() + ".name");
        }
        if (code instanceof Statement.Damage) {
            return context.phrase("damage.name." + code.code());
        }
        return code instanceof Figure.Precision ? context.phrase("precision." + code.code()) : context.phrase("severity." + code.code());
    }
}
