package dev.kaiji.change;

import dev.kaiji.change.Facts.Thing;
import dev.kaiji.model.Address;
import dev.kaiji.model.ChangeNote;
import dev.kaiji.model.Language;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Prose;
import dev.kaiji.model.Release;
import dev.kaiji.model.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says of each difference what it is: its kind, its weight, its shift, whether it is a step back, and whether it needs a reason. */
final class Judge {
    private final Facts before;
    private final Language source;
    private final Notes notes;
    private final Kinds kinds;
    private final Reasons reasons;
    private final Facts after;
    private @Nullable Set<Object> unanswered;

    Judge(Facts before, Facts after, Release release, Notes notes) {
        this.before = before;
        this.source = release.organisation().languages().get(0);
        this.notes = notes;
        this.kinds = new Kinds(source);
        this.reasons = new Reasons(before, release);
        this.after = after;
    }

    /** What no measure answers any more. Few changes ask for it. */
    private boolean isUnanswered(Object item) {
        var known = unanswered;
        if (known == null) {
            known = answered(before);
            known.removeAll(answered(after));
            unanswered = known;
        }
        return known.contains(item);
    }

    private static Set<Object> answered(Facts facts) {
        return facts.things().values().stream()
                .map(Thing::self)
                .filter(Measure.class::isInstance)
                .flatMap(m -> ((Measure) m).answers().stream())
                .collect(Collectors.toSet());
    }

    Change added(Thing now) {
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
                notes.at(address));
    }

    /** What vanishes weighs at least as much as a commitment: nothing goes without a word. */
    Change removed(Thing old) {
        var address = new Address(old.subject(), "");
        Weight weight = Weights.of(old, "") == Weight.SAFETY ? Weight.SAFETY : Weight.COMMITMENT;
        boolean regression = old.collection().equals("commitments")
                || old.self() instanceof Measure m && m.answers().stream().anyMatch(this::isUnanswered);
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
                notes.at(address));
    }

    Change changed(Thing old, Thing now, Address address, Optional<Object> was, Optional<Object> is) {
        List<Noted> noted = notes.at(address);
        SortedSet<Language> languages = languages(was, is);
        Kinds.Judged judged = kinds.of(old, now, address.field(), was, is, languages);
        Kind kind = asNoted(judged.kind(), noted, was, is, languages);
        Weight weight = weight(old, now, address.field(), kind);
        boolean needsReason = weight != Weight.WORDING && !reasons.isExempt(old, now, address.field(), kind, was, is);
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
        return as.equals(Optional.of(ChangeNote.Kind.TRANSLATION)) && !languages.contains(source)
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
                && Links.taken(was, is).stream().anyMatch(this::isUnanswered);
    }

    /** Advice, and figures where they are the statement's, are told with the statement; what happened, with the incident; the items of a new directive, with it. */
    private String item(Thing thing) {
        return thing.within()
                .filter(parent -> parent.equals("secondary-damage")
                        || parent.equals("incident")
                        || parent.startsWith("directives/")
                                && before.thing(parent).isEmpty())
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
