package dev.kaiji.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.render.Renderer;
import dev.kaiji.render.Templates;
import dev.kaiji.whole.SyntheticContent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of pages that are drawn once and stand on many pages are what each page would have drawn for itself. */
class SharedPartsTest {
    @Test
    void aPageDrawnAloneIsAsAmongAllOthers(@TempDir Path folder) throws Exception {
        SyntheticContent.write(folder, 3, 6, 1);
        var order = new Order(folder, "content", Optional.empty(), Optional.empty(), false);
        var record = SiteBuild.check(order, Progress.none()).record();
        var releases = record.published().orElseThrow();
        var plan = SitePlan.of(
                record.settings(),
                releases,
                new SealedRecord(folder, List.of(), List.of()),
                releases.newest().id().day(),
                Templates.builtIn());
        var together = new Renderer(plan.templates(), plan.phrases());

        assertThat(plan.pages()).hasSizeGreaterThan(30).allSatisfy(page -> {
            var alone = new Renderer(plan.templates(), plan.phrases());
            assertThat(together.render(page.laidOut()).bytes())
                    .as(page.path().value())
                    .isEqualTo(alone.render(page.laidOut()).bytes());
        });
    }
}
