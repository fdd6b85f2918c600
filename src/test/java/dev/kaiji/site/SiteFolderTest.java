package dev.kaiji.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaiji.output.OutputFile;
import dev.kaiji.output.PlannedFile;
import dev.kaiji.output.SitePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFolderTest {
    @TempDir
    private Path temp;

    @Test
    void aSiteIsWrittenWhereNothingWas() throws IOException {
        SiteFolder.at(temp.resolve("a/b/site")).replaceBy(site("one"));

        assertThat(temp.resolve("a/b/site/index.html")).hasContent("one");
        assertThat(namesIn(temp.resolve("a/b"))).containsExactly("site");
    }

    @Test
    void anEmptyFolderCountsAsNothing() throws IOException {
        Files.createDirectory(temp.resolve("site"));

        SiteFolder.at(temp.resolve("site")).replaceBy(site("one"));

        assertThat(temp.resolve("site/index.html")).hasContent("one");
    }

    @Test
    void aNewSiteLeavesNothingOfTheOldOne() throws IOException {
        var old = new ArrayList<>(site("one"));
        old.add(file("ja/gone/index.html", "gone"));
        SiteFolder.at(temp.resolve("site")).replaceBy(old);

        SiteFolder.at(temp.resolve("site")).replaceBy(site("two"));

        assertThat(temp.resolve("site/index.html")).hasContent("two");
        assertThat(temp.resolve("site/ja")).doesNotExist();
        assertThat(namesIn(temp)).containsExactly("site");
    }

    @Test
    void aFolderOfSomebodyElseIsRefusedAndLeftAlone() throws IOException {
        Files.createDirectory(temp.resolve("home"));
        Files.writeString(temp.resolve("home/thesis.txt"), "years of work");

        assertThatThrownBy(() -> SiteFolder.at(temp.resolve("home")))
                .isInstanceOf(SiteFolder.ForeignOutput.class)
                .hasMessageContaining("holds no data/record.json");
        assertThat(temp.resolve("home/thesis.txt")).hasContent("years of work");
    }

    @Test
    void aFileIsRefusedAsOutput() throws IOException {
        Files.writeString(temp.resolve("site"), "a file");

        assertThatThrownBy(() -> SiteFolder.at(temp.resolve("site")))
                .isInstanceOf(SiteFolder.ForeignOutput.class)
                .hasMessageContaining("it is a file");
    }

    @Test
    void aFailureWhileWritingLeavesTheOldSiteWhole() throws IOException {
        SiteFolder.at(temp.resolve("site")).replaceBy(site("one"));
        var clashing = new ArrayList<>(site("two"));
        clashing.add(file("index.html/below", "a file below a file"));

        assertThatThrownBy(() -> SiteFolder.at(temp.resolve("site")).replaceBy(clashing))
                .isInstanceOf(IOException.class);

        assertThat(temp.resolve("site/index.html")).hasContent("one");
        assertThat(namesIn(temp)).containsExactly("site");
    }

    @Test
    void aKillBetweenTheTwoRenamesIsRestoredByTheNextRun() throws IOException {
        SiteFolder.at(temp.resolve("site")).replaceBy(site("one"));
        Files.move(temp.resolve("site"), temp.resolve(".site.kaiji-old"));
        Files.createDirectory(temp.resolve(".site.kaiji-new"));

        SiteFolder.at(temp.resolve("site"));

        assertThat(temp.resolve("site/index.html")).hasContent("one");
    }

    @Test
    void aKillAfterTheSecondRenameLeavesNothingOnceTheNextRunIsDone() throws IOException {
        SiteFolder.at(temp.resolve("site")).replaceBy(site("two"));
        Files.createDirectories(temp.resolve(".site.kaiji-old/ja"));
        Files.writeString(temp.resolve(".site.kaiji-old/index.html"), "one");

        SiteFolder.at(temp.resolve("site"));

        assertThat(temp.resolve("site/index.html")).hasContent("two");
        assertThat(namesIn(temp)).containsExactly("site");
    }

    @Test
    void aKillWhileWritingLeavesNothingOnceTheNextRunIsDone() throws IOException {
        Files.createDirectories(temp.resolve(".site.kaiji-new/ja"));
        Files.writeString(temp.resolve(".site.kaiji-new/ja/index.html"), "half a site");

        SiteFolder.at(temp.resolve("site")).replaceBy(site("one"));

        assertThat(temp.resolve("site/ja")).doesNotExist();
        assertThat(namesIn(temp)).containsExactly("site");
    }

    @Test
    void aLinkStandsForTheFolderItLeadsTo() throws IOException {
        Files.createDirectory(temp.resolve("real"));
        Files.createSymbolicLink(temp.resolve("link"), temp.resolve("real"));

        SiteFolder.at(temp.resolve("link")).replaceBy(site("one"));

        assertThat(Files.isSymbolicLink(temp.resolve("link"))).isTrue();
        assertThat(temp.resolve("real/index.html")).hasContent("one");
    }

    @Test
    void theSamePathTwiceIsAFaultAndChangesNothing() throws IOException {
        SiteFolder.at(temp.resolve("site")).replaceBy(site("one"));

        assertThatThrownBy(() -> SiteFolder.at(temp.resolve("site")).replaceBy(List.of(file("a", "1"), file("a", "2"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two files of the site are a");
        assertThat(temp.resolve("site/index.html")).hasContent("one");
    }

    private static List<PlannedFile> site(String index) {
        return List.of(file("data/record.json", "{}"), file("index.html", index));
    }

    private static PlannedFile file(String path, String content) {
        return PlannedFile.of(OutputFile.text(new SitePath(path), content));
    }

    private static TreeSet<String> namesIn(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return new TreeSet<>(
                    children.map(child -> child.getFileName().toString()).toList());
        }
    }
}
