package dev.kaiji.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.render.Renderer;
import dev.kaiji.render.Templates;
import dev.kaiji.whole.SyntheticContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of pages that are laid out and drawn once and stand on many pages are what each page would have made for itself. */
class SharedPartsTest {
    @Test
    void aPageMadeAloneIsAsAmongAllOthers(@TempDir Path folder) throws Exception {
        SyntheticContent.write(folder, 4, 6, 1);
        rename(folder, 2, "organisation.yaml", "The company itself", "We ourselves");
        rename(folder, 3, "measures/measure-0.yaml", "Measure 0,", "The renamed measure,");
        var plan = plan(folder);
        var renderer = new Renderer(plan.templates(), plan.phrases());
        var together = plan.pages();

        assertThat(together).hasSizeGreaterThan(40);
        for (int i = 0; i < together.size(); i++) {
            var page = together.get(i);
            var alone = plan.pages().get(i);
            assertThat(renderer.render(page.laidOut()).bytes())
                    .as(page.path().value())
                    .isEqualTo(new Renderer(plan.templates(), plan.phrases())
                            .render(alone.laidOut())
                            .bytes());
        }
    }

    /** From that release on. */
    private static void rename(Path folder, int from, String file, String old, String now) throws IOException {
        for (int i = from; i < 4; i++) {
            Path path = folder.resolve("releases/" + SyntheticContent.id(i) + "/data/" + file);
            Files.writeString(path, Files.readString(path).replace(old, now));
        }
    }

    private static SitePlan plan(Path folder) throws IOException {
        var order = new Order(folder, "content", Optional.empty(), Optional.empty(), false);
        var record = SiteBuild.check(order, Progress.none()).record();
        var releases = record.published().orElseThrow();
        return SitePlan.of(
                record.settings(),
                releases,
                SealedRecord.unsealed(folder),
                releases.newest().id().day(),
                Templates.builtIn());
    }
}
