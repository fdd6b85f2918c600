package dev.kaiji.page;

import dev.kaiji.change.Facts;
import dev.kaiji.change.Facts.Thing;
import dev.kaiji.model.Address;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Id;
import dev.kaiji.model.Release;
import dev.kaiji.model.Report;
import dev.kaiji.model.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the things of a record are called in one language: as the page's release calls them or, where it does not know them, the last one that did. */
final class Names {
    /** Which field says what a thing is called. */
    private static final Map<String, String> NAMING = Map.ofEntries(
            Map.entry("commitments", "what"),
            Map.entry("measures", "title"),
            Map.entry("notices", "title"),
            Map.entry("reports", "title"),
            Map.entry("directives", "act"),
            Map.entry("items", "summary"),
            Map.entry("figures", "label"),
            Map.entry("advice", "text"),
            Map.entry("affected", "who"),
            Map.entry("timeline", "what"),
            Map.entry("desks", "name"),
            Map.entry("regulators", "name"),
            Map.entry("scopes", "name"),
            Map.entry("themes", "name"));

    /** What the incident and the statement consist of. */
    private static final Set<String> TOLD_TOGETHER = Set.of("figures", "timeline", "affected", "advice");

    private static final Pattern FULL_STOP = Pattern.compile("[.。]$");

    /** Where the id that a field holds is at home. */
    private static final Map<String, String> HOMES = Map.of(
            "scope",
            "scopes",
            "theme",
            "themes",
            "measure",
            "measures",
            "desk",
            "desks",
            "regulator",
            "regulators",
            "part-of",
            "commitments",
            "directive",
            "directives");

    private final PageContext context;
    private final Facts own;
    private final Once<List<Facts>> others;
    private final Set<Text> shared;

    Names(PageContext context) {
        this.context = context;
        var release = context.release();
        this.own = context.facts(release);
        this.others = new Once<>(() -> context.releases().upTo(release.id()).all().stream()
                .filter(r -> !r.id().equals(release.id()))
                .sorted(Comparator.comparing(Release::id).reversed())
                .map(context::facts)
                .toList());
        this.shared = release.measures().stream()
                .flatMap(m -> m.commitments().stream())
                .collect(Collectors.groupingBy(Commitment::what, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(e -> e.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    Optional<Thing> thing(String subject) {
        return own.thing(subject)
                .or(() -> others.get().stream()
                        .flatMap(f -> f.thing(subject).stream())
                        .findFirst());
    }

    /** The name of a thing; of a commitment whose words another has too, also whose it is and in which measure. */
    String of(String subject) {
        if (!subject.contains("/")) {
            return context.phrase("change.thing." + subject);
        }
        return thing(subject).map(this::name).orElse(subject.substring(subject.indexOf('/') + 1));
    }

    /** What tells a figure, an event or an advice apart from the others that are told with it; empty for all else, and where the name is what changed. */
    Optional<String> apart(String subject, String field) {
        String collection = subject.substring(0, Math.max(0, subject.indexOf('/')));
        return field.isEmpty() || !TOLD_TOGETHER.contains(collection) || field.equals(NAMING.get(collection))
                ? Optional.empty()
                : Optional.of(FULL_STOP.matcher(of(subject)).replaceFirst(""));
    }

    private String name(Thing thing) {
        if (thing.self() instanceof Commitment commitment && shared.contains(commitment.what())) {
            var measure = thing.within().map(this::of).orElse("");
            return context.phrase(
                    "commitment.named",
                    Map.of(
                            "what",
                            context.say(commitment.what()).text(),
                            "scope",
                            scope(commitment),
                            "measure",
                            measure));
        }
        if (thing.collection().equals("items")) {
            return item(thing);
        }
        String own =
                text(thing).orElse(thing.subject().substring(thing.subject().indexOf('/') + 1));
        if (!thing.collection().equals("directives")) {
            return own;
        }
        var regulator = of("regulators/" + thing.fields().get("regulator"));
        return context.phrase(
                "change.item",
                Map.of("regulator", regulator, "label", context.phrase("change.quote", Map.of("text", own))));
    }

    private Optional<String> text(Thing thing) {
        return Optional.ofNullable(NAMING.get(thing.collection()))
                .map(field -> thing.fields().get(field))
                .map(value -> value instanceof Text text ? context.say(text).text() : value.toString());
    }

    /** What a commitment says it does, without the rest. */
    String what(Id id) {
        return thing(Address.of("commitments", id).subject())
                .flatMap(this::text)
                .orElse(id.value());
    }

    String scope(Commitment commitment) {
        return of("scopes/" + commitment.scope());
    }

    /** 総務省(1)-①ア. */
    String item(Id id) {
        return thing("items/" + id).map(this::item).orElse(id.value());
    }

    private String item(Thing item) {
        String label = String.valueOf(item.fields().get("label"));
        Optional<String> regulator = item.within()
                .flatMap(this::thing)
                .map(directive -> of("regulators/" + directive.fields().get("regulator")));
        return regulator
                .map(r -> context.phrase("change.item", Map.of("regulator", r, "label", label)))
                .orElse(label);
    }

    /** What the id in that field stands for. */
    String named(String field, Id id) {
        String home = HOMES.get(field);
        return home == null ? id.value() : home.equals("commitments") ? what(id) : of(home + "/" + id);
    }

    String report(Id id) {
        return context.releases().reports().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .map(Report::title)
                .map(title -> context.say(title).text())
                .orElse(id.value());
    }

    /** The names one after the other. */
    String list(List<String> names) {
        return names.stream()
                .reduce((before, next) -> context.phrase("change.list", Map.of("before", before, "next", next)))
                .orElse("");
    }
}
