package dev.kaiji.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Another organisation, with a JDK and Maven and nothing of ours but the plugin: it starts a record, fills it in, gives it a look and a language of its own, publishes and
 * verifies it.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "calls mvn and ssh-keygen as Unix does")
class AdopterIT {
    private static final Path HERE =
            Path.of(System.getProperty("kaiji.basedir", "")).toAbsolutePath();
    private static final Path PHRASES = HERE.resolve("src/test/resources/traditional-chinese/phrases");
    private static final String VERSION = System.getProperty("kaiji.version", "");

    @TempDir
    private Path folder;

    @Test
    void anAdopterStartsPublishesAndVerifiesARecordOfTheirOwn() throws Exception {
        Path ours = folder.resolve("ours");

        var started = maven(folder, "dev.kaiji:kaiji:" + VERSION + ":new-record", "-Dkaiji.folder=ours");
        assertThat(started.said()).contains("wrote ours/README.md");
        assertThat(started.exitCode()).isZero();

        fillIn(ours);
        layOurLookOver(ours);
        speakChineseToo(ours);
        String key = keys(ours);

        var published = maven(
                ours,
                "kaiji:check",
                "kaiji:release",
                "kaiji:site",
                "kaiji:verify",
                "-Dkaiji.id=2024-10-01",
                "-Dkaiji.published=2024-10-01T15:00+09:00",
                "-Dkaiji.anchor=" + key);
        assertThat(published.said())
                .contains("Sealed 2024-10-01.")
                .contains("Built target/site: 1 release, 1 measure,")
                .contains("Open target/site/index.html in a browser.")
                .contains("Intact: 1 release, each signed")
                .contains("BUILD SUCCESS");
        assertThat(published.exitCode()).isZero();

        Path site = ours.resolve("target/site");
        assertThat(page(site, "en/index.html")).contains("Example Corporation", "Laid over by the adopter");
        assertThat(page(site, "ja/index.html")).contains("例示株式会社", "Laid over by the adopter");
        assertThat(page(site, "zh-Hant/index.html"))
                .contains("<html lang=\"zh-Hant\"", "Example Corporation（中文）", "hreflang=\"ja\"");
        assertThat(page(site, "style.css")).startsWith("/* the adopter's own style */");
        assertThat(page(site, "data/record.json")).contains("\"zh-Hant\"");
        assertThat(filesIn(ours))
                .containsExactly(".gitattributes", ".gitignore", "README.md", "content", "look", "pom.xml", "target");
    }

    @Test
    void aMistakeFailsMavenWithOurExitCode() throws Exception {
        maven(folder, "dev.kaiji:kaiji:" + VERSION + ":new-record", "-Dkaiji.folder=ours");
        Path measure = folder.resolve("ours/content/draft/measures/two-factor.yaml");
        Files.writeString(measure, Files.readString(measure).replaceAll("due: .*", "due: 2024-13"));

        // Bound to verify by the pom that new record writes.
        var failed = maven(folder.resolve("ours"), "verify");

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.said())
                .containsPattern("content/draft/measures/two-factor\\.yaml:\\d+:\\d+: error: .*2024-13 is not a month")
                .contains("kaiji check ended with exit code 1; what is wrong stands above")
                .doesNotContain("\tat ");
    }

    /** Writes over each placeholder what it proposes. */
    private static void fillIn(Path project) throws IOException {
        for (Path file : texts(project)) {
            Files.writeString(file, Files.readString(file).replace("[[", "").replace("]]", ""));
        }
    }

    private static void layOurLookOver(Path project) throws IOException {
        Path look = Files.createDirectory(project.resolve("look"));
        Files.writeString(
                look.resolve("style.css"),
                "/* the adopter's own style */\n" + Files.readString(HERE.resolve("templates/style.css")));
        String base = Files.readString(HERE.resolve("templates/base.ftlh"));
        assertThat(base).contains("</footer>");
        Files.writeString(
                look.resolve("base.ftlh"), base.replace("</footer>", "<p>Laid over by the adopter</p>\n</footer>"));
        Path pom = project.resolve("pom.xml");
        Files.writeString(
                pom,
                Files.readString(pom)
                        .replace("<!-- <templates>templates</templates> -->", "<templates>look</templates>"));
    }

    /** A third language is a message file and content alone. */
    private static void speakChineseToo(Path project) throws IOException {
        Path phrases = Files.createDirectory(project.resolve("look/phrases"));
        Files.copy(PHRASES.resolve("zh-Hant.properties"), phrases.resolve("zh-Hant.properties"));
        for (Path file : texts(project)) {
            String name = file.getFileName().toString();
            if (name.endsWith(".en.md")) {
                Files.copy(
                        file,
                        file.resolveSibling(name.replace(".en.", ".zh-hant.")),
                        StandardCopyOption.REPLACE_EXISTING);
            } else if (name.endsWith(".yaml")) {
                Files.writeString(
                        file,
                        Files.readString(file)
                                .replace("languages: [ja, en]", "languages: [ja, en, zh-Hant]")
                                .replaceAll("(?m)^( +)en: \"?(.*?)\"?$", "$0\n$1zh-Hant: \"$2（中文）\""));
            }
        }
    }

    private static List<Path> texts(Path project) throws IOException {
        try (Stream<Path> files = Files.walk(project.resolve("content"))) {
            return files.filter(file -> file.toString().matches(".*\\.(yaml|md)"))
                    .toList();
        }
    }

    /** Makes the daily key and lists it. Returns its fingerprint. */
    private String keys(Path project) throws Exception {
        run(folder, "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "daily", "-f", "daily");
        Files.writeString(
                project.resolve("content/allowed_signers"),
                "disclosure@example.jp namespaces=\"kaiji-release\" " + Files.readString(folder.resolve("daily.pub")));
        return run(folder, "ssh-keygen", "-l", "-f", "daily.pub").said().split(" ")[1];
    }

    private static String page(Path site, String name) throws IOException {
        return Files.readString(site.resolve(name));
    }

    private static List<String> filesIn(Path project) throws IOException {
        try (Stream<Path> files = Files.list(project)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private record Run(int exitCode, String said) {}

    /** Maven as an adopter has it, with a local repository that has never seen our build; what is missing there it finds in the builder's, and never asks the network. */
    private Run maven(Path project, String... goals) throws Exception {
        Path settings = folder.resolve("settings.xml");
        Files.writeString(settings, """
                <settings>
                  <localRepository>%s</localRepository>
                  <mirrors><mirror><id>builder</id><mirrorOf>*</mirrorOf><url>%s</url></mirror></mirrors>
                </settings>
                """.formatted(
                        Path.of(System.getProperty("kaiji.target", "target"), "adopters-repository")
                                .toAbsolutePath(),
                        Path.of(System.getProperty("kaiji.repository", "")).toUri()));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("kaiji.maven", ""), "bin", "mvn").toString(),
                "--batch-mode",
                "--no-transfer-progress",
                "--settings",
                settings.toString(),
                "-Dkaiji.lang=en"));
        command.addAll(List.of(goals));
        return run(project, command.toArray(String[]::new));
    }

    private Run run(Path in, String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        var builder = new ProcessBuilder(command)
                .directory(in.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("KAIJI_SIGNING_KEY", folder.resolve("daily").toString());
        builder.environment().remove("MAVEN_OPTS");
        var process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("it ends").isTrue();
        return new Run(process.exitValue(), Files.readString(said));
    }
}
