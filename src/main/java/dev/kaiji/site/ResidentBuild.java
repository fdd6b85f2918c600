package dev.kaiji.site;

import dev.kaiji.load.RecordReader;
import dev.kaiji.load.SourceFile;
import dev.kaiji.model.Problem;
import java.util.List;
import java.util.Optional;

/** A build that stays: it reads, checks and plans the site with its draft again and again, and does anew only what the saved files touch. For one thread. */
public final class ResidentBuild {
    private final Order order;
    private final RecordReader reader = new RecordReader();

    public ResidentBuild(Order order) {
        this.order = order;
    }

    /** @param files every file of the content folder, in the order of their names */
    public Checked check(List<SourceFile> files) {
        return SiteBuild.check(reader, files, false, Progress.none());
    }

    /**
     * The site with the draft as its newest release.
     *
     * @return empty where there is neither a release nor a draft
     */
    public Optional<SitePlan> plan(Checked checked) {
        return SitePlan.withDraft(checked, order);
    }

    /** What an editor still has to do something about. */
    public List<Problem> problems(Checked checked) {
        return checked.inTheWay(order);
    }

    /** The preview sheet as a piece of HTML; empty where there is nothing to tell of. */
    public Optional<String> sheet(Checked checked) {
        return PreviewSheet.of(checked, order).map(PreviewSheet::body);
    }
}
