package dev.kaiji.change;

import dev.kaiji.change.Facts.Thing;
import dev.kaiji.model.Address;
import dev.kaiji.model.ChangeNote;
import dev.kaiji.model.Language;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Prose;
import dev.kaiji.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Says of each difference of a pair what it is: its kind, its weight, its shift, whether it is a step back, and whether it needs a reason. */
final class Judge {
    /**
     * Fields that belong to one release only, so that a difference says nothing: a frozen list.
     *
     * <ul>
     *   <li>{@code id}, {@code published}, {@code title}: what makes it this release and not another
     *   <li>{@code reconstructed}, {@code embargo}: how this one came into the record
     *   <li>{@code changes}: the notes on this very comparison
     * </ul>
     */
    static final Set<String> OF_ONE_RELEASE = Set.of(
            "release.id",
            "release.published",
            "release.title",
            "release.reconstructed",
            "release.embargo",
            "release.changes");

    private final Pair pair;
    private final Kinds kinds;
    private final Reasons reasons;

    private Judge(Pair pair) {
        this.pair = pair;
        this.kinds = new Kinds(pair.source());
        this.reasons = new Reasons(pair);
    }

    /** What changed of the thing, by field; one change where it came or went. */
    static List<Change> changes(Pair pair) {
        var judge = new Judge(pair);
        if (pair.before().isEmpty()) {
            return List.of(judge.added(pair.after().orElseThrow()));
        }
        return pair.after()
                .map(now -> judge.changed(pair.before().get(), now))
                .orElseGet(() -> List.of(judge.removed(pair.before().get())));
    }

    private Change added(Thing now) {
        var address = new Address(now.subject(), "");
        return new Change(
                address,
                item(now),
                Optional.empty(),
                Optional.of(now.self()),
                Kind.ADDED,
                Weights.of(now, ""),
                Optional.empty(),
                false,
                false,
                new TreeSet<>(),
                notes(address));
    }

    /** What vanishes weighs at least as much as a commitment: nothing goes without a word. */
    private Change removed(Thing old) {
        var address = new Address(old.subject(), "");
        Weight weight = Weights.of(old, "") == Weight.SAFETY ? Weight.SAFETY : Weight.COMMITMENT;
        boolean regression = old.collection().equals("commitments")
                || old.self() instanceof Measure && !pair.unanswered().isEmpty();
        return new Change(
                address,
                item(old),
                Optional.of(old.self()),
                Optional.empty(),
                Kind.REMOVED,
                weight,
                Optional.empty(),
                regression,
                true,
                new TreeSet<>(),
                notes(address));
    }

    private List<Change> changed(Thing old, Thing now) {
        List<Change> changes = new ArrayList<>();
        SortedSet<String> names = new TreeSet<>(old.fields().keySet());
        names.addAll(now.fields().keySet());
        for (String name : names) {
            Optional<Object> was = Optional.ofNullable(old.fields().get(name));
            Optional<Object> is = Optional.ofNullable(now.fields().get(name));
            if (!Objects.equals(was, is) && !OF_ONE_RELEASE.contains(now.subject() + "." + name)) {
                changes.add(changed(old, now, new Address(now.subject(), name), was, is));
            }
        }
        return changes;
    }

    private Change changed(Thing old, Thing now, Address address, Optional<Object> was, Optional<Object> is) {
        List<Noted> noted = notes(address);
        SortedSet<Language> languages = languages(was, is);
        Kinds.Judged judged = kinds.of(old, now, address.field(), was, is, languages);
        Kind kind = asNoted(judged.kind(), noted, was, is, languages);
        Weight weight = weight(old, now, address.field(), kind);
        boolean needsReason = weight != Weight.WORDING && !reasons.isExempt(old, now, kind, was, is);
        return new Change(
                address,
                item(now),
                was,
                is,
                kind,
                weight,
                judged.move(),
                isRegression(kind, now, was, is),
                needsReason,
                languages,
                noted);
    }

    private List<Noted> notes(Address address) {
        return pair.notes().stream()
                .filter(noted -> noted.note().facts().contains(address))
                .toList();
    }

    /** A note may call a change of words 'wording'; it may not call a moved fact so. */
    private Kind asNoted(
            Kind kind, List<Noted> noted, Optional<Object> was, Optional<Object> is, SortedSet<Language> languages) {
        if (noted.isEmpty() || !isWords(was) || !isWords(is)) {
            return kind;
        }
        Optional<ChangeNote.Kind> as = noted.get(noted.size() - 1).note().as();
        if (as.equals(Optional.of(ChangeNote.Kind.WORDING))) {
            return Kind.WORDING;
        }
        return as.equals(Optional.of(ChangeNote.Kind.TRANSLATION)) && !languages.contains(pair.source())
                ? Kind.TRANSLATION
                : kind;
    }

    private static boolean isWords(Optional<Object> value) {
        return value.isPresent() && (value.get() instanceof Text || value.get() instanceof Prose);
    }

    private static Weight weight(Thing old, Thing now, String field, Kind kind) {
        if (kind == Kind.WORDING || kind == Kind.TRANSLATION || kind == Kind.RESTATED) {
            return Weight.WORDING;
        }
        return Weights.of(old, now, field);
    }

    private boolean isRegression(Kind kind, Thing now, Optional<Object> was, Optional<Object> is) {
        if (kind.isRegression()) {
            return true;
        }
        return now.self() instanceof Measure
                && kind == Kind.UNLINKED
                && Links.taken(was, is).stream().anyMatch(pair.unanswered()::contains);
    }

    /** Advice, and figures where they are the statement's, are told with the statement; what happened, with the incident; the items of a new directive, with it. */
    private String item(Thing thing) {
        return thing.within()
                .filter(parent ->
                        parent.equals("secondary-damage") || parent.equals("incident") || pair.isWithNewDirective())
                .orElse(thing.subject());
    }

    private static SortedSet<Language> languages(Optional<Object> was, Optional<Object> is) {
        Map<Language, ?> old = was.map(Judge::words).orElse(Map.of());
        Map<Language, ?> now = is.map(Judge::words).orElse(Map.of());
        SortedSet<Language> touched = new TreeSet<>(old.keySet());
        touched.addAll(now.keySet());
        touched.removeIf(l -> Objects.equals(old.get(l), now.get(l)));
        return touched;
    }

    private static Map<Language, ?> words(Object value) {
        return value instanceof Text text ? text.values() : value instanceof Prose prose ? prose.passages() : Map.of();
    }
}
