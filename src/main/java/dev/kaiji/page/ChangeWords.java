package dev.kaiji.page;

import dev.kaiji.change.Change;
import dev.kaiji.change.ChangedItem;
import dev.kaiji.change.Comparison;
import dev.kaiji.change.Headline;
import dev.kaiji.change.Kind;
import dev.kaiji.change.Weight;
import dev.kaiji.model.Language;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says every change in a sentence of one language, made from the change and never typed: "The target for overseas subsidiaries moved from
 * December 2026 to the end of March 2026: 9 months (275 days) earlier."
 *
 * <p>All words are in the phrases {@code change.…} and {@code field.…}; names are those of the context's release.
 */
public final class ChangeWords {
    /** The order in which the fields of one thing are told; all others follow. */
    private static final List<String> ORDER =
            List.of("", "state", "done", "ended", "due", "force", "scope", "covers", "then");

    /** What weighs most first, and within it the fields that readers look for first. */
    static final Comparator<Change> IN_READING_ORDER = Comparator.comparing(
                    (Change change) -> change.weight() == Weight.WORDING)
            .thenComparing(ChangeWords::place);

    private final PageContext context;
    private final Names names;
    private final FactWords facts;
    private final ChangeSentence sentence;
    private final ReasonWords reasons;

    public ChangeWords(PageContext context) {
        this.context = context;
        this.names = new Names(context);
        this.facts = new FactWords(context, names);
        this.sentence = new ChangeSentence(context, names, facts);
        this.reasons = new ReasonWords(context, names, sentence);
    }

    /** How many things changed, by headline; that nothing did; or that there is nothing to compare with. */
    public String count(Comparison comparison) {
        if (comparison.from().isEmpty()) {
            return context.phrase("changes.first");
        }
        var counts = comparison.counts();
        counts.remove(Headline.WORDING);
        if (counts.isEmpty()) {
            return context.phrase("changes.none");
        }
        List<String> kinds = new ArrayList<>();
        counts.forEach((headline, count) -> kinds.add(context.phrase(
                "changes.kind",
                Map.of("name", context.phrase("headline." + headline.code()), "count", Integer.toString(count)))));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        String key =
                all == 1 && context.phrases().has("changes.sentence.one") ? "changes.sentence.one" : "changes.sentence";
        return context.phrase(
                key,
                Map.of(
                        "before",
                        name(comparison.from().orElseThrow()),
                        "count",
                        Integer.toString(all),
                        "kinds",
                        String.join(context.phrase("text.comma"), kinds)));
    }

    /** How many were changed in words, sources or as-of days only. */
    public Optional<String> wording(Comparison comparison) {
        int count = comparison.counts().getOrDefault(Headline.WORDING, 0);
        return count == 0 ? Optional.empty() : Optional.of(context.phrases().count("changes.wording", count));
    }

    /** What a release is called: its date. */
    public String name(ReleaseId release) {
        return Layouts.releaseName(context, release(release));
    }

    private Release release(ReleaseId id) {
        return context.releases().find(id).orElse(context.release());
    }

    /** What a subject is called: 海外子会社のシステム分離. */
    public String name(String subject) {
        return names.of(subject);
    }

    /** The name of a field of a thing: 期日. */
    public String field(Change change) {
        return sentence.field(change);
    }

    /** The old value in words; empty where there was none. */
    public Optional<Said> before(Change change) {
        return sentence.before(change);
    }

    /** The new value in words. */
    public Optional<Said> after(Change change) {
        return sentence.after(change);
    }

    /** Any value in words, by the field that holds it. */
    String value(String field, Object value) {
        return facts.text(field, value);
    }

    /**
     * The sentences of an item under its name, as it would be told; what one sentence says no other says again.
     *
     * <p>Where more than words changed, other words, sources and as-of days are left to the table.
     */
    public List<String> sentences(ChangedItem item) {
        boolean onlyWords = item.headline() == Headline.WORDING;
        return item.changes().stream()
                .filter(c -> onlyWords || c.weight() != Weight.WORDING || isTheThing(c, item))
                .filter(c -> !isSaidElsewhere(c, item))
                .sorted(IN_READING_ORDER)
                .map(c -> c.kind() == Kind.ADDED ? sentence.added(c, "change.added.here") : sentence.of(c))
                .distinct()
                .toList();
    }

    /** Whether it says of the subject itself that it came or went. */
    static boolean isTheThing(Change change, ChangedItem item) {
        return change.field().isEmpty() && change.subject().equals(item.subject());
    }

    private static int place(Change change) {
        int place = ORDER.indexOf(change.field());
        return place < 0 ? ORDER.size() : place;
    }

    /** That it was completed or ended is said with the day, or with what took over; which parts came or went, by the table. */
    private static boolean isSaidElsewhere(Change change, ChangedItem item) {
        boolean isPart = change.field().isEmpty() && !change.subject().equals(item.subject());
        return isPart
                || change.field().equals("state")
                        && (change.kind() == Kind.COMPLETED
                                        && item.change("done")
                                                .filter(c -> c.kind() == Kind.COMPLETED)
                                                .isPresent()
                                || item.change("ended")
                                        .filter(c -> c.after().isPresent())
                                        .isPresent());
    }

    /** One change in a sentence. */
    public String sentence(Change change) {
        return sentence.of(change);
    }

    /** Languages by their names, one after the other. */
    String languages(Iterable<Language> languages) {
        return facts.languages(languages);
    }

    /** Why, as the editors said it; empty where nothing was said. Of several reasons each names the fields that it is for. */
    public List<ReasonView> reasons(ChangedItem item) {
        return reasons(item.changes());
    }

    List<ReasonView> reasons(List<Change> changes) {
        return reasons.of(changes);
    }
}
