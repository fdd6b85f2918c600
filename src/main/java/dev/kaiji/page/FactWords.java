package dev.kaiji.page;

import dev.kaiji.model.Commitment.Ending;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Element;
import dev.kaiji.model.Figure;
import dev.kaiji.model.Force;
import dev.kaiji.model.Id;
import dev.kaiji.model.Language;
import dev.kaiji.model.Notice;
import dev.kaiji.model.Prose;
import dev.kaiji.model.Source;
import dev.kaiji.model.State;
import dev.kaiji.model.Statement;
import dev.kaiji.model.Text;
import dev.kaiji.model.Then;
import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Any value of the record in the words of one language: {@code 2026-03-end} as 2026年3月末, {@code overseas} as 海外子会社. */
final class FactWords {
    private final PageContext context;
    private final Names names;

    FactWords(PageContext context, Names names) {
        this.context = context;
        this.names = names;
    }

    /** @param field the field that holds it, as {@code scope}: an id is named by what it stands for there */
    Said say(String field, Object value) {
        return value instanceof Text text ? context.say(text) : Said.plain(text(field, value));
    }

    String text(String field, Object value) {
        if (value instanceof Text text) {
            return context.say(text).text();
        }
        if (value instanceof DisclosureDate date) {
            return context.date(date).text();
        }
        if (value instanceof Then then) {
            return context.dates().text(then);
        }
        if (value instanceof Ending ending) {
            return ending(ending);
        }
        if (value instanceof Source source) {
            return context.phrase(
                    "change.source", Map.of("report", names.report(source.report()), "item", source.item()));
        }
        if (value instanceof Enum<?> word) {
            return word(word);
        }
        return value instanceof List<?> list ? list(field, list) : single(field, value);
    }

    private String single(String field, Object value) {
        if (value instanceof Id id) {
            return names.named(field, id);
        }
        if (value instanceof BigDecimal number) {
            return FigureView.number(context, number);
        }
        if (value instanceof Boolean yes) {
            return context.phrase(yes ? "change.yes" : "change.no");
        }
        if (value instanceof Language language) {
            return language(language);
        }
        if (value instanceof Map<?, ?> pending) {
            return names.list(pending.entrySet().stream()
                    .map(e -> context.phrase(
                            "change.pending",
                            Map.of("language", language((Language) e.getKey()), "reason", (String) e.getValue())))
                    .toList());
        }
        if (value instanceof Prose prose) {
            return prose.in(context.language())
                    .map(p -> String.join(
                            " ", p.blocks().stream().map(Prose.Block::text).toList()))
                    .orElse("");
        }
        return value instanceof Element element ? element.id().value() : value.toString();
    }

    private String list(String field, List<?> values) {
        var words = new ArrayList<String>();
        for (Object value : values) {
            words.add(
                    value instanceof Id id && (field.equals("answers") || field.equals("items"))
                            ? names.item(id)
                            : text(field, value));
        }
        return names.list(words);
    }

    private String word(Enum<?> word) {
        if (word instanceof State state) {
            return context.phrase("state." + state.code());
        }
        if (word instanceof Force force) {
            return context.phrase("force." + force.code());
        }
        if (word instanceof Statement.Damage damage) {
            return context.phrase("change.damage.value." + damage.code());
        }
        if (word instanceof Notice.Severity severity) {
            return context.phrase("severity." + severity.code());
        }
        if (word instanceof Figure.Precision precision) {
            return context.phrase("change.precision." + precision.code());
        }
        return word instanceof Month month
                ? context.phrase("change.month", Map.of("month", Integer.toString(month.getValue())))
                : word.name();
    }

    private String ending(Ending ending) {
        return context.phrase(
                        "change.ending",
                        Map.of(
                                "how",
                                context.phrase("ended." + ending.how().code()),
                                "others",
                                names.list(
                                        ending.ids().stream().map(names::what).toList())))
                .strip();
    }

    private String language(Language language) {
        String key = "language." + language;
        return context.phrases().has(key) ? context.phrase(key) : language.tag();
    }

    String languages(Iterable<Language> languages) {
        var words = new ArrayList<String>();
        languages.forEach(l -> words.add(language(l)));
        return names.list(words);
    }
}
