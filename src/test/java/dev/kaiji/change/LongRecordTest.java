package dev.kaiji.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.model.Address;
import dev.kaiji.model.Release;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SyntheticRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A record of 24 releases and 100 measures of which it is known what was changed when. */
class LongRecordTest {
    private static final SyntheticRecord RECORD = SyntheticRecord.of(24, 100);
    private static final Releases RELEASES = RECORD.releases();
    private static final History HISTORY = History.of(RELEASES);

    @Test
    void everyReleaseShowsWhatWasChangedAndNothingElse() {
        for (int i = 0; i < RELEASES.all().size(); i++) {
            var comparison = HISTORY.comparison(RELEASES.all().get(i).id());

            assertThat(comparison.changes())
                    .extracting(c -> c.address().toString())
                    .containsExactlyInAnyOrderElementsOf(RECORD.edits(i));
            assertThat(comparison.silent()).isEmpty();
        }
    }

    @Test
    void everyMoveOfEveryPromiseIsKept() {
        for (CommitmentHistory commitment : HISTORY.commitments().values()) {
            var address = Address.of("commitments", commitment.id(), "due").toString();
            long edits = edits().stream().filter(address::equals).count();

            assertThat(commitment.promises()).as(address).hasSize((int) edits + 1);
        }
    }

    @Test
    void theMovesOfAPromiseAddUpToTheWayFromTheFirstToTheLast() {
        for (CommitmentHistory commitment : HISTORY.commitments().values()) {
            int sum = commitment.promises().stream()
                    .flatMap(p -> p.move().stream())
                    .mapToInt(m -> m.shiftDays().orElse(0))
                    .sum();

            assertThat(commitment.cumulative().flatMap(DateMove::shiftDays).orElse(0))
                    .isEqualTo(sum);
        }
    }

    @Test
    void anyTwoReleasesDifferInNoMoreThanWhatWasChangedBetweenThem() {
        List<Release> all = RELEASES.all();
        for (int from = 0; from < all.size(); from += 5) {
            for (int to = from + 1; to < all.size(); to += 4) {
                Set<String> between = new HashSet<>();
                for (int i = from + 1; i <= to; i++) {
                    between.addAll(RECORD.edits(i));
                }
                var comparison = Comparison.between(
                        RELEASES, all.get(from).id(), all.get(to).id());

                assertThat(comparison.changes())
                        .extracting(c -> c.address().toString())
                        .isSubsetOf(between);
                assertThat(comparison.silent()).isEmpty();
            }
        }
    }

    private static List<String> edits() {
        return java.util.stream.IntStream.range(0, RELEASES.all().size())
                .boxed()
                .flatMap(i -> RECORD.edits(i).stream())
                .toList();
    }
}
