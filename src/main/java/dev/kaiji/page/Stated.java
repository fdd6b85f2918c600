package dev.kaiji.page;

import dev.kaiji.change.CommitmentHistory.Known;
import dev.kaiji.change.History;
import dev.kaiji.model.Commitment;

/**
 * A commitment as one release states it, with all that its own words depend on.
 *
 * @param known what that release knew of its past
 * @param standing on the day on which the page judges
 */
record Stated(Commitment commitment, Known known, Standing standing) {
    static Stated of(PageContext context, History history, Commitment commitment) {
        return new Stated(
                commitment,
                history.commitment(commitment.id()).known(context.release().id(), commitment),
                Standing.of(commitment, context.asOf()));
    }
}
