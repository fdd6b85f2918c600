package dev.kaiji.page;

import java.util.List;
import java.util.Optional;

/**
 * What one regulator asked, item by item, and what answers it.
 *
 * @param anchor of the regulator, {@code regulators/ppc}
 * @param sums how many items are answered, in words
 * @param labelLang language of the items' labels where it is not the page's
 * @param open items that nothing answers yet
 */
public record DirectivesView(
        String anchor,
        Said regulator,
        String sums,
        Optional<String> labelLang,
        List<Link> open,
        List<Act> acts,
        List<ReportView> reports) {
    public DirectivesView {
        open = List.copyOf(open);
        acts = List.copyOf(acts);
        reports = List.copyOf(reports);
    }

    /** One act of the regulator. */
    public record Act(String anchor, Said kind, Dated issued, Optional<Link> original, List<Item> items) {
        public Act {
            items = List.copyOf(items);
        }
    }

    /**
     * One item of it.
     *
     * @param label exactly as the regulator writes it
     * @param changes of what answers it, since it entered the record
     * @param lang the label's language where it is not the page's
     */
    public record Item(
            String anchor,
            String label,
            Optional<String> lang,
            Said summary,
            Optional<Dated> deadline,
            Cited source,
            List<Answer> answers,
            List<Link> reports,
            List<LinkChange> changes,
            Optional<TrendView> trend) {
        public Item {
            answers = List.copyOf(answers);
            reports = List.copyOf(reports);
            changes = List.copyOf(changes);
        }
    }

    /** What a release changed about what answers an item, newest first: measures that began to answer it, and that no longer do. */
    public record LinkChange(Link release, List<Link> began, List<Said> ended) {
        public LinkChange {
            began = List.copyOf(began);
            ended = List.copyOf(ended);
        }
    }

    /** A measure that answers the item: its worst state, how many of its commitments are in which, and each of them. */
    public record Answer(Link measure, String standing, List<Count> counts, List<CommitmentView> commitments) {
        public Answer {
            counts = List.copyOf(counts);
            commitments = List.copyOf(commitments);
        }
    }

    /** So many commitments in one state. */
    public record Count(String standing, long count) {}

    /** A report handed to the regulator, and the items that it speaks of. */
    public record ReportView(String anchor, Said title, Optional<Link> link, Dated handedIn, List<Link> items) {
        public ReportView {
            items = List.copyOf(items);
        }
    }
}
