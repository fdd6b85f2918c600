package dev.kaiji.page;

import dev.kaiji.change.Change;
import dev.kaiji.change.ChangedItem;
import dev.kaiji.change.Comparison;
import dev.kaiji.change.Facts;
import dev.kaiji.change.Headline;
import dev.kaiji.change.Kind;
import dev.kaiji.model.Prose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every change of a draft, in each language as the page of changes tells it, with the feeds that will tell of it. */
final class SheetItems {
    private final List<PageContext> contexts;
    private final Comparison comparison;
    private final List<ChangedItem> items;
    private final Map<String, ChangesView> views = new LinkedHashMap<>();
    private final Map<String, Quotes> quotes = new HashMap<>();
    private final FeedsOf feeds;

    SheetItems(List<PageContext> contexts, Comparison comparison) {
        this.contexts = contexts;
        this.comparison = comparison;
        this.items = comparison.items();
        this.feeds = FeedsOf.of(contexts.get(0).releases(), comparison);
        if (comparison.from().isPresent()) {
            contexts.forEach(context -> views.put(context.language().tag(), ChangesPages.compare(context, comparison)));
        }
    }

    /** How many things change, of which kind; and that the statement is carried on as it was. */
    List<SheetView.Spoken> sentences() {
        return contexts.stream()
                .flatMap(context -> sentences(context)
                        .map(text -> new SheetView.Spoken(context.language().tag(), text)))
                .toList();
    }

    private Stream<String> sentences(PageContext context) {
        var view = Optional.ofNullable(views.get(context.language().tag()));
        return view.isEmpty()
                ? Stream.of(new ChangeWords(context).count(comparison))
                : view.stream()
                        .flatMap(v -> Stream.of(Optional.of(v.sentence()), v.wording(), v.carried())
                                .flatMap(Optional::stream));
    }

    /** How many entries each feed gets; {@code feed} gets one for the release. */
    List<SheetView.Feed> feeds() {
        var entries = new TreeMap<String, Integer>();
        items.forEach(
                item -> feeds.item(item).forEach(feed -> entries.merge("feeds/" + feed + ".atom", 1, Integer::sum)));
        return Stream.concat(
                        Stream.of(new SheetView.Feed("feed.atom", 1)),
                        entries.entrySet().stream().map(e -> new SheetView.Feed(e.getKey(), e.getValue())))
                .toList();
    }

    List<SheetView.Group> groups() {
        if (views.isEmpty()) {
            return List.of();
        }
        return Stream.of(Headline.values())
                .flatMap(headline -> group(headline).stream())
                .toList();
    }

    private Optional<SheetView.Group> group(Headline headline) {
        var under = items.stream().filter(item -> item.headline() == headline).toList();
        if (under.isEmpty()) {
            return Optional.empty();
        }
        var headings = SheetPage.each(
                contexts,
                context -> groups(context)
                        .filter(group -> group.code().equals(headline.code()))
                        .map(ChangesView.Group::heading)
                        .findFirst()
                        .orElseThrow());
        return Optional.of(new SheetView.Group(
                headline.code(), headings, under.stream().map(this::item).toList()));
    }

    private Stream<ChangesView.Group> groups(PageContext context) {
        var view = views.get(context.language().tag());
        return view == null ? Stream.of() : Stream.concat(view.groups().stream(), view.words().stream());
    }

    private SheetView.Item item(ChangedItem item) {
        return new SheetView.Item(
                contexts.stream().map(context -> column(context, item)).toList(),
                feeds.item(item).stream().map(feed -> "feeds/" + feed + ".atom").toList());
    }

    private SheetView.Column column(PageContext context, ChangedItem item) {
        String tag = context.language().tag();
        String anchor = ChangeCells.anchor(item.subject());
        var told = groups(context)
                .flatMap(group -> group.items().stream())
                .filter(one -> one.anchor().equals(anchor))
                .findFirst()
                .orElseThrow();
        return new SheetView.Column(tag, alone(told, "sheet." + tag + "."), added(context, item));
    }

    private Quotes quotes(PageContext context) {
        return quotes.computeIfAbsent(context.language().tag(), tag -> new Quotes(context));
    }

    /** Without links, and with ids of its own: every language tells of the same addresses. */
    private static ChangesView.Item alone(ChangesView.Item item, String prefix) {
        return new ChangesView.Item(
                prefix + item.anchor(),
                item.name(),
                Optional.empty(),
                item.regression(),
                item.sentences(),
                item.rows().stream()
                        .map(row -> new ChangesView.Row(
                                prefix + row.anchor(), row.field(), row.after(), row.before(), row.note()))
                        .toList(),
                item.proses().stream()
                        .map(prose -> new ChangesView.ProseChange(
                                prefix + prose.anchor(),
                                prose.heading(),
                                prose.lang(),
                                prose.note(),
                                prose.blocks(),
                                prose.touches()))
                        .toList(),
                item.reasons());
    }

    private List<SheetView.Whole> added(PageContext context, ChangedItem item) {
        var facts = context.facts(context.release());
        var wholes = new ArrayList<SheetView.Whole>();
        for (Change change : item.changes()) {
            if (change.kind() == Kind.ADDED && change.field().isEmpty()) {
                facts.thing(change.subject()).ifPresent(thing -> wholes.add(whole(context, thing)));
            }
        }
        return wholes;
    }

    private SheetView.Whole whole(PageContext context, Facts.Thing thing) {
        var names = new Names(context);
        var words = new FactWords(context, names);
        var lines = thing.fields().entrySet().stream()
                .filter(fact ->
                        !(fact.getValue() instanceof Prose) && !fact.getKey().equals("part"))
                .map(fact -> {
                    var value = words.say(fact.getKey(), fact.getValue());
                    return new SheetView.Line(
                            context.phrase("field." + thing.collection() + "." + fact.getKey()),
                            quotes(context).of(value.text()),
                            value.lang());
                })
                .collect(Collectors.toList());
        var prose = Optional.ofNullable(thing.fields().get("prose"))
                .flatMap(value -> ((Prose) value).in(context.language()))
                .map(passage -> new Html(passage.html()));
        return new SheetView.Whole(names.of(thing.subject()), lines, prose);
    }
}
