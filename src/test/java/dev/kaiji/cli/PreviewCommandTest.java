package dev.kaiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.preview.Editing;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PreviewCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aDraft() throws IOException {
        Editing.recordIn(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "eight"})
    void whatIsNoPortIsWrongUse(String port) {
        var run = Command.runIn(folder, "preview", "--port", port);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("kaiji: ").contains("--port");
    }

    @Test
    void aPortThatWasAskedForAndIsTakenIsWrongUse() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var run = Command.runIn(folder, "preview", "--port", Integer.toString(other.getLocalPort()));

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("--port " + other.getLocalPort() + ": another program uses it");
        }
    }

    @Test
    void aMissingFolderIsWrongUse() {
        assertThat(Command.runIn(folder, "preview", "--content", "nowhere").exitCode())
                .isEqualTo(2);
        assertThat(Command.runIn(folder, "preview", "--templates", "nowhere").exitCode())
                .isEqualTo(2);
    }

    /** Two at once: the second finds the usual port taken and says where it is instead. Ctrl-C is no failure. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs kill")
    void twoRunBesideEachOtherAndCtrlCEndsThem() throws Exception {
        var first = start();
        var second = start();
        try (var said = reader(first);
                var alsoSaid = reader(second)) {
            var address = address(said);
            var other = address(alsoSaid);

            assertThat(other).isNotEqualTo(address);
            assertThat(status(address)).isEqualTo(200);
            assertThat(status(other)).isEqualTo(200);
            assertThat(interrupted(first)).isZero();
            assertThat(interrupted(second)).isZero();
        } finally {
            first.destroyForcibly();
            second.destroyForcibly();
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.freemarker.loggerLibrary=none",
                        "-Duser.language=en",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "preview",
                        "--content",
                        folder.resolve("content").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static URI address(BufferedReader said) {
        return said.lines()
                .filter(line -> line.startsWith("Preview: "))
                .map(line -> URI.create(line.substring("Preview: ".length())))
                .findFirst()
                .orElseThrow();
    }

    private static int status(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static int interrupted(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        return process.waitFor();
    }
}
