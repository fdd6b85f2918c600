package dev.kaiji.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.cli.Command;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small records and what becomes of them: {@code sites/<behaviour>/content} in, {@code expected} out. {@code pages.txt} names, as globs, the files that
 * show the behaviour. With {@code -Dgolden=overwrite} what is expected is written anew: read the difference before you commit it.
 */
class GoldenSitesTest {
    private static final Path SITES =
            Path.of(System.getProperty("kaiji.basedir", "")).resolve("src/test/resources/sites");

    @TempDir
    private Path temp;

    static List<Path> behaviours() throws IOException {
        try (var folders = Files.list(SITES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("behaviours")
    void theSiteIsAsExpected(Path behaviour) throws IOException {
        Path output = temp.resolve("site");
        var run = Command.run(
                "build", "--content", behaviour.resolve("content").toString(), "--output", output.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        keep(output, Files.readAllLines(behaviour.resolve("pages.txt")));

        Path expected = behaviour.resolve("expected");
        if ("overwrite".equals(System.getProperty("golden"))) {
            replace(expected, output);
        }
        assertThat(BuiltSite.paths(output)).isEqualTo(BuiltSite.paths(expected)).isNotEmpty();
        for (String path : BuiltSite.paths(output)) {
            assertThat(output.resolve(path)).hasSameTextualContentAs(expected.resolve(path));
        }
    }

    private static void keep(Path folder, List<String> globs) throws IOException {
        var wanted = globs.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList();
        for (String path : BuiltSite.paths(folder)) {
            if (wanted.stream().noneMatch(glob -> glob.matches(Path.of(path)))) {
                Files.delete(folder.resolve(path));
            }
        }
    }

    private static void replace(Path expected, Path actual) throws IOException {
        if (Files.exists(expected)) {
            try (Stream<Path> old = Files.walk(expected)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        for (String path : BuiltSite.paths(actual)) {
            Files.createDirectories(expected.resolve(path).getParent());
            Files.copy(actual.resolve(path), expected.resolve(path));
        }
    }
}
