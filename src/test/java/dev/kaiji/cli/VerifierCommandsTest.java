package dev.kaiji.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command that the site and the handbook tell a verifier to type, typed as it stands into an empty folder, with the tools of this machine. */
class VerifierCommandsTest {
    private static final Path BASE =
            Path.of(System.getProperty("kaiji.basedir", "")).toAbsolutePath();

    @TempDir
    private Path folder;

    /** Something to type, and what it is promised to print; {@code …} stands for any characters. */
    private record Step(String command, String prints) {}

    private Path published() throws Exception {
        var desk = Desk.in(folder);
        assertThat(desk.run("release", "2024-04-01").exitCode()).isZero();
        assertThat(desk.run("release", "2024-06-28", "--published", "2024-06-28T15:00+09:00")
                        .exitCode())
                .isZero();
        var run = desk.run("build");
        assertThat(run.exitCode()).as(run.err()).isZero();
        return desk.project.resolve("target/site");
    }

    private static List<Step> stepsOnPage(Path page, String system) throws IOException {
        var steps = new ArrayList<Step>();
        var section = Jsoup.parse(Files.readString(page)).selectXpath("//section[@aria-labelledby='" + system + "']");
        for (var item : section.select("li")) {
            steps.add(new Step(
                    item.select("pre.command").first().wholeText(),
                    item.select("pre.prints").eachText().isEmpty()
                            ? ""
                            : item.select("pre.prints").first().wholeText()));
        }
        return steps;
    }

    /** {@code sh} blocks of a page of the handbook, each with the {@code text} block that follows it. */
    private static List<Step> stepsInHandbook(String page) throws IOException {
        var steps = new ArrayList<Step>();
        var blocks = Pattern.compile("```sh\n(.*?)```(?:\\s*[^\n`]+\\s*```text\n(.*?)```)?", Pattern.DOTALL)
                .matcher(Files.readString(BASE.resolve("site").resolve(page)));
        while (blocks.find()) {
            steps.add(new Step(
                    blocks.group(1).stripTrailing(),
                    blocks.group(2) == null ? "" : blocks.group(2).stripTrailing()));
        }
        return steps;
    }

    /** Types the first so many steps in one shell, whose {@code curl} fetches from that site; what the last of them printed. */
    private Command type(List<Step> steps, int upTo, Path site, String afterTheFirst) throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path curl = bin.resolve("curl");
        Files.writeString(
                curl,
                "#!/bin/sh\nfor last; do :; done\nexec cp \"" + site + "/${last#https://disclosure.example.jp/}\" .\n");
        curl.toFile().setExecutable(true);
        Path empty = Files.createTempDirectory(folder, "verifier");
        var script = new StringBuilder("PATH=" + bin + ":$PATH\n");
        for (int i = 0; i <= upTo; i++) {
            if (i == upTo) {
                script.append("echo @@@@\n");
            }
            script.append(steps.get(i).command()).append('\n');
            if (i == 0) {
                script.append(afterTheFirst).append('\n');
            }
        }
        var run = Desk.tryShell(empty, script.toString());
        return new Command(
                run.exitCode(),
                run.out().substring(run.out().indexOf("@@@@\n") + 5).stripTrailing(),
                "");
    }

    private void allKeepTheirPromise(List<Step> steps, Path site) throws Exception {
        assertThat(steps).hasSizeGreaterThan(2);
        for (int i = 0; i < steps.size(); i++) {
            var run = type(steps, i, site, "");
            assertThat(run.exitCode())
                    .as("%s%n%s", steps.get(i).command(), run.out())
                    .isZero();
            String promised = Pattern.quote(steps.get(i).prints()).replace("…", "\\E[^\n]*\\Q");
            assertThat(run.out()).as(steps.get(i).command()).matches(promised);
        }
    }

    @Test
    void theSitesCommandsPrintWhatItPromises() throws Exception {
        Path site = published();
        allKeepTheirPromise(stepsOnPage(site.resolve("en/verify/index.html"), "linux"), site);
        assertThat(stepsOnPage(site.resolve("ja/verify/index.html"), "linux"))
                .isEqualTo(stepsOnPage(site.resolve("en/verify/index.html"), "linux"));
    }

    @Test
    void theCommandsForMacosRunWhereverThereIsShasum() throws Exception {
        assumeTrue(Desk.tryShell(folder, "command -v shasum").exitCode() == 0, "there is no shasum here");
        Path site = published();
        allKeepTheirPromise(stepsOnPage(site.resolve("en/verify/index.html"), "macos"), site);
    }

    @Test
    void afterOneChangedByteTheThirdCommandNamesTheFile() throws Exception {
        Path site = published();
        var steps = stepsOnPage(site.resolve("en/verify/index.html"), "linux");
        var run = type(steps, 2, site, "sed -i 's/state/stats/' ../2024-04-01/data/measures/two-factor.yaml");
        assertThat(run.out())
                .contains(
                        "data/measures/two-factor.yaml: FAILED", "ALTERED ../2024-04-01/", "unchanged ../2024-06-28/");
    }

    @Test
    void aSignatureOfSomethingElseFailsTheSecondCommand() throws Exception {
        Path site = published();
        var steps = stepsOnPage(site.resolve("en/verify/index.html"), "linux");
        var run = type(steps, 1, site, "echo >> tagmanifest-sha256.txt");
        assertThat(run.exitCode()).isNotZero();
        assertThat(run.out()).contains("incorrect signature");
    }

    @Test
    void theHandbooksCommandsPrintWhatItPromises() throws Exception {
        Path content = BASE.resolve("content");
        Path site = Files.createDirectories(folder.resolve("site/record"));
        assumeTrue(
                Files.exists(content.resolve("releases/2024-06-28/tagmanifest-sha256.txt")),
                "the record is not sealed");
        Desk.shell(content, "zip -q -r -0 " + site.resolve("record.zip") + " releases");
        var english = stepsInHandbook("markdown/verifying.md");
        allKeepTheirPromise(english, site.getParent());
        assertThat(stepsInHandbook("ja/markdown/verifying.md")).isEqualTo(english);
    }
}
