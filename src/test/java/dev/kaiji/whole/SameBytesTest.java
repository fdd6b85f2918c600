package dev.kaiji.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same content makes the same bytes, wherever and whenever it is built. */
class SameBytesTest {
    @TempDir
    private Path temp;

    @Test
    void aBuildInAnotherZoneLocaleAndCharsetIsTheSameByteForByte() throws Exception {
        buildElsewhere(
                temp.resolve("site"),
                "-Duser.timezone=America/St_Johns",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-1");

        assertSame(BuiltSite.ofRealContent().folder(), temp.resolve("site"));
    }

    @Test
    void aSecondBuildOverTheFirstIsTheSameByteForByte() throws Exception {
        buildElsewhere(
                temp.resolve("site"),
                "-Duser.timezone=Pacific/Kiritimati",
                "-Duser.language=ar",
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=7");
        buildElsewhere(
                temp.resolve("site"),
                "-Duser.timezone=Asia/Tokyo",
                "-Duser.language=ja",
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1");

        assertSame(BuiltSite.ofRealContent().folder(), temp.resolve("site"));
    }

    /** In a process of its own, because these settings are a process's. */
    private void buildElsewhere(Path output, String... settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(settings));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "dev.kaiji.cli.Main",
                "build",
                "--content",
                Path.of(System.getProperty("kaiji.basedir", ""))
                        .resolve("content")
                        .toAbsolutePath()
                        .toString(),
                "--output",
                output.toString()));
        Path log = temp.resolve("log.txt");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the build ends").isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    private static void assertSame(Path one, Path other) throws IOException {
        assertThat(BuiltSite.paths(other)).isEqualTo(BuiltSite.paths(one));
        Map<String, Long> firstDifference = new TreeMap<>();
        for (String path : BuiltSite.paths(one)) {
            long at = Files.mismatch(one.resolve(path), other.resolve(path));
            if (at >= 0) {
                firstDifference.put(path, at);
            }
        }
        assertThat(firstDifference)
                .as("files that differ, and from which byte on")
                .isEmpty();
    }
}
