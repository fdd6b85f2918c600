package dev.kaiji.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.output.OutputFile;
import dev.kaiji.output.PlannedFile;
import dev.kaiji.output.SitePath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that writes one site after another is killed in the middle: what lies there afterwards is one of them, whole. */
class KilledBuildTest {
    private static final int PAGES = 200;

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 34})
    void afterAKillTheNextRunFindsOneWholeSite(int sitesBefore) throws Exception {
        Path site = temp.resolve("site");
        kill(site, sitesBefore);

        SiteFolder.at(site);

        Set<String> found = new TreeSet<>();
        for (int page = 0; page < PAGES; page++) {
            found.add(Files.readString(site.resolve("ja/" + page + "/index.html")));
        }
        assertThat(found).as("one word on every page").hasSize(1);
        SiteFolder.at(site).replaceBy(site("after"));
        assertThat(site.resolve("index.html")).hasContent("after");
        assertThat(temp.toFile().list()).containsExactly("site");
    }

    /** Starts the writer, waits until it has told of so many sites, and kills it while it writes the next. */
    private static void kill(Path site, int sites) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledBuildTest.class.getName(),
                        site.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var told = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < sites; i++) {
                Objects.requireNonNull(told.readLine(), "the writer ended by itself");
            }
            process.destroyForcibly();
            process.waitFor();
        }
    }

    private static List<PlannedFile> site(String word) {
        var files = new ArrayList<PlannedFile>();
        files.add(file("index.html", word));
        files.add(file(SiteFolder.OURS, "{}"));
        for (int page = 0; page < PAGES; page++) {
            files.add(file("ja/" + page + "/index.html", word));
        }
        return files;
    }

    private static PlannedFile file(String path, String content) {
        return PlannedFile.of(OutputFile.text(new SitePath(path), content));
    }

    /** The writer: one site after another, each with its own word, until somebody kills it. */
    public static void main(String[] arguments) throws IOException {
        for (int i = 0; ; i++) {
            SiteFolder.at(Path.of(arguments[0])).replaceBy(site("site " + i));
            System.out.println(i);
        }
    }
}
