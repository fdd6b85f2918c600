package dev.kaiji.page;

import java.util.List;

/**
 * The page of all measures as cards by theme, with the filter.
 *
 * @param count how many measures, in words
 * @param commitments how many commitments they hold, in words
 * @param table link to the plain table
 * @param filters the groups of the filter: state, theme, scope, regulator
 */
public record MeasuresView(
        String count, String commitments, Link table, List<FilterGroup> filters, List<Theme> themes) {
    public MeasuresView {
        filters = List.copyOf(filters);
        themes = List.copyOf(themes);
    }

    /** A theme with its cards; {@code anchor} for example {@code themes/access}. */
    public record Theme(String anchor, String code, Said name, String count, List<Card> cards) {
        public Theme {
            cards = List.copyOf(cards);
        }
    }

    /**
     * One measure as a card.
     *
     * @param standing the worst of its commitments
     * @param classes by which the filter finds it: {@code t-access}, {@code r-mic}
     */
    public record Card(String id, Link link, String standing, String classes, List<CommitmentView> commitments) {
        public Card {
            commitments = List.copyOf(commitments);
        }
    }

    /** One row of radio buttons: {@code name} for example {@code state}. */
    public record FilterGroup(String name, String legend, List<FilterValue> values) {
        public FilterGroup {
            values = List.copyOf(values);
        }
    }

    /** One value of a group, and how many cards it leaves. */
    public record FilterValue(String code, Said text, int cards) {}
}
