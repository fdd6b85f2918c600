package dev.kaiji.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.change.Comparison;
import dev.kaiji.load.ContentFolder;
import dev.kaiji.load.RecordReader;
import dev.kaiji.model.Releases;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which feeds tell of what changed on 28 June 2024. */
class FeedsOfTest {
    private static final TreeMap<String, List<String>> FEEDS = new TreeMap<>();

    @BeforeAll
    static void readTheRealRecord() throws Exception {
        var content = Path.of(System.getProperty("kaiji.basedir", "")).resolve("content");
        Releases releases = new RecordReader()
                .read(ContentFolder.read(content, "content"))
                .published()
                .orElseThrow();
        var newest = Comparison.with(releases, releases.newest().id());
        var feeds = FeedsOf.of(releases, newest);
        newest.items().forEach(item -> FEEDS.put(item.subject(), feeds.item(item)));
    }

    @Test
    void aCommitmentGoesToItsMeasureAndToWhoeverAskedForIt() {
        assertThat(FEEDS.get("commitments/separation-overseas"))
                .startsWith("changes", "commitments", "measures/system-separation")
                .contains("ppc");
    }

    @Test
    void aDirectiveAndAReportGoToTheirRegulator() {
        assertThat(FEEDS.get("directives/ppc-2024-03-28")).containsExactly("changes", "ppc");
        assertThat(FEEDS.get("reports/ppc-2024-06-28")).containsExactly("changes", "ppc");
    }

    @Test
    void everyItemIsAmongAllChanges() {
        assertThat(FEEDS.values())
                .isNotEmpty()
                .allSatisfy(
                        feeds -> assertThat(feeds).startsWith(FeedsOf.CHANGES).doesNotHaveDuplicates());
    }
}
