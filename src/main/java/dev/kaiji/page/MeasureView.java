package dev.kaiji.page;

import java.util.List;
import java.util.Optional;

/**
 * The page of one measure: what it is, what it promises today, what it answers, and every promise it ever made.
 *
 * @param standing the worst of its commitments
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
        List<CommitmentView> commitments,
        List<Ask> asks,
        Optional<TrendView> trend,
        List<Told> history,
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

    /**
     * The history of one subject of this page: a commitment, or the measure itself.
     *
     * @param anchor for example {@code separation-overseas.history}
     */
    public record Told(String anchor, String heading, List<Moment> moments) {
        public Told {
            moments = List.copyOf(moments);
        }
    }

    /** What one release said of it, newest first. */
    public record Moment(Link release, PrintedDate day, List<String> sentences, Optional<String> reason) {
        public Moment {
            sentences = List.copyOf(sentences);
        }
    }
}
