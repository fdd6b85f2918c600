package dev.kaiji.page;

import dev.kaiji.change.Change;
import dev.kaiji.change.DateMove;
import dev.kaiji.change.Kind;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Commitment.Ending;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Force;
import dev.kaiji.model.Id;
import dev.kaiji.model.Prose;
import dev.kaiji.model.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One change in one sentence: which phrase says it, and what stands in it. */
final class ChangeSentence {
    private final PageContext context;
    private final Names names;
    private final FactWords facts;

    ChangeSentence(PageContext context, Names names, FactWords facts) {
        this.context = context;
        this.names = names;
        this.facts = facts;
    }

    String of(Change change) {
        return switch (change.kind()) {
            case ADDED -> added(change, "change.added");
            case REMOVED ->
                context.phrase("change.removed", Map.of("thing", field(change), "name", names.of(change.subject())));
            case BROUGHT_FORWARD, NARROWED, POSTPONED, PART_WITHDRAWN, PART_ADDED -> moved(change);
            case DATED, UNDATED, RESTATED, MEANING_CHANGED -> dated(change);
            case WITHDRAWN, REPLACED, MERGED, SPLIT -> ended(change);
            case STARTED, CONTINUED -> say("change.state." + change.kind().code(), change);
            case COMPLETED ->
                change.field().equals("done")
                        ? done((DisclosureDate) change.after().orElseThrow())
                        : say("change.state.completed", change);
            case REOPENED -> reopened(change);
            case STRENGTHENED, WEAKENED -> force(change);
            case WORSENED, IMPROVED -> say("change.damage." + change.kind().code(), change);
            case RECONFIRMED -> say("change.reconfirmed", change);
            case LINKED, UNLINKED -> links(change);
            case CORRECTED -> say(change.field().equals("done") ? "change.done.corrected" : "change.corrected", change);
            case WORDING, TRANSLATION -> wording(change);
            case CHANGED -> changed(change);
        };
    }

    String added(Change change, String key) {
        var sentence = new StringBuilder(
                context.phrase(key, Map.of("thing", field(change), "name", names.of(change.subject()))));
        if (change.after().orElse("") instanceof Commitment commitment) {
            commitment
                    .partOf()
                    .ifPresent(id ->
                            next(sentence, context.phrase("change.added.part-of", Map.of("other", names.what(id)))));
            if (commitment.done().isPresent()) {
                next(sentence, done(commitment.done().get()));
            } else if (commitment.due().isPresent()) {
                next(
                        sentence,
                        context.phrase(
                                "change.added.promise",
                                Map.of(
                                        "date",
                                        context.date(commitment.due().get()).text(),
                                        "force",
                                        context.phrase("force."
                                                + commitment
                                                        .force()
                                                        .orElse(Force.PLANNED)
                                                        .code()))));
            }
        }
        return sentence.toString();
    }

    private String done(DisclosureDate date) {
        return context.phrase(
                date.isStart() ? "change.done.completed.from" : "change.done.completed",
                Map.of("new", context.date(date).text()));
    }

    private void next(StringBuilder sentence, String more) {
        sentence.append(context.phrase("text.gap")).append(more);
    }

    private String moved(Change change) {
        var move = change.move().orElseThrow();
        boolean inDays = move.shift().isPresent()
                || change.kind() == Kind.PART_WITHDRAWN
                || change.kind() == Kind.PART_ADDED
                || change.kind() == Kind.NARROWED;
        return say(inDays ? "change.due." + change.kind().code() : "change.due.moved", change);
    }

    private String dated(Change change) {
        if (change.move().isEmpty() && !change.field().equals("done")) {
            return say("change.restated", change);
        }
        if (change.field().equals("done")) {
            return say("change.done." + change.kind().code(), change);
        }
        if (change.kind() == Kind.MEANING_CHANGED) {
            boolean starts =
                    change.after().filter(d -> ((DisclosureDate) d).isStart()).isPresent();
            return say(starts ? "change.due.to-start" : "change.due.to-completion", change);
        }
        return say("change.due." + change.kind().code(), change);
    }

    private String ended(Change change) {
        Optional<Ending> ending = change.after()
                .filter(Ending.class::isInstance)
                .map(Ending.class::cast)
                .or(() -> commitment(change).flatMap(Commitment::ended));
        List<String> others = ending.map(Ending::ids).orElse(List.of()).stream()
                .map(names::what)
                .toList();
        var parts = parts(change);
        parts.put("others", names.list(others));
        return context.phrase(
                others.isEmpty()
                        ? "change.ended.withdrawn"
                        : "change.ended." + change.kind().code(),
                parts);
    }

    private String reopened(Change change) {
        return switch (change.field()) {
            case "done" -> say("change.done.reopened", change);
            case "ended" -> say("change.ended.reopened", change);
            default -> say("change.state.reopened", change);
        };
    }

    private String force(Change change) {
        var parts = parts(change);
        parts.put("old", aPromise(change.before()));
        parts.put("new", aPromise(change.after()));
        String key = change.before().isEmpty()
                ? "given"
                : change.after().isEmpty() ? "gone" : change.kind().code();
        return context.phrase("change.force." + key, parts);
    }

    private String aPromise(Optional<Object> force) {
        return force.map(f -> context.phrase("change.a-promise." + ((Force) f).code()))
                .orElse("");
    }

    private String links(Change change) {
        List<Id> taken = without(ids(change.before()), ids(change.after()));
        List<Id> added = without(ids(change.after()), ids(change.before()));
        var sentence = new StringBuilder();
        if (!taken.isEmpty()) {
            sentence.append(context.phrase(
                    "change.unlinked",
                    Map.of("items", names.list(taken.stream().map(names::item).toList()))));
        }
        if (!added.isEmpty()) {
            String also = context.phrase(
                    "change.linked",
                    Map.of("items", names.list(added.stream().map(names::item).toList())));
            if (sentence.length() == 0) {
                sentence.append(also);
            } else {
                next(sentence, also);
            }
        }
        return sentence.toString();
    }

    private static List<Id> ids(Optional<Object> value) {
        return value.orElse(List.of()) instanceof List<?> list
                ? list.stream().map(Id.class::cast).toList()
                : List.of();
    }

    private static List<Id> without(List<Id> ids, List<Id> others) {
        return ids.stream().filter(id -> !others.contains(id)).toList();
    }

    private String wording(Change change) {
        boolean here = change.languages().contains(context.language());
        boolean everywhere =
                change.languages().containsAll(context.organisation().languages());
        return say(here && everywhere || change.languages().isEmpty() ? "change.wording" : "change.wording.in", change);
    }

    private String changed(Change change) {
        Object any = change.after().or(change::before).orElseThrow();
        if (any instanceof Prose) {
            return say(
                    change.before().isEmpty()
                            ? "change.prose.given"
                            : change.after().isEmpty() ? "change.prose.gone" : "change.wording",
                    change);
        }
        if (change.field().equals("state") && change.subject().startsWith("commitments/")) {
            return say("change.state.changed", change);
        }
        if (change.subject().equals("secondary-damage") && change.field().equals("state")) {
            return say("change.damage.changed", change);
        }
        boolean inBoth = change.before().isPresent() && change.after().isPresent();
        if (any instanceof Text && inBoth && !change.languages().contains(context.language())) {
            return say("change.wording.in", change);
        }
        return say(
                change.before().isEmpty()
                        ? "change.given"
                        : change.after().isEmpty() ? "change.gone" : "change.changed",
                change);
    }

    private String say(String key, Change change) {
        return context.phrase(key, parts(change));
    }

    private Map<String, String> parts(Change change) {
        Map<String, String> parts = new HashMap<>();
        parts.put("field", field(change));
        parts.put("old", before(change).map(v -> quoted(change.before(), v)).orElse(""));
        parts.put("new", after(change).map(v -> quoted(change.after(), v)).orElse(""));
        parts.put(
                "length",
                change.move()
                        .flatMap(DateMove::shift)
                        .map(context.dates()::length)
                        .orElse(""));
        parts.put("about", about(change));
        parts.put("whose", whose(change));
        parts.put("languages", facts.languages(change.languages()));
        return parts;
    }

    /** Texts stand in quotation marks; dates and other facts do not. */
    private String quoted(Optional<Object> value, Said said) {
        return value.orElse("") instanceof Text
                ? context.phrase("change.quote", Map.of("text", said.text()))
                : said.text();
    }

    /** Whom the date is for; without a scope, what date it is. */
    private String about(Change change) {
        return commitment(change).map(c -> lower(names.scope(c))).orElseGet(() -> field(change));
    }

    private String whose(Change change) {
        return commitment(change)
                .filter(c -> change.field().equals("due"))
                .map(c -> context.phrase(
                        "change.whose",
                        Map.of(
                                "scope",
                                about(change),
                                "force",
                                context.phrase("change.promise."
                                        + c.force().orElse(Force.PLANNED).code()))))
                .orElseGet(() -> field(change));
    }

    /** Within a sentence a name of a scope begins small, in languages that have small letters and say so. */
    private String lower(String name) {
        boolean lower = context.phrase("change.scope.case").equals("lower")
                && name.length() > 1
                && Character.isLowerCase(name.charAt(1));
        return lower ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
    }

    private Optional<Commitment> commitment(Change change) {
        return names.thing(change.subject())
                .map(t -> t.self())
                .filter(Commitment.class::isInstance)
                .map(Commitment.class::cast);
    }

    /** The name of a field of a thing: 期日; of a thing that is told with others, also which one: 値（影響を受けた利用者）. */
    String field(Change change) {
        String name = fieldAlone(change);
        return names.apart(change.subject(), change.field())
                .map(thing -> context.phrase("change.field.of", Map.of("field", name, "thing", thing)))
                .orElse(name);
    }

    private String fieldAlone(Change change) {
        String collection = change.subject().contains("/")
                ? change.subject().substring(0, change.subject().indexOf('/'))
                : change.subject();
        String key = "field." + collection + "." + change.field();
        return change.field().isEmpty()
                ? context.phrase("change.thing." + collection)
                : context.phrases().has(key) ? context.phrase(key) : change.field();
    }

    /** The old value in words; empty where there was none. */
    Optional<Said> before(Change change) {
        return change.before().map(v -> value(change, v));
    }

    /** The new value in words. */
    Optional<Said> after(Change change) {
        return change.after().map(v -> value(change, v));
    }

    private Said value(Change change, Object value) {
        return change.field().isEmpty() ? Said.plain(names.of(change.subject())) : facts.say(change.field(), value);
    }
}
