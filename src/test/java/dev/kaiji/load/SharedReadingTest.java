package dev.kaiji.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.change.Facts;
import dev.kaiji.model.Address;
import dev.kaiji.model.Problem;
import dev.kaiji.model.SourceLocation;
import dev.kaiji.whole.SyntheticContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Releases share what their files have in common, and each says what it would say if it were read alone. */
class SharedReadingTest {
    private static final int RELEASES = 5;

    /** What an editor may do to a file: the next is as sound, is broken, or says something else. */
    private static final List<String> EDITS = List.of(
            "# nothing but a comment\n",
            "nonsense: [\n",
            "a-key-that-nobody-knows: 1\n",
            "\n[a link](javascript:x)\n",
            "\n[[something to fill in]]\n",
            "\u00a0\u200b\n");

    @TempDir
    private Path content;

    @BeforeEach
    void writes() throws IOException {
        SyntheticContent.write(content, RELEASES, 6, 1);
    }

    @Test
    void aFileThatSaysWhatTheReleaseBeforeSaysIsHeldOnce() throws Exception {
        append(measure(2, "measure-1.ja.md"), "\n変わりました。\n");

        var files = new TreeMap<String, Bytes>();
        ContentFolder.read(content, "content").forEach(file -> files.put(file.name(), file.content()));

        assertThat(files.get(name(1, "organisation.yaml"))).isSameAs(files.get(name(0, "organisation.yaml")));
        assertThat(files.get(name(2, "measures/measure-1.ja.md")))
                .isNotEqualTo(files.get(name(1, "measures/measure-1.ja.md")));
    }

    @Test
    void aMistakeThatSeveralReleasesShareIsToldWhereItStandsInEach() throws Exception {
        for (int release : List.of(1, 2, 4)) {
            append(measure(release, "measure-3.yaml"), "unknown: 1\n");
        }

        var mistakes = read(ContentFolder.read(content, "content")).problems().stream()
                .filter(problem -> problem.code().equals("schema.unknown-key"))
                .map(Problem::place)
                .toList();

        int line = Files.readAllLines(measure(1, "measure-3.yaml")).size();
        assertThat(mistakes)
                .containsExactly(
                        new SourceLocation("content/" + name(1, "measures/measure-3.yaml"), line, 1),
                        new SourceLocation("content/" + name(2, "measures/measure-3.yaml"), line, 1),
                        new SourceLocation("content/" + name(4, "measures/measure-3.yaml"), line, 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void eachReleaseIsReadAsIfItWereAlone(long seed) throws Exception {
        edit(new Random(seed));
        var files = ContentFolder.read(content, "content");

        var together = read(files);

        assertThat(together.releases()).hasSize(RELEASES);
        for (LoadedRelease shared : together.releases()) {
            String folder = "releases/" + shared.release().id() + "/";
            var alone = read(files.stream()
                            .filter(file -> file.name().startsWith(folder))
                            .map(file -> new SourceFile(
                                    file.name(), file.shown(), file.bytes().clone()))
                            .toList())
                    .releases()
                    .get(0);
            assertThat(shared.release()).hasToString(alone.release().toString());
            assertThat(shared.problems()).isEqualTo(alone.problems());
            assertThat(places(shared)).isEqualTo(places(alone));
        }
    }

    private void edit(Random random) throws IOException {
        try (var files = Files.walk(content.resolve("releases"))) {
            var all =
                    new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
            for (int left = 12; left > 0; left--) {
                Path file = all.remove(random.nextInt(all.size()));
                switch (random.nextInt(4)) {
                    case 0 -> Files.delete(file);
                    case 1 ->
                        Files.move(file, file.resolveSibling("measure-99.ja.md"), StandardCopyOption.REPLACE_EXISTING);
                    default -> append(file, EDITS.get(random.nextInt(EDITS.size())));
                }
            }
        }
    }

    private static LoadedRecord read(List<SourceFile> files) {
        return new RecordReader().read(files);
    }

    private static List<SourceLocation> places(LoadedRelease release) {
        var places = new ArrayList<SourceLocation>();
        Facts.of(release.release())
                .things()
                .values()
                .forEach(thing -> thing.fields()
                        .keySet()
                        .forEach(field -> places.add(release.places().of(new Address(thing.subject(), field)))));
        return places;
    }

    private Path measure(int release, String file) {
        return content.resolve(name(release, "measures/" + file));
    }

    private static String name(int release, String file) {
        return "releases/" + SyntheticContent.id(release) + "/data/" + file;
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, Files.readString(file) + text);
    }
}
