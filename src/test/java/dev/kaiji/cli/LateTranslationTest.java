package dev.kaiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An original that changed before its translation did: what the editor is told, and what readers see. */
class LateTranslationTest {
    private static final String JA = "measures/two-factor.ja.md";

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void aReleaseWhoseOriginalChangedSince() throws Exception {
        desk = Desk.in(folder);
        Files.writeString(desk.draft(JA), "### これは何か\n\n初めの説明です。\n\n- 端末\n- 電話\n");
        Files.writeString(
                desk.draft("measures/two-factor.en.md"),
                "### What it is\n\nThe first explanation.\n\n- computers\n- telephones\n");
        assertThat(desk.run("release", "2024-04-01").exitCode()).isZero();
        Files.writeString(desk.draft(JA), "### これは何か\n\n初めの説明です。\n\n- 端末\n- 電話と、社員が持ち歩くすべての機器\n");
    }

    private Command release(String... more) {
        var arguments = new ArrayList<>(List.of("release", "2024-06-28", "--published", "2024-06-28T15:00+09:00"));
        arguments.addAll(List.of(more));
        return desk.run(arguments.toArray(String[]::new));
    }

    private Document page() throws Exception {
        assertThat(desk.run("build").exitCode()).isZero();
        return Jsoup.parse(Files.readString(desk.project.resolve("target/site/en/measures/two-factor/index.html")));
    }

    @Test
    void thePageMarksTheParagraphThatWasLeftBehindAndNoOther() throws Exception {
        assertThat(release().exitCode()).isZero();
        var prose = page().selectFirst(".prose");

        assertThat(prose.select(".untranslated").eachText())
                .containsExactly(
                        "(This paragraph gives the text of the release of 1 April 2024. The original has changed since.)");
        assertThat(prose.selectFirst(".untranslated").parent().ownText()).isEqualTo("telephones");
    }

    @Test
    void strictlyItIsRefusedAtItsLine() {
        var refused = release("--strict");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains(
                        "content/draft/measures/two-factor.en.md:6:1: error: measures/two-factor.prose: paragraph 4 in en");
        assertThat(desk.release("2024-06-28")).doesNotExist();
        assertThat(desk.run("check").exitCode()).isZero();
        assertThat(desk.run("check", "--strict").exitCode()).isEqualTo(1);
    }

    @Test
    void anUrgentReleaseGoesOutWithoutItAndItsPageSaysSo() throws Exception {
        Files.writeString(
                desk.draft("release.yaml"),
                Files.readString(desk.draft("release.yaml"))
                        + "translation-pending: {en: The translator is at work.}\n");

        assertThat(release("--strict").exitCode()).isZero();
        assertThat(page().select(".prose .untranslated")).hasSize(1);
        assertThat(Jsoup.parse(Files.readString(desk.project.resolve("target/site/en/index.html")))
                        .text())
                .contains("The English texts are not up to date yet. The translator is at work.");
    }

    @Test
    void checkSaysHowMuchOfTheDraftStandsInEachLanguage() {
        assertThat(desk.run("check").out())
                .containsPattern(
                        "English\n    Texts: \\d+ of \\d+\n    Explanations: \\d+ of \\d+, 1 older than the original\n");
    }
}
