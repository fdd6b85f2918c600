package dev.kaiji.page;

import dev.kaiji.change.History;
import dev.kaiji.model.Address;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Directive;
import dev.kaiji.model.Id;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Organisation;
import dev.kaiji.model.State;
import dev.kaiji.output.SitePath;
import java.util.ArrayList;
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
    private final Whole whole;
    private final Sources sources;
    private final Drifts drifts;
    private final PromiseWords words;

    CommitmentViews(PageContext context, History history, SitePath page) {
        this(context, history, page, new Whole(context), new Sources(context, page));
    }

    private CommitmentViews(PageContext context, History history, SitePath page, Whole whole, Sources sources) {
        this.context = context;
        this.history = history;
        this.page = page;
        this.whole = whole;
        this.sources = sources;
        this.drifts = new Drifts(context.dates());
        this.words = new PromiseWords(context.dates());
    }

    /** The same commitments with links as they are from another page. */
    CommitmentViews on(SitePath other) {
        return new CommitmentViews(context, history, other, whole, sources.on(other));
    }

    /** What there is in the release, by id; read once for all pages of it. */
    private static final class Whole {
        private final Map<Id, Measure> measureOf = new LinkedHashMap<>();
        private final Map<Id, Commitment> commitments = new LinkedHashMap<>();
        private final Map<Id, Said> scopes;
        private final Map<Id, ItemOf> items = new HashMap<>();
        private final Once<Map<String, Long>> uses;
        private final Once<Map<Id, List<Id>>> origins = new Once<>(this::origins);
        private final Once<Map<Id, List<Id>>> parts = new Once<>(this::parts);

        Whole(PageContext context) {
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
            this.uses = new Once<>(() -> commitments.values().stream()
                    .collect(Collectors.groupingBy(c -> context.say(c.what()).text(), Collectors.counting())));
        }

        private Map<Id, List<Id>> origins() {
            var origins = new HashMap<Id, List<Id>>();
            commitments.forEach((id, commitment) -> ends(commitment)
                    .forEach(in ->
                            origins.computeIfAbsent(in, i -> new ArrayList<>()).add(id)));
            return origins;
        }

        private Map<Id, List<Id>> parts() {
            var parts = new HashMap<Id, List<Id>>();
            commitments.forEach((id, commitment) -> commitment
                    .partOf()
                    .ifPresent(of ->
                            parts.computeIfAbsent(of, i -> new ArrayList<>()).add(id)));
            return parts;
        }
    }

    /** A directive item and the directive it stands in. */
    record ItemOf(Directive directive, Directive.Item item) {}

    /** Every commitment of the release, measure by measure. */
    List<CommitmentView> all() {
        return whole.commitments.values().stream().map(this::of).toList();
    }

    /** In the measure's own order; what ended comes last. */
    static List<Commitment> inOrder(Measure measure) {
        return measure.commitments().stream()
                .sorted(Comparator.comparing(c -> c.state() == State.ENDED))
                .toList();
    }

    List<CommitmentView> of(Measure measure) {
        return inOrder(measure).stream().map(this::of).toList();
    }

    CommitmentView of(Commitment commitment) {
        var measure = measure(commitment);
        var stated = stated(commitment);
        return new CommitmentView(
                commitment.id().value(),
                link(commitment),
                link(measure),
                context.say(commitment.what()),
                commitment.scope().value(),
                scope(commitment),
                context.say(commitment.covers()),
                stated.standing().code(),
                words.promise(commitment),
                context.date(commitment.due()),
                drifts.of(stated),
                drifts.original(stated),
                commitment
                        .statedOriginal()
                        .map(date -> Dated.of(context, "commitment.stated-original", context.date(date))),
                commitment.done().map(words::completed),
                context.date(commitment.done()),
                drifts.against(stated),
                commitment.then().map(then -> context.dates().text(then)),
                context.say(commitment.condition()),
                context.say(commitment.until()),
                context.say(commitment.undated()),
                commitment.ended().map(end -> words.ending(end, successors(commitment), context.say(end.reason()))),
                links(origins(commitment)),
                links(parts(commitment)),
                measure.answers().stream()
                        .filter(whole.items::containsKey)
                        .map(this::itemLink)
                        .toList(),
                sources.cite(commitment.source()),
                Dated.of(context, "commitment.as-of", context.date(commitment.asOf())));
    }

    PromiseWords words() {
        return words;
    }

    /** With what this release knew of its past. */
    Stated stated(Commitment commitment) {
        return Stated.of(context, history, commitment);
    }

    /** The measure that a commitment of this release stands under. */
    private Measure measure(Commitment commitment) {
        return Objects.requireNonNull(
                whole.measureOf.get(commitment.id()), commitment.id().value());
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
        if (whole.uses.get().getOrDefault(what, 0L) < 2) {
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
        return whole.scopes.getOrDefault(
                commitment.scope(), Said.plain(commitment.scope().value()));
    }

    /** What it came from: those that ended in it, and the one that it calls its whole. */
    private Stream<Id> origins(Commitment commitment) {
        return Stream.concat(
                        whole.origins.get().getOrDefault(commitment.id(), List.of()).stream(),
                        commitment.partOf().stream())
                .distinct();
    }

    /** What calls itself a part of it, where its own end does not say so already. */
    private Stream<Id> parts(Commitment commitment) {
        var said = ends(commitment);
        return whole.parts.get().getOrDefault(commitment.id(), List.of()).stream()
                .filter(id -> !said.contains(id));
    }

    /** What carries it on after its end. */
    List<Link> successors(Commitment commitment) {
        return links(ends(commitment).stream());
    }

    private static List<Id> ends(Commitment commitment) {
        return commitment.ended().map(Commitment.Ending::ids).orElse(List.of());
    }

    private List<Link> links(Stream<Id> ids) {
        return ids.flatMap(id -> Stream.ofNullable(whole.commitments.get(id)))
                .map(this::link)
                .toList();
    }

    Optional<ItemOf> item(Id id) {
        return Optional.ofNullable(whole.items.get(id));
    }

    CommitmentView.ItemLink itemLink(Id id) {
        var of = Objects.requireNonNull(whole.items.get(id), id.value());
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
