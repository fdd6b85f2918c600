package dev.kaiji.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.cli.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The record that the speed is measured with is what the figures say that it is. */
class SyntheticContentTest {
    private static final int RELEASES = 5;
    private static final int MEASURES = 40;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        SyntheticContent.write(folder.resolve("content"), RELEASES, MEASURES, 7);
    }

    @Test
    void theSameNumbersMakeTheSameBytesAndAnotherSeedMakesOthers() throws IOException {
        SyntheticContent.write(folder.resolve("same"), RELEASES, MEASURES, 7);
        SyntheticContent.write(folder.resolve("other"), RELEASES, MEASURES, 8);

        assertThat(files("same")).isEqualTo(files("content")).hasSize(1 + RELEASES * (9 + 3 * MEASURES));
        assertThat(files("other")).isNotEqualTo(files("content"));
    }

    @Test
    void checkFindsNothingWrong() {
        var run = Command.runIn(folder, "check");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).doesNotContain("error");
    }

    @Test
    void aTwentiethOfTheMeasuresChangesWithEachRelease() throws IOException {
        for (int release = 1; release < RELEASES; release++) {
            var before = files(data(release - 1) + "/measures");
            var changed = files(data(release) + "/measures").entrySet().stream()
                    .filter(file -> !file.getValue().equals(before.get(file.getKey())))
                    .map(file -> file.getKey().replaceFirst("[.].*", ""))
                    .distinct();

            assertThat(changed).as(SyntheticContent.id(release)).hasSize(MEASURES / 20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyMeasureHasProseWithAListALinkAndATable(String language) throws IOException {
        var texts = files(data(RELEASES - 1) + "/measures");

        for (int measure = 0; measure < MEASURES; measure++) {
            assertThat(texts.get("measure-" + measure + "." + language + ".md"))
                    .contains("\n- ", "](https://", "\n| --- |");
        }
    }

    @Test
    void proseHasAboutAHundredAndTwentyWords() throws IOException {
        assertThat(files(data(0) + "/measures").entrySet())
                .filteredOn(text -> text.getKey().endsWith(".en.md"))
                .hasSize(MEASURES)
                .allSatisfy(text -> assertThat(Arrays.stream(text.getValue().split("\\s+"))
                                .filter(word -> word.matches(".*[A-Za-z].*")))
                        .hasSizeBetween(105, 135));
    }

    private static String data(int release) {
        return "content/releases/" + SyntheticContent.id(release) + "/data";
    }

    private static Map<String, String> files(String place) throws IOException {
        var files = new TreeMap<String, String>();
        Path root = folder.resolve(place);
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }
}
