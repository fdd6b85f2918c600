package dev.kaiji.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code target/kaiji} as {@code mvn package} leaves it: one jar, started from anywhere. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher of Windows is kaiji.cmd, which no test runs yet")
class LauncherIT {
    private static final Path LAUNCHER =
            Path.of(System.getProperty("kaiji.target", "target"), "kaiji").toAbsolutePath();
    private static final Path CONTENT = Path.of(System.getProperty("kaiji.basedir", ""))
            .resolve("src/test/resources/sites/one-release/content")
            .toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void itStartsFromAnyFolderAndThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("k"), LAUNCHER);

        var run = start(Map.of(), link.toString(), "--version");

        assertThat(run.exitCode()).as(run.said()).isZero();
        assertThat(run.said()).startsWith("kaiji ");
    }

    @Test
    void itTakesTheJavaOfJavaHome() throws Exception {
        var run = start(Map.of("JAVA_HOME", folder.resolve("no-jdk").toString()), LAUNCHER.toString(), "--version");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.said()).contains("no-jdk/bin/java").contains("JDK 17");
    }

    @Test
    void itTakesTheJavaOnThePathWhereThereIsNoJavaHome() throws Exception {
        String path = Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH");

        assertThat(start(Map.of("PATH", path), LAUNCHER.toString(), "--version").exitCode())
                .isZero();
    }

    @Test
    void theJarHoldsAllThatABuildNeeds() throws Exception {
        var run = start(Map.of(), LAUNCHER.toString(), "build", "--content", CONTENT.toString(), "--lang", "en");

        assertThat(run.exitCode()).as(run.said()).isZero();
        assertThat(run.said()).contains("Built target/site: 1 release, 1 measure");
        assertThat(folder.resolve("target/site/ja/index.html")).isRegularFile();
    }

    @Test
    void theFirstBuildMakesTheArchiveOfClassesWhereThereIsNone() throws Exception {
        Path alone = Files.createDirectory(folder.resolve("alone"));
        for (String name : List.of("kaiji", "kaiji.jar")) {
            Files.copy(LAUNCHER.resolveSibling(name), alone.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
        String launcher = alone.resolve("kaiji").toString();
        var first = start(Map.of(), launcher, "build", "--content", CONTENT.toString(), "--lang", "en");
        var second = start(Map.of(), launcher, "build", "--content", CONTENT.toString(), "--lang", "en");

        assertThat(alone.resolve("kaiji.jsa")).isNotEmptyFile();
        assertThat(first.exitCode()).as(first.said()).isZero();
        assertThat(second.said()).startsWith("Built target/site: 1 release");
    }

    @Test
    void argumentsWithSpacesStayWhole() throws Exception {
        var run = start(Map.of(), LAUNCHER.toString(), "check", "--content", "no such folder", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.said()).contains("no such folder: there is no such content folder");
    }

    private record Run(int exitCode, String said) {}

    private Run start(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        var builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("KAIJI_JAVA_OPTS");
        builder.environment().putAll(environment);
        var process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
        return new Run(process.exitValue(), Files.readString(said));
    }
}
