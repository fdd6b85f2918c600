package dev.kaiji.page;

import dev.kaiji.change.Change;
import dev.kaiji.change.ChangedItem;
import dev.kaiji.change.Comparison;
import dev.kaiji.change.Headline;
import dev.kaiji.change.Kind;
import dev.kaiji.change.Weight;
import dev.kaiji.model.Address;
import dev.kaiji.model.Id;
import dev.kaiji.model.Prose;
import dev.kaiji.output.SitePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a release changed, as its page shows it: said first in one sentence, then one entry a thing, old beside new, under headlines in the order in which readers are told. */
final class ChangedWords {
    /** What the top page tells in full; of the rest it says how much there is. */
    private static final List<Headline> FIRST = Arrays.stream(Headline.values())
            .filter(headline -> headline.compareTo(Headline.ADDED) < 0)
            .toList();

    /** The order in which the fields of one thing are told; all others follow. */
    private static final List<String> ORDER = List.of("state", "done", "due", "force", "scope", "then", "ended");

    private static final String LABEL_JOINT = " ";

    private final PageContext context;
    private final Subjects subjects;
    private final ChangeWords words;

    ChangedWords(PageContext context, SitePath page) {
        this(context, new Subjects(context, page), new ChangeWords(context));
    }

    private ChangedWords(PageContext context, Subjects subjects, ChangeWords words) {
        this.context = context;
        this.subjects = subjects;
        this.words = words;
    }

    /** The same words with links as they are from another page. */
    ChangedWords on(SitePath other) {
        return new ChangedWords(context, subjects.on(other), words);
    }

    /** （変更12件）, or nothing where there was nothing to compare or nothing changed. */
    static String count(PageContext context, Comparison comparison) {
        return comparison.from().isEmpty() || comparison.count() == 0
                ? ""
                : context.phrases().count("top.updated.changes", comparison.count());
    }

    /**
     * What readers must not miss; how much there is of the rest, and where.
     *
     * @param before what the release before changed: its corrections are told once more, for who has not come by since
     * @param all address of the page of all changes
     */
    TopView.Changed first(Comparison comparison, Optional<Comparison> before, String all) {
        var groups = new ArrayList<TopView.Group>();
        for (Headline headline : FIRST) {
            var told = under(headline, comparison);
            if (!told.isEmpty()) {
                groups.add(group(headline, told));
            }
        }
        before.ifPresent(b -> corrected(b).ifPresent(groups::add));
        var link = Optional.of(new Link(all, context.phrase("changes.all")))
                .filter(l -> !comparison.changes().isEmpty());
        return new TopView.Changed(words.count(comparison), groups, words.wording(comparison), link);
    }

    private static List<ChangedItem> under(Headline headline, Comparison comparison) {
        return comparison.items().stream()
                .filter(item -> item.headline() == headline)
                .toList();
    }

    private TopView.Group group(Headline headline, List<ChangedItem> items) {
        var parts =
                Map.of("name", context.phrase("headline." + headline.code()), "count", Integer.toString(items.size()));
        return group(headline, context.phrase("changes.heading", parts), items);
    }

    private TopView.Group group(Headline headline, String heading, List<ChangedItem> items) {
        return new TopView.Group(
                headline.code(), heading, items.stream().map(this::item).toList());
    }

    private Optional<TopView.Group> corrected(Comparison before) {
        var items = under(Headline.CORRECTION, before);
        var parts = Map.of("date", words.name(before.to()), "count", Integer.toString(items.size()));
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(group(Headline.CORRECTION, context.phrase("changes.corrected-before", parts), items));
    }

    private TopView.Item item(ChangedItem item) {
        var name = subjects.name(item.subject());
        var told = item.changes().stream()
                .filter(change ->
                        change.weight() != Weight.WORDING && !change.address().equals(new Address(item.subject(), "")))
                .sorted(Comparator.comparing(ChangedWords::place))
                .toList();
        return new TopView.Item(
                subjects.place(item.subject()).map(place -> new Link(place, name)),
                name,
                subjects.lang(item.subject()),
                told.stream().map(this::line).toList(),
                words.reasons(item),
                item.regression());
    }

    static int place(Change change) {
        int place = ORDER.indexOf(change.field());
        return place < 0 ? ORDER.size() : place;
    }

    List<ReasonView> reasons(List<Change> changes) {
        return words.reasons(changes);
    }

    TopView.Line line(Change change) {
        return new TopView.Line(
                words.field(change),
                value(change, change.before(), change.after()),
                value(change, change.after(), change.before()),
                move(change));
    }

    /** A value in words; of a list, only what the other does not have; of a part of a thing, its name. */
    private Optional<Said> value(Change change, Optional<Object> value, Optional<Object> other) {
        if (value.isPresent() && change.field().isEmpty()) {
            return Optional.of(new Said(subjects.name(change.subject()), subjects.lang(change.subject())));
        }
        if (value.isPresent() && value.get() instanceof List<?> all) {
            var own = all.stream()
                    .filter(element ->
                            other.isEmpty() || !(other.get() instanceof List<?> kept && kept.contains(element)))
                    .toList();
            return own.isEmpty() ? Optional.empty() : Optional.of(list(change.field(), own));
        }
        if (value.isPresent() && value.get() instanceof Prose) {
            return Optional.empty();
        }
        return value.equals(change.before()) ? words.before(change) : words.after(change);
    }

    /** Labels of directive items are quoted as their regulators write them. */
    private Said list(String field, List<?> own) {
        var labels = own.stream()
                .filter(Id.class::isInstance)
                .map(id -> subjects.name("items/" + id))
                .collect(Collectors.joining(LABEL_JOINT));
        return labels.isEmpty() ? Said.plain(words.value(field, own)) : new Said(labels, subjects.quoted());
    }

    /** What it means: 前倒し：9か月（275日）早く; 約束が弱まりました. */
    private Optional<String> move(Change change) {
        var length = change.move()
                .flatMap(move -> move.shift())
                .filter(shift -> shift.days() != 0)
                .map(context.dates()::shift);
        return label(change.kind())
                .map(label -> length.map(l -> context.phrase("changes.moved", Map.of("label", label, "length", l)))
                        .orElse(label));
    }

    private Optional<String> label(Kind kind) {
        return switch (kind) {
            case BROUGHT_FORWARD,
                    NARROWED,
                    POSTPONED,
                    DATED,
                    UNDATED,
                    MEANING_CHANGED,
                    STRENGTHENED,
                    WEAKENED,
                    REOPENED,
                    WITHDRAWN,
                    PART_WITHDRAWN,
                    UNLINKED -> Optional.of(context.phrase("move." + kind.code()));
            default -> Optional.empty();
        };
    }
}
