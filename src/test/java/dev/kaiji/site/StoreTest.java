package dev.kaiji.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.output.OutputFile;
import dev.kaiji.output.SitePath;
import dev.kaiji.site.Progress.Stage;
import dev.kaiji.whole.SyntheticContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier build made is used again where nothing that it is made of changed, and never otherwise. */
class StoreTest {
    @TempDir
    private Path folder;

    private Path content;
    private Path site;
    private Path cache;
    private Path waiting;
    private final List<Stage> stages = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        content = folder.resolve("content");
        site = folder.resolve("out/site");
        cache = folder.resolve("out/cache");
        SyntheticContent.write(content, 5, 3, 5);
        waiting = Files.createDirectories(folder.resolve("waiting"));
        move(3, content.resolve("releases"), waiting);
        move(4, content.resolve("releases"), waiting);
    }

    @Test
    void aSiteThatIsAlreadyThereIsLeftAsItIs() throws IOException {
        var first = build("generator");
        var before = times();
        var second = build("generator");

        assertThat(stages).endsWith(Stage.PROVE);
        assertThat(second).isEqualTo(first);
        assertThat(times()).isEqualTo(before);
    }

    @Test
    void warningsAreSaidAgainThoughNothingIsBuilt() throws IOException {
        Path yaml = content.resolve("releases/" + SyntheticContent.id(1) + "/data/measures/measure-0.yaml");
        Files.writeString(yaml, Files.readString(yaml).replaceFirst("answers: .*", "answers: []"));
        Path notes = content.resolve("releases/" + SyntheticContent.id(1) + "/data/release.yaml");
        Files.writeString(
                notes,
                Files.readString(notes).replaceFirst("(?s)changes:.*", "")
                        + "changes:\n  - {facts: [measures/measure-0.answers], reason: none-given}\n");
        var first = build("generator");

        assertThat(first.problems()).isNotEmpty();
        assertThat(build("generator").problems()).isEqualTo(first.problems());
    }

    @Test
    void anotherGeneratorBuildsAnew() throws IOException {
        build("generator");
        build("another");

        assertThat(stages).doesNotContain(Stage.PROVE);
    }

    @Test
    void aTouchedSiteIsBuiltAnew() throws IOException {
        build("generator");
        var whole = files(site);
        Files.writeString(site.resolve("index.html"), "not ours");
        Files.delete(site.resolve("style.css"));
        build("generator");

        assertThat(stages).doesNotContain(Stage.PROVE);
        assertThat(files(site)).isEqualTo(whole);
    }

    @Test
    void aFileThatIsTooMuchIsNoPartOfTheSite() throws IOException {
        build("generator");
        Files.writeString(site.resolve("more.html"), "not ours");
        build("generator");

        assertThat(site.resolve("more.html")).doesNotExist();
    }

    @Test
    void pagesOfThePastAreTakenOverWhenAReleaseIsAdded() throws IOException {
        build("generator");
        var before = keys();
        move(3, waiting, content.resolve("releases"));
        build("generator");

        var after = keys();
        assertThat(after).containsEntry(changes(1), before.get(changes(1)));
        assertThat(after.get("ja/index.html")).isNotEqualTo(before.get("ja/index.html"));
        assertThat(after).containsKey(changes(3));
    }

    @Test
    void aPageOfThePastThatWasTouchedIsMadeAnew() throws IOException {
        build("generator");
        byte[] page = Files.readAllBytes(site.resolve(changes(1)));
        Files.writeString(site.resolve(changes(1)), "not ours");
        move(3, waiting, content.resolve("releases"));
        build("generator");

        assertThat(site.resolve(changes(1))).hasBinaryContent(page);
    }

    private static String changes(int release) {
        return "en/releases/" + SyntheticContent.id(release) + "/changes/index.html";
    }

    /** Which file each path of the site is on the disk. */
    private Map<String, Object> keys() throws IOException {
        var keys = new TreeMap<String, Object>();
        try (var walk = Files.walk(site)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                keys.put(
                        site.relativize(file).toString(),
                        Files.readAttributes(file, BasicFileAttributes.class).fileKey());
            }
        }
        return keys;
    }

    private static void move(int release, Path from, Path to) throws IOException {
        String id = SyntheticContent.id(release);
        Files.move(from.resolve(id), to.resolve(id));
    }

    /** Random edits of content, site and store: what lies there afterwards is what a build without a store writes. */
    @Test
    void theSiteIsTheSameWithAndWithoutAStore() throws IOException {
        var random = new Random(11);
        for (int round = 0; round < 24; round++) {
            edit(random);
            build("generator");
            var with = files(site);
            Path fresh = folder.resolve("fresh" + round + "/site");
            SiteBuild.build(order(), SiteFolder.at(fresh), Store.none(), Progress.none());

            assertThat(with.keySet())
                    .as("round %d", round)
                    .isEqualTo(files(fresh).keySet());
            assertThat(with).as("round %d", round).isEqualTo(files(fresh));
        }
    }

    private void edit(Random random) throws IOException {
        int release = random.nextInt(3);
        Path data = content.resolve("releases/" + SyntheticContent.id(release) + "/data");
        Path prose = data.resolve("measures/measure-" + random.nextInt(3) + ".en.md");
        switch (random.nextInt(10)) {
            case 0 -> Files.writeString(prose, Files.readString(prose).replaceFirst("staff|team", "people"));
            case 1 ->
                Files.writeString(
                        data.resolve("organisation.yaml"),
                        Files.readString(data.resolve("organisation.yaml"))
                                .replaceFirst("(A n?|An |a n?)?sample", "sample " + random.nextInt(9)));
            case 2 -> damage(random, cache);
            case 3 -> damage(random, site);
            case 4 -> Files.setLastModifiedTime(prose, FileTime.fromMillis(round(random)));
            case 5, 6 -> addOrTakeAway();
            case 7 ->
                Files.writeString(
                        content.resolve("site.yaml"),
                        Files.readString(content.resolve("site.yaml")) + "# " + random.nextInt() + "\n");
            case 8 -> renameTheNewest(random);
            default -> {
                // Nothing changed at all.
            }
        }
    }

    /** The newest release, and the pages that knew it as the newest. */
    private void addOrTakeAway() throws IOException {
        Path releases = content.resolve("releases");
        if (!Files.exists(releases.resolve(SyntheticContent.id(3)))) {
            move(3, waiting, releases);
        } else if (!Files.exists(releases.resolve(SyntheticContent.id(4)))) {
            move(4, waiting, releases);
        } else {
            move(4, releases, waiting);
            move(3, releases, waiting);
        }
    }

    /** What every page says of the newest release. */
    private void renameTheNewest(Random random) throws IOException {
        int newest = Files.exists(content.resolve("releases/" + SyntheticContent.id(3))) ? 3 : 2;
        Path yaml = content.resolve("releases/" + SyntheticContent.id(newest) + "/data/organisation.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml).replaceFirst("Example[0-9]* Corp", "Example" + random.nextInt(9) + " Corp"));
    }

    private static long round(Random random) {
        return random.nextInt(1_000_000) * 1000L;
    }

    /** Cuts, overwrites or deletes one file below the folder. */
    private static void damage(Random random, Path below) throws IOException {
        if (!Files.isDirectory(below)) {
            return;
        }
        try (var walk = Files.walk(below)) {
            var all = walk.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(SiteFolder.OURS))
                    .sorted()
                    .toList();
            Path file = all.get(random.nextInt(all.size()));
            byte[] bytes = Files.readAllBytes(file);
            switch (random.nextInt(3)) {
                case 0 -> Files.delete(file);
                case 1 -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
                default -> {
                    bytes[random.nextInt(bytes.length)] ^= 1;
                    Files.write(file, bytes);
                }
            }
        }
    }

    @Test
    void whatIsMadeOfTheSameIsMadeOnce() throws IOException {
        var drawn = file("drawn");
        assertThat(store("generator").file("pdf", drawn, () -> file("made")).bytes())
                .isEqualTo(file("made").bytes());
        assertThat(store("generator")
                        .file("pdf", drawn, () -> {
                            throw new AssertionError("made again");
                        })
                        .bytes())
                .isEqualTo(file("made").bytes());
    }

    @Test
    void aDamagedEntryIsMadeAnew() throws IOException {
        store("generator").file("pdf", file("drawn"), () -> file("made"));
        try (var entries = Files.list(cache)) {
            for (Path entry : entries.toList()) {
                byte[] bytes = Files.readAllBytes(entry);
                bytes[bytes.length - 1] ^= 1;
                Files.write(entry, bytes);
            }
        }

        assertThat(store("generator")
                        .file("pdf", file("drawn"), () -> file("anew"))
                        .bytes())
                .isEqualTo(file("anew").bytes());
    }

    @Test
    void whatTheLastBuildDidNotNeedIsForgotten() throws IOException {
        store("generator").file("pdf", file("drawn"), () -> file("made"));
        store("generator").forgetOthers();

        assertThat(cache).isEmptyDirectory();
    }

    @Test
    void aStoreThatCannotBeWrittenIsNoReasonToFail() throws IOException {
        Files.createDirectories(cache.getParent());
        Files.writeString(cache, "a file where the folder should be");

        assertThat(build("generator").built()).isPresent();
    }

    private static OutputFile file(String text) {
        return new OutputFile(new SitePath("report.pdf"), text.getBytes(StandardCharsets.UTF_8));
    }

    private Store store(String generator) {
        return new Store(Optional.of(cache), generator.getBytes(StandardCharsets.UTF_8));
    }

    private Order order() {
        return new Order(content, "content", Optional.empty(), Optional.empty(), false);
    }

    private Outcome build(String generator) throws IOException {
        stages.clear();
        return SiteBuild.build(order(), SiteFolder.at(site), store(generator), (stage, count) -> stages.add(stage));
    }

    private static Map<String, String> files(Path below) throws IOException {
        try (var walk = Files.walk(below)) {
            return walk.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> below.relativize(file).toString(), StoreTest::text, (a, b) -> a, TreeMap::new));
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Map<String, FileTime> times() throws IOException {
        var times = new TreeMap<String, FileTime>();
        try (var walk = Files.walk(site)) {
            for (Path file : walk.toList()) {
                times.put(file.toString(), Files.getLastModifiedTime(file));
            }
        }
        return times;
    }
}
