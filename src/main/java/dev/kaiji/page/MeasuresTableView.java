package dev.kaiji.page;

import java.util.List;

/** The page of all commitments as one plain table, for comparing and copying. */
public record MeasuresTableView(String caption, Link cards, List<CommitmentView> rows, List<Link> downloads) {
    public MeasuresTableView {
        rows = List.copyOf(rows);
        downloads = List.copyOf(downloads);
    }
}
