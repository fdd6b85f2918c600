package dev.kaiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a changed fact over the preview sheet and its approval to a release, as an editor and an approver see it. */
class SheetTest {
    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void aDraftAfterTheFirstRelease() throws Exception {
        desk = Desk.in(folder);
        assertThat(desk.run("release", "2024-04-01").exitCode()).isZero();
    }

    private void replace(String file, String piece, String instead) throws Exception {
        Path path = desk.draft(file);
        String text = Files.readString(path);
        assertThat(text).contains(piece);
        Files.writeString(path, text.replace(piece, instead));
    }

    private void moveTheDate() throws Exception {
        replace("measures/two-factor.yaml", "due: 2024-12-end", "due: 2025-03-end");
    }

    private void giveTheReason() throws Exception {
        replace("release.yaml", "reports: []\n", """
                reports: []
                changes:
                  - facts: [commitments/2fa-staff.due]
                    reason: {ja: 機器の納品が遅れるため。, en: The devices arrive later.}
                """);
    }

    private Document sheet() throws Exception {
        return Jsoup.parse(Files.readString(desk.project.resolve("sheet.html")));
    }

    private String digest() {
        var out = desk.run("check").out();
        return out.lines()
                .map(String::strip)
                .filter(line -> line.matches("[0-9a-f]{64}"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(out));
    }

    @Test
    void anUnexplainedChangeStandsOnTheSheetWithTheNoteToPasteAndInBothLanguages() throws Exception {
        moveTheDate();
        var run = desk.run("check", "--sheet", "sheet.html");

        assertThat(run.exitCode()).isEqualTo(1);
        var sheet = sheet();
        assertThat(sheet.select(".troubles .wrong").text())
                .contains("content/draft/measures/two-factor.yaml:", "理由がありません", "without a reason")
                .contains("- facts: [commitments/2fa-staff.due]");
        assertThat(sheet.select(".side-by-side [lang=ja] .change").text()).contains("2024年12月末", "2025年3月末", "遅く");
        assertThat(sheet.select(".side-by-side [lang=en] .change").text())
                .contains("end of December 2024", "end of March 2025", "later");
        assertThat(sheet.select(".into").text())
                .contains(
                        "feeds/changes.atom",
                        "feeds/commitments.atom",
                        "feeds/measures/two-factor.atom",
                        "feeds/mic.atom");
    }

    @Test
    void theTextSaysTheSameInTheLanguageOfTheMessages() throws Exception {
        moveTheDate();
        var english = desk.run("check");
        var japanese = Command.run(desk.project, Locale.JAPANESE, false, "check");

        assertThat(english.out())
                .contains("What changes for readers", "end of December 2024 -> end of March 2025")
                .contains("What blocks publication\n  content/draft/measures/two-factor.yaml:")
                .contains("feeds/measures/two-factor.atom: 1");
        assertThat(japanese.out()).contains("読者に伝わる変更", "2024年12月末 -> 2025年3月末");
    }

    @Test
    void whatIsNewStandsThereInFull() throws Exception {
        Files.writeString(desk.draft("measures/two-factor.yaml"), """
                  - id: 2fa-contractors
                    what: {ja: 委託先にも求める, en: Ask contractors too}
                    scope: own
                    covers: {ja: 運用を委託する会社, en: Companies that run our systems}
                    state: scheduled
                    force: planned
                    due: 2025-03-end
                    source: {report: mic-2024-04-01, item: "1"}
                    as-of: 2024-04-01
                """.indent(0), StandardOpenOption.APPEND);
        desk.run("check", "--sheet", "sheet.html");

        assertThat(sheet().select("[lang=ja] .new-in-full").text()).contains("運用を委託する会社", "2025年3月末");
        assertThat(sheet().select("[lang=en] .new-in-full").text())
                .contains("Companies that run our systems", "end of March 2025");
    }

    @Test
    void theSheetIsOneFileThatNeedsNoOtherAndAllowsItsOwnStyleOnly() throws Exception {
        assertThat(desk.run("check", "--sheet", "sheet.html").exitCode()).isZero();
        var sheet = sheet();
        var style = sheet.select("style").first().data().getBytes(StandardCharsets.UTF_8);
        var digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style));

        assertThat(sheet.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("default-src 'none'", "style-src 'sha256-" + digest + "'");
        assertThat(sheet.select("script, link, img, [src], [style]")).isEmpty();
    }

    @Test
    void aSheetIsWrittenOverAnEarlierSheetAndOverNothingElse() throws Exception {
        Path own = Files.writeString(desk.project.resolve("mine.html"), "my own notes");
        var refused = desk.run("check", "--sheet", "mine.html");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("mine.html: this is no preview sheet");
        assertThat(own).hasContent("my own notes");
        assertThat(desk.run("check", "--sheet", "content/sheet.html").exitCode())
                .isEqualTo(2);
        desk.run("check", "--sheet", "sheet.html");
        moveTheDate();
        desk.run("check", "--sheet", "sheet.html");
        assertThat(sheet().text()).contains("2025年3月末");
        assertThat(desk.project).isDirectoryNotContaining("glob:**.kaiji-new");
    }

    @Test
    void thePersonWhoApprovesComputesTheSameDigestWithSha256sum() throws Exception {
        moveTheDate();
        String lines =
                "{ find draft site.yaml allowed_signers redacted.tsv -type f; ls releases/*/tagmanifest-sha256.txt | tail -n 1; }"
                        + " 2>/dev/null | LC_ALL=C sort | xargs sha256sum";
        String manifest = Desk.shell(desk.project.resolve("content"), lines);
        String digest = Desk.shell(desk.project.resolve("content"), lines + " | sha256sum")
                .substring(0, 64);
        desk.run("check", "--sheet", "sheet.html");

        assertThat(digest()).isEqualTo(digest);
        assertThat(sheet().select(".digest").eachText()).containsOnly(digest);
        assertThat(sheet().select("details pre").first().wholeText().strip()).isEqualTo(manifest.strip());
    }

    @Test
    void whatWasApprovedIsReleased() throws Exception {
        moveTheDate();
        giveTheReason();
        var run = desk.run("release", "2024-06-28", "--published", "2024-06-28T15:00+09:00", "--approved", digest());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(desk.release("2024-06-28")).isDirectory();
    }

    @Test
    void anythingElseThanWhatWasApprovedIsRefusedAndNothingIsWritten() throws Exception {
        moveTheDate();
        giveTheReason();
        String approved = digest();
        replace("measures/two-factor.yaml", "2025-03-end", "2025-04-end");
        var refused =
                desk.run("release", "2024-06-28", "--published", "2024-06-28T15:00+09:00", "--approved", approved);
        var prepared = desk.run("release", "2024-06-28", "--prepare", "--approved", approved);

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("not the one that was approved", approved, digest());
        assertThat(prepared.exitCode()).isEqualTo(1);
        assertThat(prepared.err()).isEqualTo(refused.err());
        assertThat(desk.release("2024-04-01").getParent()).isDirectoryNotContaining("glob:**2024-06-28*");
        var japanese = Command.run(
                desk.project, Locale.JAPANESE, false, "release", "2024-06-28", "--prepare", "--approved", approved);
        assertThat(japanese.err()).contains("承認されたものと違います");
    }

    @Test
    void anApprovalCoversTheKeysAndTheAddressThatAreSealedToo() throws Exception {
        String before = digest();
        Files.writeString(
                desk.project.resolve("content/site.yaml"),
                Files.readString(desk.project.resolve("content/site.yaml")) + "# changed\n");
        String after = digest();
        desk.allow(desk.key, Desk.key(folder, "second"));

        assertThat(before).isNotEqualTo(after);
        assertThat(after).isNotEqualTo(digest());
    }

    @Test
    void anApprovalThatIsNoDigestIsWrongUse() {
        assertThat(desk.run("release", "2024-06-28", "--approved", "yes").exitCode())
                .isEqualTo(2);
        assertThat(desk.run("release", "2024-06-28", "--commit", "--approved", digest())
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void withoutADraftThereIsNoSheet() throws Exception {
        Desk.shell(desk.project, "rm -r content/draft");
        var run = desk.run("check", "--sheet", "sheet.html");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("no draft");
        assertThat(desk.project.resolve("sheet.html")).doesNotExist();
    }

    @Test
    void aDraftThatCannotBeReadStillHasASheetThatSaysWhy() throws Exception {
        replace("measures/two-factor.yaml", "due: 2024-12-end", "due: 2024-13");
        desk.run("check", "--sheet", "sheet.html");

        assertThat(sheet().select(".wrong").text()).contains("2024-13");
        assertThat(sheet().select(".side-by-side")).isEmpty();
    }
}
