package dev.kaiji.change;

import static dev.kaiji.model.Mutations.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.model.Dates;
import dev.kaiji.model.Force;
import dev.kaiji.model.FullRelease;
import dev.kaiji.model.RandomRecord;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonsTest {
    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comparisonsThatShareWhatTheyHaveInCommonEqualThoseMadeAlone(long seed) {
        var record = RandomRecord.of(seed, 9);
        var together = new Comparisons(record, Facts.ofAll(record));

        for (var pair : pairs(record.all())) {
            assertThat(together.between(pair.get(0).id(), pair.get(1).id()))
                    .isEqualTo(Comparison.between(
                            record, pair.get(0).id(), pair.get(1).id()));
        }
    }

    /** Object for object: whoever keeps what he made of an item finds it again. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatChangedAlikeAndBecameAlikeIsOneItem(long seed) {
        var record = RandomRecord.of(seed, 9);
        var facts = Facts.ofAll(record);
        var together = new Comparisons(record, facts);
        var seen = new HashMap<List<Object>, ChangedItem>();

        for (var pair : pairs(record.all())) {
            for (var item : together.between(pair.get(0).id(), pair.get(1).id()).items()) {
                var became = facts.get(pair.get(1).id()).thing(item.subject()).map(Facts.Thing::fields);
                if (item.changes().stream().map(Change::subject).allMatch(item.subject()::equals)
                        && became.isPresent()) {
                    assertThat(item).isSameAs(seen.computeIfAbsent(List.of(item, became), x -> item));
                }
            }
        }
    }

    /** The same day moved in the same way, but what is promised is not the same: its sentence tells of that too. */
    @Test
    void whatBecameSomethingElseIsAnotherItem() {
        var record = new Releases(List.of(
                release("2024-01-01", "2025-06", Force.PLANNED),
                release("2024-02-01", "2025-12", Force.PLANNED),
                release("2024-03-01", "2025-06", Force.TARGET),
                release("2024-04-01", "2025-12", Force.TARGET)));
        var together = new Comparisons(record, Facts.ofAll(record));

        var planned = together.with(new ReleaseId("2024-02-01")).items();
        var target = together.with(new ReleaseId("2024-04-01")).items();

        assertThat(planned).isEqualTo(target).hasSize(1);
        assertThat(planned.get(0)).isNotSameAs(target.get(0));
    }

    private static Release release(String id, String due, Force force) {
        var release = FullRelease.release(id);
        var measure = release.measures().get(0);
        var promise = with(
                with(FullRelease.scheduled("promise"), "due", Optional.of(Dates.date(due))),
                "force",
                Optional.of(force));
        return with(release, "measures", List.of(with(measure, "commitments", List.of(promise))));
    }

    private static List<List<Release>> pairs(List<Release> all) {
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(from -> all.subList(from + 1, all.size()).stream().map(to -> List.of(all.get(from), to)))
                .toList();
    }
}
