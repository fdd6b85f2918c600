package dev.kaiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The repository's own record is what was sealed, and anybody can make its key. */
class DemonstrationRecordTest {
    private static final Path BASE =
            Path.of(System.getProperty("kaiji.basedir", "")).toAbsolutePath();
    private static final String ANCHOR = "SHA256:mstt9Wod/No5gjrfmOcEsoXNis2957zzcS7d4oIFgEA";

    @TempDir
    private Path folder;

    /** To seal the demonstration anew as a whole, and write these fingerprints: see the handbook's page on keys. */
    @Test
    void nothingThatWasSealedHasChanged() throws Exception {
        var arguments = new ArrayList<>(List.of("verify", "content", "--anchor", ANCHOR));
        for (String line : Files.readAllLines(BASE.resolve("src/test/resources/demonstration-fingerprints.txt"))) {
            arguments.addAll(List.of("--pin", line.split(" ")[1]));
        }
        var run = Command.runIn(BASE, arguments.toArray(String[]::new));

        assertThat(run.err()).doesNotContain("altered", "missing");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Command.runIn(BASE, "keys").out()).contains(ANCHOR);
    }

    @Test
    void theHandbooksCommandsMakeTheKeyThatSignedIt() throws Exception {
        String page = Files.readString(BASE.resolve("site/markdown/keys.md"));
        var block = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(block.find()).isTrue();
        Path project = Files.createDirectories(folder.resolve("project/content"))
                .resolveSibling(".")
                .normalize();
        Desk.shell(project, block.group(1));
        Desk.shell(project, "cp -r " + BASE.resolve("content") + " .");
        Path key = folder.resolve("kaiji-demonstration-daily");

        var run = Command.signing(project, key, "release", "2024-09-30", "--published", "2024-09-30T15:00+09:00");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Command.runIn(project, "verify", "--anchor", ANCHOR).exitCode())
                .isZero();
    }
}
