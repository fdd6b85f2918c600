package dev.kaiji.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.model.RandomRecord;
import dev.kaiji.model.Release;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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

    private static List<List<Release>> pairs(List<Release> all) {
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(from -> all.subList(from + 1, all.size()).stream().map(to -> List.of(all.get(from), to)))
                .toList();
    }
}
