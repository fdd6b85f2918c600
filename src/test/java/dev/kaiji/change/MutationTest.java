package dev.kaiji.change;

import static dev.kaiji.change.Weight.COMMITMENT;
import static dev.kaiji.change.Weight.SAFETY;
import static dev.kaiji.change.Weight.WORDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.model.Address;
import dev.kaiji.model.FullRelease;
import dev.kaiji.model.Mutations;
import dev.kaiji.model.Mutations.Mutation;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every record is changed by itself, and the comparison must show it, where it is and as heavy as it is. */
class MutationTest {
    /** What a difference in is no change: frozen. Each names one release, or says how it came to be. */
    private static final Map<String, String> EXEMPT = Map.of(
            "release.id", "what makes it this release",
            "release.published", "what makes it this release",
            "release.title", "every release has its own",
            "release.reconstructed", "how this release came into the record",
            "release.embargo", "how this release came into the record",
            "release.changes", "the notes on this very comparison",
            "reports",
                    "a report is handed in with one release and not repeated in the next: one that is missing is no change");

    /** The weights of domain.md, field by field; the thing itself stands for its coming and going. */
    private static final Map<String, Weight> WEIGHTS = weights(
            SAFETY, "secondary-damage.state as-of checked period affected desk restate-by",
            WORDING, "secondary-damage.source prose",
            SAFETY, "advice. order text",
            SAFETY, "figures. label value precision unit estimated as-of",
            WORDING, "figures.source",
            SAFETY, "desks. name phone hours cost spoken email form",
            SAFETY, "affected. who",
            WORDING, "affected.source",
            WORDING, "release.next-update-by translation-pending",
            COMMITMENT, "reports. regulator date items",
            WORDING, "reports.title link",
            COMMITMENT, "organisation.languages zone fiscal-year-start",
            WORDING, "organisation.name standing-note",
            WORDING, "regulators. name",
            WORDING, "scopes. name",
            WORDING, "themes. name",
            WORDING, "incident.title prose",
            COMMITMENT, "timeline. date",
            WORDING, "timeline.what source",
            COMMITMENT, "directives. regulator act issued",
            WORDING, "directives.link",
            COMMITMENT, "items. label deadline summary",
            WORDING, "items.source",
            COMMITMENT, "measures. answers",
            WORDING, "measures.title theme prose",
            COMMITMENT,
                    "commitments. scope covers state force due done then condition until stated-original ended part-of",
            WORDING, "commitments.what undated source as-of");

    /** A notice weighs by what it asks of its readers. */
    private static final Map<String, Weight> ASKING =
            weights(SAFETY, "notices. date title severity affected to-do desk", WORDING, "notices.prose");

    private static final Map<String, Weight> TELLING = weights(
            WORDING,
            "notices. title severity affected desk prose",
            COMMITMENT,
            "notices.date",
            SAFETY,
            "notices.to-do");

    /** Kinds that are no more than words, whatever field they touch. */
    private static final Set<Kind> ONLY_WORDS = Set.of(Kind.TRANSLATION, Kind.RESTATED);

    /** Kinds that say it all: the completions among the mutations are all on time. */
    private static final Set<Kind> SAYING_IT_ALL =
            Set.of(Kind.ADDED, Kind.COMPLETED, Kind.STRENGTHENED, Kind.RECONFIRMED, Kind.LINKED);

    private static Map<String, Weight> weights(Object... weightAndFields) {
        Map<String, Weight> weights = new TreeMap<>();
        for (int i = 0; i < weightAndFields.length; i += 2) {
            String[] parts = ((String) weightAndFields[i + 1]).split("\\.", 2);
            for (String field : parts[1].split(" ")) {
                weights.put(field.isEmpty() ? parts[0] : parts[0] + "." + field, (Weight) weightAndFields[i]);
            }
        }
        return weights;
    }

    static Stream<Mutation> mutations() {
        return Mutations.of(FullRelease.release("2024-04-01"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void everyFieldThatChangesIsOneChangeAtItsAddress(Mutation mutation) {
        var changes = Comparison.between(mutation.before(), mutation.after()).changes();

        if (EXEMPT.containsKey(mutation.field()) && !mutation.what().equals("added")) {
            assertThat(changes).isEmpty();
        } else {
            assertThat(changes).extracting(c -> c.address().toString()).contains(mutation.address());
            assertThat(changes).filteredOn(c -> c.kind() != Kind.REMOVED).hasSizeLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void everyChangeWeighsWhatTheDomainSaysAndAsksForAReasonAccordingly(Mutation mutation) {
        Comparison.between(mutation.before(), mutation.after())
                .at(Address.parse(mutation.address()))
                .ifPresent(change -> {
                    assertThat(change.weight()).isEqualTo(expectedWeight(mutation, change.kind()));
                    assertThat(change.needsReason())
                            .isEqualTo(change.weight() != WORDING && !SAYING_IT_ALL.contains(change.kind()));
                    assertThat(change.isSilent()).isEqualTo(change.needsReason());
                });
    }

    private static Weight expectedWeight(Mutation mutation, Kind kind) {
        if (ONLY_WORDS.contains(kind)) {
            return WORDING;
        }
        var table = mutation.address().startsWith("notices/tells")
                ? TELLING
                : mutation.field().startsWith("notices") ? ASKING : WEIGHTS;
        var weight = table.get(mutation.field());
        assertThat(weight)
                .as("the weight of %s: write it down here, from domain.md", mutation.field())
                .isNotNull();
        return kind == Kind.REMOVED && weight == WORDING ? COMMITMENT : weight;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void theSameToldBackwardsIsTheSameAddressWithTheShiftReversed(Mutation mutation) {
        var there = Comparison.between(mutation.before(), mutation.after());
        var back = Comparison.between(mutation.after(), mutation.before());

        assertThat(addresses(back, mutation)).isEqualTo(addresses(there, mutation));
        there.changes().stream().filter(c -> c.shiftDays().isPresent()).forEach(c -> {
            var reverse = back.at(c.address()).orElseThrow();
            assertThat(reverse.shiftDays()).contains(-c.shiftDays().orElseThrow());
            assertThat(reverse.before()).isEqualTo(c.after());
            assertThat(reverse.after()).isEqualTo(c.before());
        });
    }

    private static Set<String> addresses(Comparison comparison, Mutation mutation) {
        return comparison.changes().stream()
                .map(c -> c.address().toString())
                .filter(a -> !a.matches("reports/[^.]*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noFieldOfTheTablesHasGone() {
        var mutated = mutations().map(Mutation::field).collect(Collectors.toSet());

        assertThat(mutated).containsAll(EXEMPT.keySet());
        assertThat(mutated).containsAll(WEIGHTS.keySet());
        assertThat(mutated).containsAll(ASKING.keySet());
    }
}
