package dev.kaiji.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFolderTest {
    @TempDir
    private Path folder;

    private KeptFolder kept;

    @BeforeEach
    void twoFiles() throws IOException {
        Files.createDirectories(folder.resolve("releases/2024-04-01"));
        Files.writeString(folder.resolve("draft.yaml"), "one");
        Files.writeString(folder.resolve("releases/2024-04-01/release.yaml"), "sealed");
        kept = new KeptFolder(folder, "content", Pattern.compile("releases/[^/]+"));
        kept.look(false);
    }

    @Test
    void aLookAtWhatHasNotChangedSeesNothing() throws IOException {
        assertThat(kept.look(false)).isFalse();
        assertThat(kept.look(true)).isFalse();
        assertThat(texts()).containsExactly("one", "sealed");
    }

    @Test
    void aSaveIsSeenAndATouchIsNot() throws IOException {
        Files.writeString(folder.resolve("draft.yaml"), "another");
        assertThat(kept.look(false)).isTrue();

        Files.writeString(folder.resolve("draft.yaml"), "another");
        assertThat(kept.look(false)).isFalse();
        assertThat(texts()).containsExactly("another", "sealed");
    }

    @Test
    void aSecondSaveOfTheSameSizeAtTheSameTimeIsSeen() throws IOException {
        Path file = folder.resolve("draft.yaml");
        Files.writeString(file, "two");
        var time = Files.getLastModifiedTime(file);
        kept.look(false);
        Files.writeString(file, "six");
        Files.setLastModifiedTime(file, time);

        assertThat(kept.look(false)).isTrue();
        assertThat(texts()).containsExactly("six", "sealed");
    }

    @Test
    void aFileThatIsEmptyForAMomentIsBeingSaved() throws IOException {
        Files.writeString(folder.resolve("draft.yaml"), "");
        assertThat(kept.look(false)).isFalse();

        Files.writeString(folder.resolve("draft.yaml"), "saved");
        assertThat(kept.look(false)).isTrue();
        assertThat(texts()).containsExactly("saved", "sealed");
    }

    @Test
    void aFileThatStaysEmptyIsEmpty() throws IOException {
        Files.writeString(folder.resolve("draft.yaml"), "");

        assertThat(looksUntilSeen()).isEqualTo(4);
        assertThat(texts()).containsExactly("", "sealed");
    }

    @Test
    void aFileThatStaysAwayIsGone() throws IOException {
        Files.delete(folder.resolve("draft.yaml"));

        assertThat(looksUntilSeen()).isEqualTo(4);
        assertThat(texts()).containsExactly("sealed");
    }

    @Test
    void aPublishedReleaseIsLookedIntoOnlyThoroughlyButANewOneAtOnce() throws IOException {
        Files.writeString(folder.resolve("releases/2024-04-01/release.yaml"), "altered");
        assertThat(kept.look(false)).isFalse();
        assertThat(kept.look(true)).isTrue();

        Files.createDirectories(folder.resolve("releases/2024-06-28"));
        Files.writeString(folder.resolve("releases/2024-06-28/release.yaml"), "new");
        assertThat(kept.look(false)).isTrue();
        assertThat(texts()).containsExactly("one", "altered", "new");
    }

    @Test
    void aFolderThatIsGoneIsSaidAndWhatWasKnownStays() throws IOException {
        Path elsewhere = folder.resolveSibling(folder.getFileName() + "-moved");
        Files.move(folder, elsewhere);
        assertThatThrownBy(() -> kept.look(true)).isInstanceOf(IOException.class);
        Files.move(elsewhere, folder);

        assertThat(texts()).containsExactly("one", "sealed");
    }

    private int looksUntilSeen() throws IOException {
        int looks = 1;
        while (!kept.look(false)) {
            looks++;
        }
        return looks;
    }

    private Iterable<String> texts() {
        return kept.files().stream()
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                .toList();
    }
}
