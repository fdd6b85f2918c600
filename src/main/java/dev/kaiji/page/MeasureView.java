package dev.kaiji.page;

import java.util.List;
import java.util.Optional;

/**
 * The page of one measure: what it is, what it promises today, what it answers, and every promise it ever made.
 *
 * @param standing the worst of its commitments
 * @param history of the measure itself: its title, theme, prose and what it answers
 * @param asks the directive items that it answers, with their summaries
 * @param trend the promises over the releases; absent where no date was ever promised or there is one release only
 * @param neighbours the measures before and after it, with the word for the direction
 */
public record MeasureView(
        String id,
        Said title,
        Link theme,
        String standing,
        Optional<PassageView> prose,
        List<Part> commitments,
        List<Ask> asks,
        Optional<TrendView> trend,
        List<Moment> history,
        List<Neighbour> neighbours,
        Link all) {
    public MeasureView {
        commitments = List.copyOf(commitments);
        asks = List.copyOf(asks);
        history = List.copyOf(history);
        neighbours = List.copyOf(neighbours);
    }

    /** A directive item that the measure answers; {@code lang} is the language of its label where it is not the page's. */
    public record Ask(Link link, Optional<String> lang, String regulator, Said summary, Optional<Dated> deadline) {}

    /** The measure before or after this one. */
    public record Neighbour(String direction, Link link) {}

    /** A commitment and what every release said of it, newest first. */
    public record Part(CommitmentView commitment, List<Moment> history) {
        public Part {
            history = List.copyOf(history);
        }
    }

    /**
     * What one release said.
     *
     * @param plain sentences that need no value: that it is the first, that all stands as it stood
     * @param standing code of the state in which it entered the record
     * @param promise what it promised then, or that it was done
     * @param lines what changed, field by field
     */
    public record Moment(
            Link release,
            List<String> plain,
            Optional<String> standing,
            Optional<Dated> promise,
            List<TopView.Line> lines,
            List<ReasonView> reasons) {
        public Moment {
            plain = List.copyOf(plain);
            lines = List.copyOf(lines);
            reasons = List.copyOf(reasons);
        }
    }
}
