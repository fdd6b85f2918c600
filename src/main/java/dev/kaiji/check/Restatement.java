package dev.kaiji.check;

import dev.kaiji.model.Address;
import dev.kaiji.model.Problem;
import java.util.List;
import java.util.Map;

/** The statement on secondary damage is restated by the day it gave. */
final class Restatement implements Rule {
    private static final Address BY = new Address("secondary-damage", "restate-by");

    @Override
    public List<Problem> problems(Checked checked) {
        var release = checked.release();
        if (release.id().isDraft()) {
            return List.of();
        }
        return release.statement().restateBy().stream()
                .filter(by -> by.span()
                        .last()
                        .filter(last -> last.isBefore(release.id().day()))
                        .isPresent())
                .map(by -> checked.warning(
                        "restate.passed",
                        BY,
                        Map.of("token", by.token(), "day", release.id().day().toString())))
                .toList();
    }
}
