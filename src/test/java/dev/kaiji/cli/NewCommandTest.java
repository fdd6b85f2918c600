package dev.kaiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code kaiji new …}: what is new begins with a file that is only to be filled in, and nothing that is not filled in is ever published. */
class NewCommandTest {
    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void aPublishedReleaseAndItsDraft() throws Exception {
        desk = Desk.in(folder);
        assertThat(desk.run("release", "2024-04-01").exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "measure, log-review, en",
        "measure, log-review, ja",
        "notice, 2024-07-01-letters, en",
        "notice, 2024-07-01-letters, ja",
        "directive, mic-2024-07-01, en",
        "directive, mic-2024-07-01, ja"
    })
    void aStartingFileCanBeReadAndOnlyWaitsToBeFilledIn(String kind, String id, String lang) throws IOException {
        var before = files();

        var made = desk.run("new", kind, id, "--lang", lang);
        var check = desk.run("check", "--lang", "en");

        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(files()).containsAllEntriesOf(before).hasSizeGreaterThan(before.size());
        assertThat(check.exitCode()).as(check.err()).isZero();
        assertThat(check.err().lines().filter(line -> line.contains("is still to be filled in")))
                .hasSizeGreaterThan(5)
                .allSatisfy(line -> assertThat(line).contains(id, ": warning: ", "[["));
    }

    @Test
    void aForgottenPlaceholderIsNeverPublished() throws IOException {
        desk.run("new", "measure", "log-review");
        fillInAllBut("what is done (en)");

        var refused = desk.run("release", "2024-07-01", "--published", "2024-07-01T15:00+09:00");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains("log-review.yaml:17:11: error: commitments/log-review.what: [[what is done (en)]]")
                .contains("2024-07-01 was not sealed, nothing was changed");
        assertThat(desk.release("2024-07-01")).doesNotExist();

        fillInAllBut("nothing");
        var sealed = desk.run("release", "2024-07-01", "--published", "2024-07-01T15:00+09:00");
        assertThat(sealed.exitCode()).as(sealed.err()).isZero();
    }

    @Test
    void whatIsNotFilledInBlocksPublicationOnTheSheet() {
        desk.run("new", "measure", "log-review");

        assertThat(desk.run("check").out())
                .containsSubsequence(
                        "What blocks publication\n",
                        "measures/log-review.yaml:6:7 measures/log-review.title\n",
                        "\nCounts\n");
    }

    @Test
    void commentsAreInTheEditorsLanguage() throws IOException {
        desk.run("new", "measure", "one", "--lang", "ja");
        desk.run("new", "measure", "two", "--lang", "en");

        assertThat(Files.readString(desk.draft("measures/one.yaml")))
                .startsWith("# yaml-language-server: $schema=../../schema/measure.json\n# 施策：")
                .contains("ja: \"[[施策の名前（ja）]]\"", "en: \"[[施策の名前（en）]]\"")
                .doesNotContain("@ja", "@en", "{", "A measure");
        assertThat(Files.readString(desk.draft("measures/two.yaml")))
                .contains("# A measure: one thing that the company does.")
                .contains("Ids of themes in organisation.yaml: access")
                .doesNotContain("施策");
    }

    @Test
    void whatTheIdSaysIsProposed() throws IOException {
        desk.run("new", "notice", "2024-07-05-letters");
        desk.run("new", "directive", "mic-2024-06-30");

        assertThat(Files.readString(desk.draft("notices/2024-07-05-letters.yaml")))
                .contains("date: \"[[2024-07-05]]\"");
        assertThat(Files.readString(desk.draft("directives/mic-2024-06-30.yaml")))
                .contains("regulator: \"[[mic]]\"", "issued: \"[[2024-06-30]]\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "draft", "Two-Factor", "../escape", "", "施策", "two-factor"})
    void anIdThatCannotBeIsRefusedAndNothingIsWritten(String id) throws IOException {
        var before = files();

        var run = desk.run("new", "measure", id);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("kaiji: ").hasLineCount(1);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void anIdThatOnceMeantSomethingElseIsRefusedWithWhatItMeant() throws IOException {
        for (String file : List.of("two-factor.yaml", "two-factor.ja.md", "two-factor.en.md")) {
            Files.delete(desk.draft("measures/" + file));
        }

        var run = desk.run("new", "measure", "two-factor");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("two-factor stands for 二要素認証", "in the release 2024-04-01", "for ever");
        assertThat(desk.draft("measures/two-factor.yaml")).doesNotExist();
    }

    @Test
    void aProseFileThatIsThereStaysAsItIs() throws IOException {
        Files.writeString(desk.draft("measures/log-review.ja.md"), "書きかけ\n");

        assertThat(desk.run("new", "measure", "log-review").exitCode()).isEqualTo(2);
        assertThat(desk.draft("measures/log-review.ja.md")).hasContent("書きかけ\n");
        assertThat(desk.draft("measures/log-review.yaml")).doesNotExist();
    }

    @Test
    void aNewDraftIsWhatTheReleaseLeft() throws IOException {
        var left = files();
        deleteDraft();

        var run = desk.run("new", "draft");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(files()).isEqualTo(left);
        assertThat(desk.run("check").exitCode()).isZero();
    }

    @Test
    void aDraftThatIsThereIsNotTouched() throws IOException {
        var before = files();

        assertThat(desk.run("new", "draft").exitCode()).isEqualTo(2);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void withoutADraftTheCommandThatStartsOneIsNamed() throws IOException {
        deleteDraft();

        var run = desk.run("new", "measure", "log-review");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("kaiji new draft");
    }

    @Test
    void aNewRecordIsReadOnceFilledInSealedAndBuilt() throws IOException {
        var made = Command.runIn(folder, "new", "record", "ours");
        Path ours = folder.resolve("ours");
        var check = Command.runIn(ours, "check");
        desk = desk.elsewhere(ours);
        desk.allow(desk.key);

        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(check.exitCode()).as(check.err()).isZero();
        assertThat(check.out()).contains("0 errors");
        assertThat(desk.run("release", "2024-07-01").exitCode()).isEqualTo(1);
        fillInAllBut("nothing");
        var sealed = desk.run("release", "2024-07-01");
        assertThat(sealed.exitCode()).as(sealed.err()).isZero();
        assertThat(desk.run("build").exitCode()).isZero();
        assertThat(Files.readString(ours.resolve("target/site/en/index.html"))).contains("Example Corporation");
        assertThat(Files.readString(ours.resolve("target/site/ja/index.html"))).contains("例示株式会社");
    }

    @Test
    void aNewRecordSpeaksTheEditorsLanguage() throws IOException {
        Command.run(folder, Locale.JAPANESE, false, "new", "record", "ours");
        Command.runIn(folder, "new", "record", "theirs");

        assertThat(Files.readString(folder.resolve("ours/README.md"))).startsWith("# 開示の記録\n\n公表した版を");
        assertThat(Files.readString(folder.resolve("theirs/README.md"))).startsWith("# A record of disclosures\n\n");
        assertThat(Files.readString(folder.resolve("ours/content/draft/organisation.yaml")))
                .contains("# 相談窓口\n", "ja: \"[[例示株式会社]]\"", "en: \"[[Example Corporation]]\"");
        assertThat(Files.readString(folder.resolve("theirs/pom.xml")))
                .contains("<version>" + new Version().number() + "</version>");
    }

    @Test
    void aNewRecordIsNeverPutOverAnythingElse() throws IOException {
        Files.createDirectory(folder.resolve("home"));
        Files.writeString(folder.resolve("home/thesis.txt"), "years of work");
        Files.createDirectory(folder.resolve("empty"));

        assertThat(Command.runIn(folder, "new", "record", "home").exitCode()).isEqualTo(2);
        assertThat(Command.runIn(folder, "new", "record", "home/thesis.txt").exitCode())
                .isEqualTo(2);
        assertThat(folder.resolve("home")).isDirectoryNotContaining("glob:**/pom.xml");
        assertThat(Command.runIn(folder, "new", "record", "empty").exitCode()).isZero();
    }

    /** Takes the brackets away, as an editor does who finds every proposal right. */
    private void fillInAllBut(String words) throws IOException {
        try (Stream<Path> files = Files.walk(desk.project.resolve("content"))) {
            for (Path file : files.filter(f -> f.toString().matches(".*/(draft/.*|site\\.yaml)"))
                    .filter(Files::isRegularFile)
                    .toList()) {
                Files.writeString(
                        file,
                        Files.readString(file)
                                .replace("[[" + words + "]]", "KEEP")
                                .replace("[[", "")
                                .replace("]]", "")
                                .replace("KEEP", "[[" + words + "]]"));
            }
        }
    }

    private void deleteDraft() throws IOException {
        try (Stream<Path> files = Files.walk(desk.project.resolve("content/draft"))) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Map<String, String> files() throws IOException {
        var all = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(desk.project)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(desk.project.relativize(file).toString(), Files.readString(file));
            }
        }
        return all;
    }
}
