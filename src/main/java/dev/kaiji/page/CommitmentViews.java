package dev.kaiji.page;

import dev.kaiji.change.History;
import dev.kaiji.model.Address;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.DatePart;
import dev.kaiji.model.Directive;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Force;
import dev.kaiji.model.Id;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Organisation;
import dev.kaiji.model.State;
import dev.kaiji.output.SitePath;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes out the commitments of the release that a page states, with links as they are from that page. */
final class CommitmentViews {
    private final PageContext context;
    private final History history;
    private final SitePath page;
    private final Drifts drifts;
    private final DateWords words;
    private final Sources sources;
    private final Map<Id, Measure> measureOf = new LinkedHashMap<>();
    private final Map<Id, Commitment> commitments = new LinkedHashMap<>();
    private final Map<Id, Said> scopes;
    private final Map<Id, ItemOf> items = new HashMap<>();
    private final Map<String, Long> uses;

    CommitmentViews(PageContext context, History history, SitePath page) {
        this.context = context;
        this.history = history;
        this.page = page;
        this.drifts = new Drifts(context, history);
        this.sources = new Sources(context, page);
        this.words = context.dates();
        for (Measure measure : context.release().measures()) {
            for (Commitment commitment : measure.commitments()) {
                measureOf.put(commitment.id(), measure);
                commitments.put(commitment.id(), commitment);
            }
        }
        this.scopes = context.organisation().scopes().stream()
                .collect(Collectors.toMap(Organisation.Scope::id, s -> context.say(s.name()), (a, b) -> a));
        for (Directive directive : context.release().directives()) {
            directive.items().forEach(item -> items.put(item.id(), new ItemOf(directive, item)));
        }
        this.uses = commitments.values().stream()
                .collect(Collectors.groupingBy(c -> context.say(c.what()).text(), Collectors.counting()));
    }

    /** A directive item and the directive it stands in. */
    record ItemOf(Directive directive, Directive.Item item) {}

    /** Every commitment of the release, measure by measure. */
    List<CommitmentView> all() {
        return commitments.values().stream().map(this::of).toList();
    }

    /** In the measure's own order; what ended comes last. */
    List<Commitment> inOrder(Measure measure) {
        return measure.commitments().stream()
                .sorted(Comparator.comparing(c -> c.state() == State.ENDED))
                .toList();
    }

    List<CommitmentView> of(Measure measure) {
        return inOrder(measure).stream().map(this::of).toList();
    }

    CommitmentView of(Commitment commitment) {
        var measure = measure(commitment);
        var drift = drifts.of(commitment);
        return new CommitmentView(
                commitment.id().value(),
                link(commitment),
                link(measure),
                context.say(commitment.what()),
                commitment.scope().value(),
                scope(commitment),
                context.say(commitment.covers()),
                standing(commitment).code(),
                promise(commitment),
                context.date(commitment.due()),
                drift,
                drifts.original(commitment),
                commitment
                        .statedOriginal()
                        .map(date -> Dated.of(context, "commitment.stated-original", context.date(date))),
                commitment.done().map(this::completed),
                context.date(commitment.done()),
                drifts.against(commitment),
                commitment.then().map(then -> words.text(then)),
                context.say(commitment.condition()),
                context.say(commitment.until()),
                context.say(commitment.undated()),
                commitment.ended().map(this::ending),
                links(origins(commitment)),
                links(parts(commitment)),
                measure.answers().stream()
                        .filter(items::containsKey)
                        .map(this::itemLink)
                        .toList(),
                sources.cite(commitment.source()),
                Dated.of(context, "commitment.as-of", context.date(commitment.asOf())));
    }

    /** The measure that a commitment of this release stands under. */
    private Measure measure(Commitment commitment) {
        return Objects.requireNonNull(
                measureOf.get(commitment.id()), commitment.id().value());
    }

    Standing standing(Commitment commitment) {
        return Standing.of(commitment, context.asOf());
    }

    /** A measure shows its worst; one without commitments, that nothing is promised. */
    Standing standing(Measure measure) {
        return measure.commitments().isEmpty()
                ? Standing.SCHEDULED
                : Standing.worst(
                        measure.commitments().stream().map(this::standing).toList());
    }

    Link link(Measure measure) {
        return new Link(
                Places.relative(page, context.places().measure(measure.id())),
                context.say(measure.title()).text());
    }

    /** To its place on its measure's page; where two say the same, the measure is named too. */
    Link link(Commitment commitment) {
        var measure = measure(commitment);
        var place = Places.relative(
                page, context.places().measure(measure.id()), Address.of("commitments", commitment.id()));
        return new Link(place, name(commitment));
    }

    /** What it says, and where that alone would not tell it from another, whose it is. */
    String name(Commitment commitment) {
        var what = context.say(commitment.what()).text();
        if (uses.getOrDefault(what, 0L) < 2) {
            return what;
        }
        var parts = Map.of(
                "what",
                what,
                "scope",
                scope(commitment).text(),
                "measure",
                context.say(measure(commitment).title()).text());
        return context.phrase("commitment.named", parts);
    }

    private Said scope(Commitment commitment) {
        return scopes.getOrDefault(
                commitment.scope(), Said.plain(commitment.scope().value()));
    }

    Optional<Dated> promise(Commitment commitment) {
        return commitment.due().map(due -> promise(due, commitment.force().orElse(Force.PLANNED)));
    }

    /** The verb of its force; where a kind of date needs words of its own, {@code promise.FORCE.KIND} comes first. */
    Dated promise(DisclosureDate due, Force force) {
        var key = "promise." + force.code();
        var own = key + "." + kind(due);
        return Dated.of(context, context.phrases().has(own) ? own : key, context.date(due));
    }

    private static String kind(DisclosureDate date) {
        if (date.bound() != DisclosureDate.Bound.NONE) {
            return date.isStart() ? "from" : "by";
        }
        return date.parts().size() > 1
                ? "list"
                : date.parts().get(0) instanceof DatePart.Point point
                        ? Wording.of(point).key()
                        : "range";
    }

    Dated completed(DisclosureDate done) {
        return Dated.of(context, done.isStart() ? "commitment.done.from" : "commitment.done", context.date(done));
    }

    private CommitmentView.Ending ending(Commitment.Ending ending) {
        return new CommitmentView.Ending(
                context.phrase("ended." + ending.how().code()),
                links(ending.ids().stream()),
                context.say(ending.reason()));
    }

    /** What it came from: those that ended in it, and the one that it calls its whole. */
    private Stream<Id> origins(Commitment commitment) {
        return Stream.concat(
                        history.commitment(commitment.id()).lineage().from().stream(), commitment.partOf().stream())
                .distinct();
    }

    /** What calls itself a part of it, where its own end does not say so already. */
    private Stream<Id> parts(Commitment commitment) {
        var said = commitment.ended().map(Commitment.Ending::ids).orElse(List.of());
        return history.commitment(commitment.id()).lineage().parts().stream().filter(id -> !said.contains(id));
    }

    private List<Link> links(Stream<Id> ids) {
        return ids.flatMap(id -> Stream.ofNullable(commitments.get(id)))
                .map(this::link)
                .toList();
    }

    Optional<ItemOf> item(Id id) {
        return Optional.ofNullable(items.get(id));
    }

    CommitmentView.ItemLink itemLink(Id id) {
        var of = Objects.requireNonNull(items.get(id), id.value());
        var path = context.places().directives(of.directive().regulator());
        var link = new Link(
                Places.relative(page, path, Address.of("items", id)), of.item().label());
        return new CommitmentView.ItemLink(
                link, sourceLanguage(), regulator(of.directive().regulator()).text());
    }

    Said regulator(Id id) {
        return context.organisation().regulators().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .map(r -> context.say(r.name()))
                .orElse(Said.plain(id.value()));
    }

    /** What is quoted as it stands is in the record's first language. */
    Optional<String> sourceLanguage() {
        var first = context.organisation().languages().get(0);
        return first.equals(context.language()) ? Optional.empty() : Optional.of(first.tag());
    }
}
