package dev.kaiji.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.change.Comparison;
import dev.kaiji.change.History;
import dev.kaiji.model.FullRelease;
import dev.kaiji.model.Language;
import dev.kaiji.model.Mutations;
import dev.kaiji.model.Mutations.Mutation;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.Release;
import dev.kaiji.model.Releases;
import dev.kaiji.output.PlannedFile;
import dev.kaiji.page.TestPhrases;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every record is changed by itself, and the data must show it. */
class EveryFieldTest {
    private static final Map<Language, Phrases> PHRASES =
            Map.of(Language.JA, TestPhrases.JA, Language.EN, TestPhrases.EN);
    private static final Words WORDS =
            Words.of(new Releases(List.of(FullRelease.release("2024-04-01"))), PHRASES, false);
    private static final Json JSON = new Json(WORDS);

    static Stream<Mutation> mutations() {
        return Mutations.of(FullRelease.release("2024-04-01"));
    }

    static Stream<Mutation> mutationsOfCommitments() {
        return mutations().filter(mutation -> mutation.field().startsWith("commitments."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void itIsInTheDataOfItsRelease(Mutation mutation) throws IOException {
        assertThat(data(mutation.after())).isNotEqualTo(data(mutation.before()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void itIsNotInTheDataOfAnEarlierReleaseThatAreMadeOfTheSame(Mutation mutation) throws IOException {
        var before = dataOfEarlier(mutation.before());
        var after = dataOfEarlier(mutation.after());
        assertThat(before.madeOf()).isPresent();
        if (before.madeOf().equals(after.madeOf())) {
            assertThat(after.make().bytes()).isEqualTo(before.make().bytes());
        }
    }

    private static PlannedFile dataOfEarlier(Release newest) {
        var earlier = FullRelease.release("2024-03-01");
        var record = new Releases(List.of(earlier, newest));
        var upTo = Map.of(earlier.id(), "all that there was");
        return DataFiles.of(record, History.of(record), "https://example.jp/", PHRASES, false, List.of(), upTo).stream()
                .filter(file -> file.path().equals(ReleaseData.path(earlier.id())))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] data(Release release) throws IOException {
        return ReleaseData.file(release, () -> JSON).make().bytes();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void itIsInTheChangesWithItsOldAndNewValue(Mutation mutation) {
        var comparison = Comparison.between(mutation.before(), mutation.after());
        var changes = ChangesData.of(comparison, JSON, List.of()).path("changes");
        assertThat(changes.valueStream().map(change -> change.path("address").asString()))
                .containsExactlyElementsOf(comparison.changes().stream()
                        .map(change -> change.address().toString())
                        .toList());
        assertThat(changes.valueStream())
                .allSatisfy(change -> assertThat(change.path("old")).isNotEqualTo(change.path("new")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutationsOfCommitments")
    void itIsInTheTableOfMeasures(Mutation mutation) {
        assertThat(table(mutation.after())).isNotEqualTo(table(mutation.before()));
    }

    private static String table(Release release) {
        return new String(
                MeasuresTable.file(release, History.of(new Releases(List.of(release))), WORDS)
                        .bytes(),
                UTF_8);
    }
}
