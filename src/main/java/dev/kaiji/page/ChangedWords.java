package dev.kaiji.page;

import dev.kaiji.change.Change;
import dev.kaiji.change.ChangedItem;
import dev.kaiji.change.Comparison;
import dev.kaiji.change.DateMove;
import dev.kaiji.change.Headline;
import dev.kaiji.change.Kind;
import dev.kaiji.change.Weight;
import dev.kaiji.model.Address;
import dev.kaiji.model.ChangeNote.Reason;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.output.SitePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a release changed, told in words: said first in one sentence, then one entry a thing, under headlines in the order in which readers are told. */
final class ChangedWords {
    /** What the top page counts and the release's own page lists. */
    private static final List<Headline> REST = List.of(Headline.ADDED, Headline.OTHER);

    /** The order in which the fields of one thing are told; all others follow. */
    private static final List<String> ORDER = List.of("state", "done", "due", "force", "scope", "then", "ended");

    private final PageContext context;
    private final Subjects subjects;
    private final ValueWords values;

    ChangedWords(PageContext context, SitePath page) {
        this.context = context;
        this.subjects = new Subjects(context, page);
        this.values = new ValueWords(context, subjects);
    }

    /** 変更12件, or nothing where there was nothing to compare or nothing changed. */
    static String count(PageContext context, Comparison comparison) {
        return comparison.from().isEmpty() || comparison.count() == 0 ? "" : context.phrases().count("top.updated.changes", comparison.count());
    }

    /** 変更は12件です（前倒し2、完了3…）. */
    static String sentence(PageContext context, Comparison comparison) {
        if (comparison.from().isEmpty()) {
            return context.phrase("changes.first");
        }
        int count = comparison.count();
        if (count == 0) {
            return context.phrase("changes.none");
        }
        var key = count == 1 && context.phrases().has("changes.sentence.one") ? "changes.sentence.one" : "changes.sentence";
        return context.phrase(
                key, Map.of("before", before(context, comparison.from().get()), "count", Integer.toString(count), "kinds", kinds(context, comparison)));
    }

    private static String before(PageContext context, ReleaseId id) {
        return context.releases().all().stream().filter(r -> r.id().equals(id)).findFirst().map(r -> Layouts.releaseName(context, r)).orElse(id.value());
    }

    private static String kinds(PageContext context, Comparison comparison) {
        var kinds = new ArrayList<String>();
        comparison.counts().forEach((headline, count) -> {
            if (headline != Headline.WORDING) {
                kinds.add(context.phrase("changes.kind", Map.of("name", name(context, headline), "count", Integer.toString(count))));
            }
        });
        return String.join(context.phrase("changes.kind.joint"), kinds);
    }

    private static String name(PageContext context, Headline headline) {
        return context.phrase("headline." + headline.code());
    }

    /** Everything that changed in more than words. */
    TopView.Changed all(Comparison comparison) {
        return of(comparison, Set.of(Headline.WORDING), Optional.empty());
    }

    /** What readers must not miss; of the rest how much there is, and where. */
    TopView.Changed first(Comparison comparison, String all) {
        var rest = REST.stream().filter(headline -> comparison.counts().containsKey(headline)).toList();
        var link = comparison.from().isEmpty() ? Optional.<Link>empty() : Optional.of(new Link(all, context.phrase("changes.all")));
        return of(comparison, Set.of(Headline.WORDING, Headline.ADDED, Headline.OTHER), rest.isEmpty() ? Optional.empty() : link);
    }

    private TopView.Changed of(Comparison comparison, Set<Headline> without, Optional<Link> all) {
        var groups = new ArrayList<TopView.Group>();
        comparison.counts().forEach((headline, count) -> {
            if (!without.contains(headline)) {
                groups.add(group(headline, comparison.items().stream().filter(item -> item.headline() == headline).toList()));
            }
        });
        int wording = comparison.counts().getOrDefault(Headline.WORDING, 0);
        var words = wording == 0 ? Optional.<String>empty() : Optional.of(context.phrases().count("changes.wording", wording));
        return new TopView.Changed(sentence(context, comparison), groups, words, all);
    }

    private TopView.Group group(Headline headline, List<ChangedItem> items) {
        var heading = context.phrase("changes.heading", Map.of("name", name(context, headline), "count", Integer.toString(items.size())));
        return new TopView.Group(headline.code(), heading, items.stream().map(this::item).toList());
    }

    private TopView.Item item(ChangedItem item) {
        var name = subjects.name(item.subject());
        var told = item.changes().stream()
                .filter(change -> change.weight() != Weight.WORDING && !change.address().equals(new Address(item.subject(), "")))
                .sorted(Comparator.comparing(ChangedWords::place))
                .toList();
        return new TopView.Item(
                subjects.place(item.subject()).map(place -> new Link(place, name)),
                name,
                subjects.lang(item.subject()),
                told.stream().map(this::line).toList(),
                reasons(told),
                item.regression());
    }

    static int place(Change change) {
        int place = ORDER.indexOf(change.field());
        return place < 0 ? ORDER.size() : place;
    }

    TopView.Line line(Change change) {
        var field = change.field();
        if (field.isEmpty()) {
            return part(change);
        }
        var name = context.phrases().has("field." + field) ? context.phrase("field." + field) : field;
        return new TopView.Line(name, value(change, change.before(), change.after()), value(change, change.after(), change.before()), move(change));
    }

    /** A part of the thing that came or went: a figure of the incident, an item of a directive. */
    private TopView.Line part(Change change) {
        var name = Optional.of(new Said(subjects.name(change.subject()), subjects.lang(change.subject())));
        var before = change.before().flatMap(thing -> name);
        var after = change.after().flatMap(thing -> name);
        return new TopView.Line(context.phrase("changes.part"), before, after, Optional.empty());
    }

    /** A value in words; of a list, only what the other does not have. */
    private Optional<Said> value(Change change, Optional<Object> value, Optional<Object> other) {
        if (value.isPresent() && other.isPresent() && value.get() instanceof List<?> all && other.get() instanceof List<?> kept) {
            var own = all.stream().filter(element -> !kept.contains(element)).toList();
            return own.isEmpty() ? Optional.empty() : values.of(change.field(), own);
        }
        return value.flatMap(v -> values.of(change.field(), v));
    }

    /** What it means: 前倒し 9か月（275日）早く; 弱い約束になりました. */
    private Optional<String> move(Change change) {
        var length = date(change.before()).isPresent() && date(change.after()).isPresent()
                ? DateMove.ofPromise(date(change.before()), date(change.after())).shift().filter(shift -> shift.days() != 0).map(context.dates()::shift)
                : Optional.<String>empty();
        var label = label(change.kind());
        return label.map(word -> length.filter(l -> change.shiftDays().isPresent()).map(l -> context.phrase("changes.moved", Map.of("label", word, "length", l))).orElse(word));
    }

    private Optional<String> label(Kind kind) {
        return switch (kind) {
            case BROUGHT_FORWARD, NARROWED, POSTPONED, DATED, UNDATED, MEANING_CHANGED, STRENGTHENED, WEAKENED, REOPENED, WITHDRAWN, PART_WITHDRAWN, UNLINKED ->
                Optional.of(context.phrase("move." + kind.code()));
            default -> Optional.empty();
        };
    }

    private static Optional<DisclosureDate> date(Optional<Object> value) {
        return value.filter(DisclosureDate.class::isInstance).map(DisclosureDate.class::cast);
    }

    List<Said> reasons(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> change.reason().stream())
                .distinct()
                .map(reason -> reason instanceof Reason.Given given ? context.say(given.text()) : Said.plain(context.phrase("changes.reason.none-given")))
                .toList();
    }
}
