package dev.kaiji.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.load.ContentFolder;
import dev.kaiji.load.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A build that remembers comes to the same as one that begins anew, whatever was saved in between. */
class ResidentBuildTest {
    private static final Path CONTENT =
            Path.of(System.getProperty("kaiji.basedir", "")).resolve("content");
    private static final Order ORDER = new Order(CONTENT, "content", Optional.empty(), Optional.empty(), false, false);
    private static final String MEASURE = "draft/measures/two-factor.yaml";
    private static final String PROSE = "draft/measures/two-factor.ja.md";

    private final ResidentBuild resident = new ResidentBuild(ORDER);
    private List<SourceFile> files;

    @BeforeEach
    void readOnce() throws IOException {
        files = ContentFolder.read(CONTENT, "content");
        resident.plan(resident.check(files));
    }

    @Test
    void theSameFilesAgainAreTheSame() {
        comesToTheSame();
    }

    @Test
    void aMovedDateIsToldAndTakenBack() {
        var before = files;
        replace(MEASURE, "due: from:2024-08", "due: from:2025-08");
        comesToTheSame();
        assertThat(resident.plan(resident.check(files)).orElseThrow().changes()).isOne();

        files = before;
        comesToTheSame();
        assertThat(resident.plan(resident.check(files)).orElseThrow().changes()).isZero();
    }

    @Test
    void proseThatOneLanguageLeavesBehindIsToldEachTime() {
        for (int i = 1; i <= 3; i++) {
            replace(PROSE, "。", "。その" + i + "。");
            comesToTheSame();
        }
    }

    @Test
    void aDraftThatGoesAndAReleaseThatIsEditedAreSeen() {
        var before = files;
        files = files.stream().filter(file -> !file.name().startsWith("draft/")).toList();
        comesToTheSame();

        files = before;
        replace("releases/2024-04-01/data/measures/two-factor.yaml", "title:", "title: {ja: 別の施策, en: Another}\nold:");
        comesToTheSame();
        files = before;
        comesToTheSame();
    }

    @Test
    void otherSettingsJudgeEveryReleaseAnew() {
        replace("site.yaml", "era-years: false", "era-years: true");
        comesToTheSame();
    }

    private void comesToTheSame() {
        var anew = new ResidentBuild(ORDER);
        var expected = anew.check(files);
        var checked = resident.check(files);

        assertThat(checked.problems()).isEqualTo(expected.problems());
        assertThat(checked.approval()).isEqualTo(expected.approval());
        assertThat(resident.plan(checked).orElseThrow().history())
                .isEqualTo(anew.plan(expected).orElseThrow().history());
    }

    private void replace(String name, String old, String by) {
        files = files.stream()
                .map(file -> file.name().equals(name) ? replaced(file, old, by) : file)
                .toList();
    }

    private static SourceFile replaced(SourceFile file, String old, String by) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        return new SourceFile(file.name(), file.shown(), text.replace(old, by).getBytes(StandardCharsets.UTF_8));
    }
}
