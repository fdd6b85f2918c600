package dev.kaiji.page;

import dev.kaiji.change.ChangedItem;
import dev.kaiji.change.Comparison;
import dev.kaiji.change.Facts;
import dev.kaiji.model.Directive;
import dev.kaiji.model.Id;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import dev.kaiji.model.Report;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which feeds an item goes into, by their names: {@code changes}, {@code commitments}, {@code measures/system-separation}, {@code ppc}.
 *
 * <p>It follows from the item's subject alone. A measure's regulators are those whose directive items it answers, before or after the change: whoever follows one
 * is also told that it is no longer answered. {@code feed.atom}, one entry a release, has every release and is not named here.
 */
public final class FeedsOf {
    /** The feed of every item. */
    public static final String CHANGES = "changes";

    public static final String COMMITMENTS = "commitments";
    public static final String SECONDARY_DAMAGE = "secondary-damage";

    private final Facts before;
    private final Facts after;

    public FeedsOf(Facts before, Facts after) {
        this.before = before;
        this.after = after;
    }

    /** The feeds of the items of a comparison of that record. */
    public static FeedsOf of(Releases releases, Comparison comparison) {
        return new FeedsOf(
                comparison.from().map(from -> Facts.of(release(releases, from))).orElse(new Facts(Map.of())),
                Facts.of(release(releases, comparison.to())));
    }

    private static Release release(Releases releases, ReleaseId id) {
        return releases.find(id).orElseThrow(() -> new IllegalArgumentException("no release " + id));
    }

    /** The feeds of an item: {@code changes}, then by kind, then by measure, then by regulator. */
    public List<String> item(ChangedItem item) {
        return item(item.subject());
    }

    List<String> item(String subject) {
        var measures = measures(subject);
        var kinds = kind(subject);
        return Stream.of(List.of(CHANGES), kinds, measures.stream().sorted().toList(), regulators(subject, measures))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> kind(String subject) {
        return subject.startsWith("commitments/")
                ? List.of(COMMITMENTS)
                : subject.equals(SECONDARY_DAMAGE) ? List.of(SECONDARY_DAMAGE) : List.of();
    }

    /** The measure itself, or the one or two that a commitment stands or stood under. */
    private Set<String> measures(String subject) {
        var measures = new TreeSet<String>();
        if (subject.startsWith("measures/")) {
            measures.add(subject);
        }
        if (subject.startsWith("commitments/")) {
            things(subject).flatMap(thing -> thing.within().stream()).forEach(measures::add);
        }
        return measures;
    }

    private List<String> regulators(String subject, Set<String> measures) {
        var regulators = new TreeSet<String>();
        things(subject).forEach(thing -> {
            if (thing.self() instanceof Report report) {
                regulators.add(report.regulator().value());
            } else if (thing.self() instanceof Directive directive) {
                regulators.add(directive.regulator().value());
            }
        });
        if (subject.startsWith("items/")) {
            ofItem(new Id(subject.substring("items/".length()))).forEach(regulators::add);
        }
        if (subject.startsWith("regulators/")) {
            regulators.add(subject.substring("regulators/".length()));
        }
        measures.stream()
                .flatMap(this::things)
                .map(thing -> (Measure) thing.self())
                .flatMap(measure -> measure.answers().stream())
                .flatMap(this::ofItem)
                .forEach(regulators::add);
        return List.copyOf(regulators);
    }

    private Stream<String> ofItem(Id item) {
        return things("items/" + item)
                .flatMap(thing -> thing.within().stream())
                .flatMap(this::things)
                .map(thing -> ((Directive) thing.self()).regulator().value());
    }

    /** The thing as it was and as it is. */
    private Stream<Facts.Thing> things(String subject) {
        return Stream.of(before, after).flatMap(facts -> facts.thing(subject).stream());
    }
}
