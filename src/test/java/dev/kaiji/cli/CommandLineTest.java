package dev.kaiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static final Path SMALL =
            Path.of(System.getProperty("kaiji.basedir", "")).resolve("src/test/resources/sites/one-release/content");

    @TempDir
    private Path folder;

    @BeforeEach
    void aSmallRecord() throws IOException {
        copy(SMALL, folder.resolve("content"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void checkSaysWhatItSawAndWritesNothing() throws IOException {
        var run = Command.runIn(folder, "check");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("content: 1 release, 1 measure, 0 errors, ");
        assertThat(namesIn(folder)).containsExactly("content");
    }

    @Test
    void buildSaysWhatItBuiltAndHowToOpenIt() {
        var run = Command.runIn(folder, "build");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .containsPattern(
                        "Built target/site: 1 release, 1 measure, \\d+ pages, \\d+ files, [0-9.]+ [kM]B, in 0\\.00 s\\.\n")
                .contains("Open target/site/index.html in a browser.\n");
        assertThat(folder.resolve("target/site/index.html")).isRegularFile();
    }

    @Test
    void aMistakeIsNamedByPlaceWithAHintAndTheOldSiteStays() throws IOException {
        Command.runIn(folder, "build");
        String before = Files.readString(folder.resolve("target/site/index.html"));
        breakTheDueDate();

        var run = Command.runIn(folder, "build");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .containsPattern(
                        "content/releases/2024-04-01/data/measures/two-factor\\.yaml:\\d+:\\d+: error: commitments/2fa-staff\\.due: 2024-13 ")
                .contains("nothing was written, target/site is as it was");
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("target/site/index.html")).hasContent(before);
    }

    @Test
    void messagesAreInTheLanguageOfTheMachineOrTheOneAskedFor() throws IOException {
        breakTheDueDate();

        assertThat(Command.run(folder, Locale.JAPANESE, false, "check").out()).contains("エラー1件");
        assertThat(Command.run(folder, Locale.JAPANESE, false, "check", "--lang", "en")
                        .out())
                .contains("1 error,");
        assertThat(Command.run(folder, Locale.FRENCH, false, "check").out()).contains("1 error,");
    }

    @Test
    void aForeignOutputIsWrongUseAndStaysAsItIs() throws IOException {
        Files.createDirectory(folder.resolve("home"));
        Files.writeString(folder.resolve("home/thesis.txt"), "years of work");

        var run = Command.runIn(folder, "build", "--output", "home");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("kaiji: home: this folder is not empty and holds no data/record.json");
        assertThat(namesIn(folder.resolve("home"))).containsExactly("thesis.txt");
    }

    @Test
    void theSiteIsNeverWrittenIntoTheContent() {
        var run = Command.runIn(folder, "build", "--output", "content/site");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("inside the content folder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "build --content nowhere",
                "check --content nowhere",
                "build --as-of tomorrow",
                "build --templates nowhere",
                "build --no-such-option",
                "no-such-command",
                "",
                "build --lang fr"
            })
    void wrongUseIsOneLineAndExitCodeTwo(String arguments) throws IOException {
        var run = Command.runIn(folder, arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("kaiji: ").doesNotContain("\tat ", "Exception");
        assertThat(run.out()).isEmpty();
        assertThat(namesIn(folder)).containsExactly("content");
    }

    @Test
    void aBrokenTemplateIsWrongUseAndNamesItsFile() throws IOException {
        Files.createDirectory(folder.resolve("look"));
        Files.writeString(folder.resolve("look/404.ftlh"), "${view.noSuchThing}");

        var run = Command.runIn(folder, "build", "--templates", "look");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("404.ftlh").doesNotContain("\tat ");
        assertThat(namesIn(folder)).containsExactly("content", "look");
    }

    @Test
    void progressIsForATerminalAndNotForAPipe() {
        assertThat(Command.runIn(folder, "build").err()).doesNotContain("compared");
        assertThat(Command.run(folder, Locale.ENGLISH, true, "build").err())
                .containsPattern("read \\d+ files · 0\\.00 s\n")
                .contains("compared");
    }

    @Test
    void timingsAreSaidIntoAPipeTooWhereTheyAreAskedFor() {
        assertThat(Command.runIn(folder, "build", "--timings").err())
                .containsPattern("read \\d+ files · 0\\.00 s\n")
                .containsPattern("made and wrote \\d+ files · 0\\.00 s\nof it pages · 0\\.00 s\n")
                .contains("of it data and feeds");
    }

    @Test
    void diffSaysWhatTheDraftChangesAndEndsWithZero() throws IOException {
        Path draft = folder.resolve("content/draft");
        copy(folder.resolve("content/releases/2024-04-01/data"), draft);
        replace("content/draft/release.yaml", "id: 2024-04-01\n", "");
        replace("content/draft/measures/two-factor.yaml", "due: 2024-12-end", "due: 2024-10-end");

        var text = Command.runIn(folder, "diff", "2024-04-01", "draft");
        var json = Command.runIn(folder, "diff", "2024-04-01", "draft", "--format", "json");
        var html = Command.runIn(folder, "diff", "2024-04-01", "draft", "--format", "html", "--lang", "ja");

        assertThat(text.exitCode()).as(text.err()).isZero();
        assertThat(text.out()).contains("Two-factor sign-in on the staff's computers", "61 days");
        assertThat(json.out())
                .contains("\"address\": \"commitments/2fa-staff.due\"")
                .contains("-61");
        assertThat(html.out()).startsWith("<!DOCTYPE html>").contains("lang=\"ja\"", "2024年10月末");
    }

    @Test
    void diffOfAnUnknownReleaseNamesTheKnownOnes() {
        var run = Command.runIn(folder, "diff", "2024-04-01", "2024-06-28");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("2024-06-28: there is no such release; write one of 2024-04-01");
    }

    @Test
    void theSchemasLieWhereTheFilesLookForThem() throws IOException {
        var run = Command.runIn(folder, "schema");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("wrote 8 schemas to content/schema\n");
        String firstLine = Files.readAllLines(
                        folder.resolve("content/releases/2024-04-01/data/measures/two-factor.yaml"))
                .get(0);
        String named = firstLine.substring(firstLine.indexOf('=') + 1);
        assertThat(folder.resolve("content/draft/measures").resolve(named).normalize())
                .isRegularFile();
    }

    @Test
    void aReleaseHeldBackIsNotShownBeforeItsMoment() throws IOException {
        holdBack();

        assertThat(Command.runIn(folder, "build").exitCode()).isEqualTo(1);
        assertThat(Command.runIn(folder, "build", "--as-of", "2024-04-01").exitCode())
                .isEqualTo(1);
        assertThat(Command.runIn(folder, "build", "--as-of", "2024-04-01T14:59+09:00")
                        .exitCode())
                .isEqualTo(1);
        assertThat(Command.runIn(folder, "build", "--as-of", "2024-04-01T06:00Z")
                        .exitCode())
                .isZero();
    }

    private void breakTheDueDate() throws IOException {
        replace("content/releases/2024-04-01/data/measures/two-factor.yaml", "due: 2024-12-end", "due: 2024-13");
    }

    private void holdBack() throws IOException {
        replace(
                "content/releases/2024-04-01/data/release.yaml",
                "published: 2024-04-01T15:00+09:00",
                "published: 2024-04-01T15:00+09:00\nembargo: true");
    }

    private void replace(String file, String old, String with) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, with));
    }

    private static Stream<String> namesIn(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString()).sorted().toList().stream();
        }
    }
}
