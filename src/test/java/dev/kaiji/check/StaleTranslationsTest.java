package dev.kaiji.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.model.Language;
import dev.kaiji.model.Problem;
import dev.kaiji.model.ProblemWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a draft whose languages do not say the same. */
class StaleTranslationsTest {
    private static final String DATA = "releases/2024-04-01/data/";
    private static final String JA = "draft/measures/two-factor.ja.md";
    private static final String EN = "draft/measures/two-factor.en.md";
    private static final String JAPANESE = "一つ目の段落です。\n\n二つ目の段落です。\n\n三つ目の段落です。\n";
    private static final String ENGLISH =
            "This is paragraph one.\n\nThis is paragraph two.\n\nThis is paragraph three.\n";

    /** The valid record with three paragraphs, and a draft that says the same. */
    private static Content content() {
        var content = Content.valid()
                .with(DATA + "measures/two-factor.ja.md", JAPANESE)
                .with(DATA + "measures/two-factor.en.md", ENGLISH);
        for (String name : List.of(
                "organisation.yaml",
                "incident.yaml",
                "incident.ja.md",
                "incident.en.md",
                "secondary-damage.yaml",
                "directives/mic-2024-03-05.yaml",
                "measures/two-factor.yaml",
                "measures/two-factor.ja.md",
                "measures/two-factor.en.md",
                "notices/2024-04-01-report.yaml")) {
            content.with("draft/" + name, content.bytes(DATA + name));
        }
        return content.with("draft/release.yaml", "title: {ja: 次の版, en: Next}\n");
    }

    private static List<Problem> problems(Content content) {
        return content.problems().stream()
                .filter(problem -> problem.code().startsWith("translation."))
                .toList();
    }

    private static String printed(Content content) {
        return ProblemWords.in(Language.EN).print(problems(content));
    }

    private static Content strict(Content content) {
        return content.with(
                "site.yaml",
                new String(content.bytes("site.yaml"), StandardCharsets.UTF_8) + "strict-translations: true\n");
    }

    private static Content withSecondParagraphChanged() {
        return content().with(JA, JAPANESE.replace("二つ目の段落です", "二つ目の段落は書き直しました"));
    }

    @Test
    void aDraftLikeTheReleaseHasNothingStale() {
        assertThat(problems(content())).isEmpty();
    }

    @Test
    void aParagraphWhoseOriginalChangedIsNamedAtItsLineWithTheNoteToPaste() {
        assertThat(printed(withSecondParagraphChanged()))
                .startsWith(
                        "content/" + EN
                                + ":3:1: warning: measures/two-factor.prose: paragraph 2 in en gives the ja text of release 2024-04-01")
                .contains("- facts: [measures/two-factor.prose]", "as: translation");
    }

    @Test
    void strictTranslationsMakeItAnError() {
        assertThat(problems(strict(withSecondParagraphChanged()))).hasSize(1).allMatch(Problem::isError);
    }

    @Test
    void translatingTheParagraphSettlesIt() {
        assertThat(problems(withSecondParagraphChanged()
                        .with(EN, ENGLISH.replace("paragraph two", "the second, rewritten"))))
                .isEmpty();
    }

    @Test
    void translatingAnotherParagraphDoesNot() {
        assertThat(problems(withSecondParagraphChanged()
                        .with(EN, ENGLISH.replace("paragraph one", "the first, rewritten"))))
                .hasSize(1);
    }

    @Test
    void aNoteThatTheTranslationStillHoldsSettlesIt() {
        var content = withSecondParagraphChanged();
        var yaml = problems(content).get(0).yaml().orElseThrow();
        content.with("draft/release.yaml", "title: {ja: 次の版, en: Next}\n" + yaml);

        assertThat(content.problems().stream()
                        .filter(problem -> problem.place().file().contains("draft")))
                .isEmpty();
    }

    @Test
    void anUrgentReleaseMayGoOutWithoutItsTranslation() {
        var urgent = strict(withSecondParagraphChanged()
                .with("draft/release.yaml", "title: {ja: 次の版, en: Next}\ntranslation-pending: {en: An hour late.}\n"));

        assertThat(problems(urgent)).isEmpty();
    }

    @Test
    void whereEverythingChangedTheWholeIsStale() {
        assertThat(printed(content().with(JA, "別の話です。\n\n新しく書きました。\n\nすべて違います。\n")))
                .contains("the en text gives the ja text of release 2024-04-01");
    }

    @Test
    void punctuationAloneLeavesNoTranslationBehind() {
        assertThat(problems(content().with(JA, JAPANESE.replace("二つ目の段落です。", "二つ目の段落です．"))))
                .isEmpty();
    }

    @Test
    void aShortTextIsStaleToo() {
        var content = content();
        String measure = new String(content.bytes("draft/measures/two-factor.yaml"), StandardCharsets.UTF_8);
        content.with("draft/measures/two-factor.yaml", measure.replaceFirst("ja: [^,}\n]+", "ja: まったく新しい題名"));

        assertThat(printed(content)).contains("measures/two-factor.title: the en text gives the ja text");
    }

    @Test
    void aNumberThatOneLanguageDoesNotHaveIsNamed() {
        var content = content()
                .with(JA, JAPANESE.replace("二つ目の段落です。", "2万件ありました。"))
                .with(EN, ENGLISH.replace("This is paragraph two.", "There were 12,000 items."));

        assertThat(printed(content))
                .contains(JA + ":3:1", "20000: in ja, but not in en", EN + ":3:1", "12000: in en, but not in ja");
        assertThat(problems(strict(content))).hasSize(2).allMatch(Problem::isError);
    }

    @Test
    void aNumberMayDifferWhereTheSettingsSaySo() {
        var content = content()
                .with(JA, JAPANESE.replace("二つ目の段落です。", "24時間受け付けます。"))
                .with(EN, ENGLISH.replace("This is paragraph two.", "It is open around the clock."));

        assertThat(problems(content)).hasSize(1);
        content.with(
                "site.yaml",
                new String(content.bytes("site.yaml"), StandardCharsets.UTF_8)
                        + "may-differ: [measures/two-factor.prose 24]\n");
        assertThat(problems(content)).isEmpty();
    }

    @Test
    void aRegulatorThatOneLanguageDoesNotNameIsNamed() {
        var content = content()
                .with(JA, JAPANESE.replace("二つ目の段落です。", "総務省に伝えました。"))
                .with(EN, ENGLISH.replace("This is paragraph two.", "We told the Agency."));

        assertThat(printed(content)).contains("“総務省” in ja, but not");
    }
}
