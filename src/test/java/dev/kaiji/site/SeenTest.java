package dev.kaiji.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.kaiji.load.ContentFolder;
import dev.kaiji.whole.SyntheticContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that lie as they lay are not read again, and any file that holds something else is. */
class SeenTest {
    private static final Duration LONG = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private Path content;
    private Path measure;
    private Store store;

    @BeforeEach
    void writes() throws IOException {
        content = folder.resolve("content");
        SyntheticContent.write(content, 2, 3, 1);
        measure = content.resolve("releases/" + SyntheticContent.id(1) + "/data/measures/measure-1.ja.md");
        store = new Store(Optional.of(folder.resolve("store")), "generator".getBytes(StandardCharsets.UTF_8));
        assumeThat(ContentFolder.at(content).stand()).isPresent();
    }

    @Test
    void whatWasSeenIsTakenFromTheStore() throws IOException {
        var first = parts(changed().plus(LONG));
        var told = new TreeMap<>(first);
        told.replaceAll((part, digest) -> "as the store has it");
        Seen.keep(store, ContentFolder.at(content).stand().orElseThrow(), told);

        assertThat(parts(changed().plus(LONG))).isEqualTo(told);
    }

    @Test
    void aFileOfTheSameLengthAndTimeIsStillAnother() throws IOException {
        var time = Files.getLastModifiedTime(measure);
        var before = parts(changed().plus(LONG));
        waitForTheNextTick();
        Files.writeString(measure, Files.readString(measure).replace("担当者", "責任者"));
        Files.setLastModifiedTime(measure, time);

        assertThat(parts(changed().plus(LONG))).isNotEqualTo(before);
    }

    @Test
    void aFileThatTookThePlaceOfAnotherIsAnother() throws IOException {
        Path other = Files.writeString(
                folder.resolve("other"), Files.readString(measure).replace("担当者", "責任者"));
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(measure));
        var before = parts(changed().plus(LONG));
        Files.move(other, measure, StandardCopyOption.REPLACE_EXISTING);

        assertThat(parts(changed().plus(LONG))).isNotEqualTo(before);
    }

    @Test
    void nothingIsRememberedOfWhatMayHaveBeenWrittenAgainWithinTheSameTick() throws IOException {
        Seen.at(order()).parts(store, Optional.empty());
        Seen.at(order()).parts(store, Optional.of(changed().plusMillis(1)));

        assertThat(folder.resolve("store")).doesNotExist();
    }

    @Test
    void afterAnyEditTheDigestsAreThoseOfTheFiles() throws IOException {
        var random = new Random(1);
        for (int round = 0; round < 30; round++) {
            var files = ContentFolder.read(content, "content");
            Path file = content.resolve(files.get(random.nextInt(files.size())).name());
            switch (random.nextInt(4)) {
                case 0 -> Files.writeString(file, Files.readString(file) + "\n");
                case 1 -> Files.move(file, file.resolveSibling("renamed-" + round));
                case 2 -> Files.copy(measure(), file, StandardCopyOption.REPLACE_EXISTING);
                default -> {}
            }
            assertThat(parts(changed().plus(LONG))).isEqualTo(Seen.at(order()).parts(Store.none(), Optional.empty()));
        }
    }

    private Path measure() throws IOException {
        return content.resolve(ContentFolder.read(content, "content").get(0).name());
    }

    private SortedMap<String, String> parts(Instant given) throws IOException {
        return Seen.at(order()).parts(store, Optional.of(given));
    }

    private Instant changed() throws IOException {
        return ContentFolder.at(content).stand().orElseThrow().changed();
    }

    /** The disk's own clock goes on: then a change cannot bear the time of the one before. */
    private void waitForTheNextTick() throws IOException {
        Path mark = folder.resolve("mark");
        do {
            Files.writeString(mark, "");
        } while (!Files.getLastModifiedTime(mark).toInstant().isAfter(changed()));
    }

    private Order order() {
        return new Order(content, "content", Optional.empty(), Optional.empty(), false);
    }
}
