package dev.kaiji.site;

import dev.kaiji.check.Checks;
import dev.kaiji.load.ContentFolder;
import dev.kaiji.load.RecordReader;
import dev.kaiji.model.Places;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SiteSettings;
import dev.kaiji.output.OutputFile;
import dev.kaiji.render.Templates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the benchmark needs from inside this package. */
public final class Benched {
    private Benched() {}

    /** The releases of a folder that is sound. */
    public static Releases releases(Path content) throws IOException {
        return new RecordReader()
                .read(ContentFolder.read(content, "content"))
                .published()
                .orElseThrow();
    }

    /** The site of these releases before it is made. */
    public static SitePlan plan(SiteSettings settings, Releases releases, Path content) throws IOException {
        return SitePlan.of(
                settings,
                releases,
                SealedRecord.of(content),
                releases.newest().id().day(),
                Templates.builtIn());
    }

    /** The pages that are sealed with the newest of these releases. */
    public static List<OutputFile> asPublished(Releases releases) {
        return AsPublished.of(
                SiteSettings.standard(),
                releases,
                Templates.builtIn(),
                SitePlan.phrases(Templates.builtIn(), releases));
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
