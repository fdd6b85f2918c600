package dev.kaiji.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.load.LoadedRelease;
import dev.kaiji.model.Address;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Id;
import dev.kaiji.model.Language;
import dev.kaiji.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {
    private static final String FIRST = "releases/2024-04-01/data/";
    private static final String SECOND = "releases/2024-06-01/data/";
    private static final List<String> FILES = List.of(
            "organisation.yaml",
            "incident.yaml",
            "incident.ja.md",
            "incident.en.md",
            "secondary-damage.yaml",
            "directives/mic-2024-03-05.yaml",
            "measures/two-factor.yaml",
            "measures/two-factor.ja.md",
            "measures/two-factor.en.md",
            "notices/2024-04-01-report.yaml");

    private static LoadedRelease newest(Content content) {
        var releases = content.read().releases();
        return releases.get(releases.size() - 1);
    }

    private static Content twoReleases() {
        var content = Content.valid();
        FILES.forEach(f -> content.with(SECOND + f, content.bytes(FIRST + f)));
        return content.with(
                SECOND + "release.yaml",
                "id: 2024-06-01\npublished: 2024-06-01T15:00+09:00\ntitle: {ja: 次の版, en: Next}\n");
    }

    @Test
    void everyFactKnowsItsLineAndColumn() {
        var places = newest(Content.valid()).places();

        assertThat(places.of(Address.parse("commitments/2fa-own.due")))
                .hasToString("content/" + Content.MEASURE + ":12:10");
        assertThat(places.of(Address.parse("commitments/2fa-own.source"), "item"))
                .hasToString("content/" + Content.MEASURE + ":13:44");
        assertThat(places.of(Address.parse("desks/main.phone")))
                .hasToString("content/" + FIRST + "organisation.yaml:12:12");
        assertThat(places.of(Address.parse("measures/two-factor.prose")))
                .hasToString("content/" + FIRST + "measures/two-factor.en.md:1:1");
        assertThat(places.of(Address.parse("commitments/2fa-own.covers")))
                .as("an absent field is where its thing is")
                .hasToString("content/" + Content.MEASURE + ":7:5");
    }

    @Test
    void equalFilesOfTwoReleasesAreReadOnceAndShared() {
        var record = twoReleases().read();

        assertThat(record.problems()).isEmpty();
        var first = record.releases().get(0).release();
        var second = record.releases().get(1).release();
        assertThat(second.measures().get(0).commitments().get(0))
                .isSameAs(first.measures().get(0).commitments().get(0));
        assertThat(second.measures().get(0).prose().in(Language.JA).orElseThrow())
                .isSameAs(first.measures().get(0).prose().in(Language.JA).orElseThrow());
        assertThat(record.releases().get(1).places().of(Address.parse("commitments/2fa-own.due")))
                .hasToString("content/" + SECOND + "measures/two-factor.yaml:12:10");
    }

    @Test
    void aReleaseWithAMistakeComesBackWithoutTheBrokenCommitment() {
        var loaded = newest(Content.valid().withMeasure("2024-12-end", "2024-13"));

        assertThat(loaded.problems()).extracting(Problem::code).containsExactly("date.no-such-month");
        assertThat(loaded.release().measures().get(0).commitments())
                .extracting(Commitment::id)
                .containsExactly(new Id("2fa-overseas"));
        assertThat(loaded.places().mayHold("commitments", new Id("2fa-own"))).isTrue();
        assertThat(loaded.places().mayHold("commitments", new Id("2fa-overseas")))
                .isFalse();
    }

    @Test
    void whatNamesABrokenThingIsNotBlamed() {
        var content = Content.valid()
                .withMeasure("2024-12-end", "2024-13")
                .withMeasure("    scope: overseas\n", "    scope: overseas\n    part-of: 2fa-own\n");

        assertThat(content.problems()).extracting(Problem::code).containsExactly("date.no-such-month");
    }

    @Test
    void anUnreadableFileMakesNoOtherFileWrong() {
        var content = twoReleases()
                .with(FIRST + "organisation.yaml", "regulators: [")
                .with(FIRST + "release.yaml", "id: [")
                .with(SECOND + "directives/mic-2024-03-05.yaml", "- x");

        assertThat(content.problems())
                .extracting(p -> p.place().file())
                .containsOnly(
                        "content/" + FIRST + "organisation.yaml",
                        "content/" + FIRST + "release.yaml",
                        "content/" + SECOND + "directives/mic-2024-03-05.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "no, no",
        "0120, 0120",
        "2024, 2024",
        "3.10, 3.10",
        "1_000, 1_000",
        "12:30, 12:30",
        "0x1F, 0x1F",
        "yes, yes",
        "2024-06-28, 2024-06-28",
        "NULL, NULL",
        "1e3, 1e3"
    })
    void everyScalarIsTextFirst(String typed, String read) {
        var title = newest(Content.valid().withMeasure("en: Two-factor authentication", "en: " + typed))
                .release()
                .measures()
                .get(0)
                .title();

        assertThat(title.in(Language.EN)).contains(read);
    }

    @Test
    void fiscalYearsBeginWhereTheOrganisationSays() {
        var content = Content.valid().withMeasure("due: 2024-12-end", "due: FY2024-H2");
        String january = new String(content.bytes(FIRST + "organisation.yaml"), StandardCharsets.UTF_8)
                .replace("fiscal-year-start: 4", "fiscal-year-start: 1");

        assertThat(due(content)).isEqualTo("2024-10-01");
        assertThat(due(content.with(FIRST + "organisation.yaml", january))).isEqualTo("2024-07-01");
    }

    private static String due(Content content) {
        return newest(content)
                .release()
                .measures()
                .get(0)
                .commitments()
                .get(0)
                .due()
                .orElseThrow()
                .span()
                .first()
                .toString();
    }

    @Test
    void aNamesKanjiStaysAsTyped() {
        var text = newest(Content.valid().withMeasure("自社のシステムに入れる", "\uFA19社と髙橋と\uD842\uDFB7野\uDB40\uDD00"))
                .release()
                .measures()
                .get(0)
                .commitments()
                .get(0)
                .what();

        assertThat(text.in(Language.JA)).contains("\uFA19社と髙橋と\uD842\uDFB7野\uDB40\uDD00");
    }

    @Test
    void aLateTranslationIsNoMistakeWhereTheReleaseSaysSo() {
        String release = new String(Content.valid().bytes(FIRST + "release.yaml"), StandardCharsets.UTF_8);
        var content = Content.valid()
                .with(FIRST + "release.yaml", release + "translation-pending: {en: urgent}\n")
                .withMeasure(", en: Put it on our own systems", "")
                .with(FIRST + "measures/two-factor.en.md", "Old text.\n");

        assertThat(content.problems()).isEmpty();
    }

    @Test
    void aReportOfAnEarlierReleaseMayBeASource() {
        assertThat(twoReleases().problems()).extracting(Problem::code).doesNotContain("reference.unknown-reports");
    }

    @Test
    void whatWasPublishedAsAPageIsNoContent() {
        assertThat(Content.valid()
                        .with(FIRST + "as-published/ja.html", "<p>x")
                        .with("releases/2024-04-01/bagit.txt", "x")
                        .problems())
                .isEmpty();
    }
}
