package dev.kaiji.site;

import dev.kaiji.change.Chronicle;
import dev.kaiji.change.Facts;
import dev.kaiji.change.TakenApart;
import dev.kaiji.check.Checks;
import dev.kaiji.check.KeptChecks;
import dev.kaiji.load.RecordReader;
import dev.kaiji.load.SourceFile;
import dev.kaiji.model.Problem;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SiteSettings;
import dev.kaiji.render.Templates;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A build that stays: it reads, checks and plans the site with its draft again and again, and does anew only what the saved files touch. For one thread. */
public final class ResidentBuild {
    private final Order order;
    private final RecordReader reader = new RecordReader();
    private final TakenApart apart = new TakenApart();
    private final KeptChecks checks = new KeptChecks();
    private final Chronicle chronicle = new Chronicle();
    private volatile Templates templates;

    public ResidentBuild(Order order) {
        this.order = order;
        this.templates = SitePlan.templates(order);
    }

    /** Reads the templates anew from now on. */
    public void forgetTemplates() {
        templates = SitePlan.templates(order);
    }

    /** @param files every file of the content folder, in the order of their names */
    public Checked check(List<SourceFile> files) {
        return SiteBuild.checked(files, reader.read(files), this::judged, order.strict());
    }

    private List<Problem> judged(List<Checks.Placed> placed, SiteSettings settings) {
        if (placed.isEmpty()) {
            return List.of();
        }
        var record = new Releases(placed.stream().map(Checks.Placed::release).toList());
        return checks.of(placed, facts(record), settings);
    }

    /**
     * The site with the draft as its newest release.
     *
     * @return empty where there is neither a release nor a draft
     */
    public Optional<SitePlan> plan(Checked checked) {
        return SitePlan.withDraft(checked, order, templates, record -> chronicle.of(record, facts(record)));
    }

    private Map<ReleaseId, Facts> facts(Releases record) {
        return apart.of(record);
    }

    /** What an editor still has to do something about. */
    public List<Problem> problems(Checked checked) {
        return checked.inTheWay(order);
    }

    /** The preview sheet as a piece of HTML; empty where there is nothing to tell of. Any thread may ask. */
    public Optional<String> sheet(Checked checked) {
        return PreviewSheet.of(checked, order, templates).map(PreviewSheet::body);
    }
}
