package dev.kaiji.check;

import dev.kaiji.model.Address;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Commitment.Ending.How;
import dev.kaiji.model.Problem;
import dev.kaiji.model.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An ended commitment says how it ended: withdrawn with a reason, or what took over; and nothing takes over from itself. */
final class Endings implements Rule {
    @Override
    public List<Problem> problems(Checked checked) {
        var found = new ArrayList<Problem>();
        for (var measure : checked.release().measures()) {
            for (Commitment c : measure.commitments()) {
                ending(checked, c, found);
            }
        }
        return found;
    }

    private static void ending(Checked checked, Commitment c, List<Problem> found) {
        var ended = Address.of("commitments", c.id(), "ended");
        if (c.state() == State.ENDED && c.ended().isEmpty()) {
            found.add(checked.error("ended.missing", ended.withField("state"), Map.of()));
        }
        if (c.partOf().filter(c.id()::equals).isPresent()) {
            found.add(checked.error("ended.itself", ended.withField("part-of"), Map.of("id", c.id().value())));
        }
        c.ended().ifPresent(ending -> {
            if (c.state() != State.ENDED) {
                found.add(checked.error(
                        "ended.other-state", ended, Map.of("state", c.state().code())));
            }
            if (ending.how() == How.WITHDRAWN && ending.reason().isEmpty()) {
                found.add(checked.error("ended.needs-reason", ended, Map.of()));
            }
            if (ending.how() == How.WITHDRAWN && !ending.ids().isEmpty()) {
                found.add(checked.error("ended.withdrawn-with-ids", ended, Map.of(), "ids"));
            }
            if (ending.how() != How.WITHDRAWN
                    && ending.ids().isEmpty()
                    && !checked.places().isPartial("commitments")) {
                found.add(checked.error(
                        "ended.needs-ids", ended, Map.of("how", ending.how().code())));
            }
            if (ending.ids().contains(c.id())) {
                found.add(checked.error("ended.itself", ended, Map.of("id", c.id().value()), "ids"));
            }
        });
    }
}
