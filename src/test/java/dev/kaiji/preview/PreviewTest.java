package dev.kaiji.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaiji.site.Order;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an editor sees in the browser after a file was saved. Whoever waits here waits for the reload, never for a time. */
@Timeout(60)
class PreviewTest {
    private static final String MEASURE = "/ja/measures/two-factor/";
    private static final String MEASURE_FILE = "draft/measures/two-factor.yaml";

    @TempDir
    private Path folder;

    private Editing desk;

    @BeforeEach
    void aDraft() throws IOException {
        Editing.recordIn(folder);
        desk = Editing.in(folder);
    }

    @AfterEach
    void ended() throws IOException {
        desk.close();
    }

    @Test
    void theWholeSiteIsThereWithTheDraftAsItsNewestRelease() throws Exception {
        assertThat(desk.get("/").body()).contains("<html lang=\"ja\"");
        assertThat(desk.get("/en/").body()).contains("<html lang=\"en\"");
        assertThat(desk.get("/ja/releases/draft/changes/").statusCode()).isEqualTo(200);
        assertThat(desk.get("/style.css").headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
        assertThat(desk.get("/data/record.json").body()).contains("\"draft\"");
    }

    @Test
    void everyPageSaysThatItIsNotPublic() throws Exception {
        for (String path : new String[] {"/", "/ja/", "/en/about/", "/ja/releases/2024-04-01/", "/no/such/page/"}) {
            assertThat(desk.get(path).body())
                    .as(path)
                    .contains("Preview: not public", "<meta name=\"robots\" content=\"noindex\">");
        }
        assertThat(desk.get("/record/latest.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void aFolderWithoutItsSlashLeadsToThePage() throws Exception {
        var answer = desk.get("/ja/about");

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).contains("/ja/about/");
    }

    @Test
    void aSavedFileIsOnThePage() throws Exception {
        desk.replace(MEASURE_FILE, "ja: 二要素認証,", "ja: 二段階の認証,");

        assertThat(desk.pageWith(MEASURE, ">二段階の認証")).doesNotContain(">二要素認証</h1>");
    }

    @Test
    void theLastOfManyQuickSavesIsOnThePage() throws Exception {
        String prose = Files.readString(desk.content.resolve("draft/measures/two-factor.ja.md"));
        for (int i = 1; i <= 30; i++) {
            desk.save("draft/measures/two-factor.ja.md", prose.strip() + "これは" + i + "回目です。\n");
        }

        desk.pageWith(MEASURE, "これは30回目です。");
    }

    @Test
    void aFileThatIsReplacedByAnotherIsSeenToo() throws Exception {
        Path file = desk.content.resolve("draft/measures/two-factor.ja.md");
        Path beside = file.resolveSibling(".two-factor.ja.md.new");
        Files.writeString(beside, "別のファイルと入れ替えた本文です。\n");
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);

        desk.pageWith(MEASURE, "別のファイルと入れ替えた本文です。");
    }

    @Test
    void aNewMeasureOfTheDraftHasItsPage() throws Exception {
        String measure = Files.readString(desk.content.resolve(MEASURE_FILE));
        desk.save(
                "draft/measures/passkeys.yaml",
                measure.replace("two-factor", "passkeys").replace("2fa-staff", "passkeys-staff"));
        for (String language : new String[] {"ja", "en"}) {
            desk.save("draft/measures/passkeys." + language + ".md", "Passkeys.\n");
        }

        desk.pageWith("/ja/measures/passkeys/", "id=\"passkeys-staff\"");
    }

    @Test
    void aPageThatTheSavedFileDoesNotTouchIsNotReloaded() throws Exception {
        String about = Editing.mark(desk.get("/ja/about/").body());
        desk.save("draft/measures/two-factor.ja.md", "ここを直しました。\n");
        desk.save("draft/measures/two-factor.en.md", "This was put right.\n");
        desk.pageWith(MEASURE, "ここを直しました。");
        desk.pageWith("/en/measures/two-factor/", "This was put right.");

        assertThat(Editing.mark(desk.get("/ja/about/").body())).isEqualTo(about);
    }

    @Test
    void aMistakeShowsPlaceWordsAndHintOverTheLastGoodPage() throws Exception {
        desk.replace(MEASURE_FILE, "due: 2024-12-end", "due: 2024-13");

        assertThat(desk.pageWith(MEASURE, "The files have a mistake"))
                .containsPattern("content/draft/measures/two-factor\\.yaml:\\d+:\\d+")
                .contains("2024-13 is not a month", "write 2024-12 or 2024-12-end", ">二要素認証");

        desk.replace(MEASURE_FILE, "due: 2024-13", "due: 2024-12-end");
        desk.pageWithout(MEASURE, "The files have a mistake");
    }

    @Test
    void aFileThatIsNoYamlAtAllStopsNothing() throws Exception {
        String good = Files.readString(desk.content.resolve(MEASURE_FILE));
        desk.save(MEASURE_FILE, "id: two-factor\ntitle: {ja: [\n");
        desk.pageWith(MEASURE, "two-factor.yaml:");

        desk.save(MEASURE_FILE, good);
        desk.pageWithout(MEASURE, "two-factor.yaml:");
    }

    @Test
    void anUnexplainedChangeIsShownWithTheNoteToPaste() throws Exception {
        desk.replace(MEASURE_FILE, "due: 2024-12-end", "due: 2025-03-end");

        assertThat(desk.pageWith(MEASURE, "2025年3月末"))
                .contains("- facts: [commitments/2fa-staff.due]")
                .doesNotContain("The files have a mistake");
    }

    @Test
    void theSheetTellsTheChangesAndIsOpenAtTheRoot() throws Exception {
        assertThat(desk.get("/").body()).contains("<details class=\"sheet\" open>", "<iframe src=\"/__sheet\"");
        assertThat(desk.get("/ja/").body()).contains("<a href=\"/__sheet\">").doesNotContain("<iframe");

        desk.replace(MEASURE_FILE, "due: 2024-12-end", "due: 2025-03-end");

        assertThat(desk.pageWith("/__sheet", "2025年3月末"))
                .contains("end of March 2025", "facts: [commitments/2fa-staff.due]");
        assertThat(desk.pageWith("/ja/", "Readers will see 1 change."))
                .contains("1 thing keeps it from being published");
    }

    @Test
    void aRecordThatIsBrokenFromTheStartShowsItsProblemsAlone() throws Exception {
        desk.close();
        String good = Files.readString(desk.content.resolve(MEASURE_FILE));
        desk.save(MEASURE_FILE, good.replace("due: 2024-12-end", "due: 2024-13"));
        desk = Editing.in(folder);

        var answer = desk.get(MEASURE);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("There is no page to show", "2024-13 is not a month");

        desk.save(MEASURE_FILE, good);
        desk.pageWith(MEASURE, ">二要素認証");
    }

    @Test
    void aTemplateIsWatchedToo() throws Exception {
        Files.writeString(desk.templates.resolve("about.ftlh"), "<body>${layout.title} as we like it</body>");
        assertThat(desk.pageWith("/en/about/", "as we like it")).contains("Preview: not public");

        Files.writeString(desk.templates.resolve("about.ftlh"), "<body>${view.noSuchThing}</body>");
        assertThat(desk.pageWith("/en/about/", "view.noSuchThing"))
                .contains("templates/about.ftlh", "line 1", "as we like it")
                .doesNotContain("Tip:");

        Files.delete(desk.templates.resolve("about.ftlh"));
        desk.pageWithout("/en/about/", "view.noSuchThing");
    }

    @Test
    void aTemplateThatCallsItselfForEverStopsNothing() throws Exception {
        Files.writeString(desk.templates.resolve("about.ftlh"), "<#macro on><@on/></#macro><body><@on/></body>");
        desk.pageWith("/en/about/", "class=\"error\"");

        Files.delete(desk.templates.resolve("about.ftlh"));
        desk.pageWithout("/en/about/", "class=\"error\"");
    }

    @Test
    void stylesAndPhrasesAreWatchedToo() throws Exception {
        String before = Editing.mark(desk.get("/ja/about/").body());
        Files.writeString(desk.templates.resolve("style.css"), "body { color: red }\n");
        Files.createDirectories(desk.templates.resolve("phrases"));
        Files.writeString(desk.templates.resolve("phrases/ja.properties"), "layout.desk = 窓口はこちら\n");

        assertThat(Editing.mark(desk.pageWith("/ja/about/", "窓口はこちら"))).isNotEqualTo(before);
        assertThat(desk.get("/style.css").body()).startsWith("body { color: red }");
    }

    @Test
    void whatEditorsLeaveBesideAFileIsNoMistake() throws Exception {
        for (String name : new String[] {".two-factor.yaml.swp", "two-factor.yaml~", "#two-factor.yaml#", "4913"}) {
            desk.save("draft/measures/" + name, "?");
        }
        desk.replace("draft/measures/two-factor.ja.md", "。", "。続きです。");

        assertThat(desk.pageWith(MEASURE, "続きです。")).doesNotContain("class=\"error\"");
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        var order = new Order(desk.content, "content", Optional.empty(), Optional.empty(), true);

        assertThatThrownBy(() -> Preview.open(order, desk.address().getPort(), Editing.words(), problems -> {}))
                .isInstanceOf(BindException.class);
    }
}
