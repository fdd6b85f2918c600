package dev.kaiji.site;

import dev.kaiji.check.Checks;
import dev.kaiji.model.Places;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SiteSettings;
import dev.kaiji.output.PlannedFile;
import dev.kaiji.render.Templates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the benchmark of the stages needs from inside this package. */
public final class Benched {
    private Benched() {}

    /** The pages and data of a site, each made when it is written. */
    public static List<PlannedFile> pages(Path content, Releases releases) throws IOException {
        return SitePlan.of(
                        SiteSettings.standard().withoutDocuments(),
                        releases,
                        SealedRecord.of(content),
                        releases.newest().id().day(),
                        Templates.builtIn())
                .files();
    }

    /** Every rule over every release. */
    public static List<Problem> check(Releases releases) {
        return Checks.of(
                releases.all().stream()
                        .map(release -> new Checks.Placed(release, Places.none()))
                        .toList(),
                SiteSettings.standard());
    }
}
