package dev.kaiji.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.change.Facts;
import dev.kaiji.load.ContentFolder;
import dev.kaiji.load.RecordReader;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Releases;
import dev.kaiji.whole.SyntheticContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one release was found to have sound is not looked at again in the next, and no mistake is missed for it. */
class SharedJudgementTest {
    private static final int RELEASES = 6;
    private static final List<Edit> EDITS = List.of(
            new Edit("measures/measure-1.yaml", "  en: Measure 1", "  zh: Measure 1"),
            new Edit("measures/measure-2.en.md", "### What is left\n", ""),
            new Edit("measures/measure-3.en.md", "", "(deleted)"),
            new Edit("organisation.yaml", "languages: [ja, en]", "languages: [en, ja]"),
            new Edit("organisation.yaml", "languages: [ja, en]", "languages: [ja, en, fr]"),
            new Edit("release.yaml", "reports:", "translation-pending: {en: later}\nreports:"),
            new Edit("measures/measure-4.yaml", "theme: ", "theme: no-such-"),
            new Edit("measures/measure-5.yaml", "scope: own", "scope: nowhere"));

    private record Edit(String file, String old, String now) {
        void make(Path data) throws IOException {
            Path path = data.resolve(file);
            if (now.equals("(deleted)")) {
                Files.deleteIfExists(path);
            } else if (Files.exists(path)) {
                Files.writeString(path, Files.readString(path).replace(old, now));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void eachReleaseIsJudgedAsIfNoneHadBeenJudgedBefore(long seed, @TempDir Path content) throws Exception {
        SyntheticContent.write(content, RELEASES, 6, seed);
        var random = new Random(seed);
        for (int left = 10; left > 0; left--) {
            var edit = EDITS.get(random.nextInt(EDITS.size()));
            int from = random.nextInt(RELEASES);
            int to = from + random.nextInt(RELEASES - from);
            for (int release = from; release <= to; release++) {
                edit.make(content.resolve("releases/" + SyntheticContent.id(release) + "/data"));
            }
        }
        var record = new RecordReader().read(ContentFolder.read(content, "content"));
        var placed = record.releases().stream()
                .map(loaded -> new Checks.Placed(loaded.release(), loaded.places()))
                .toList();
        var facts = Facts.ofAll(
                new Releases(placed.stream().map(Checks.Placed::release).toList()));

        var alone = new ArrayList<Problem>();
        for (int newest = 1; newest <= RELEASES; newest++) {
            alone.addAll(Checks.of(placed.subList(0, newest), facts, record.settings(), new Memory()));
        }

        assertThat(alone).isNotEmpty();
        assertThat(Checks.ofEach(placed, facts, record.settings(), new Memory()))
                .containsExactlyElementsOf(alone);
    }
}
