package dev.kaiji.check;

import dev.kaiji.model.Address;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What to do now has an order, and no two things have the same place in it. */
final class AdviceOrder implements Rule {
    @Override
    public List<Problem> problems(Checked checked) {
        var found = new ArrayList<Problem>();
        var places = new HashMap<Integer, Statement.Advice>();
        for (var advice : checked.release().statement().advice()) {
            var address = Address.of("advice", advice.id(), "order");
            var first = places.putIfAbsent(advice.order(), advice);
            if (advice.order() < 1) {
                found.add(checked.error("advice.order", address, Map.of("order", Integer.toString(advice.order()))));
            } else if (first != null && !first.id().equals(advice.id())) {
                found.add(checked.error(
                        "advice.same-order",
                        address,
                        Map.of(
                                "order",
                                Integer.toString(advice.order()),
                                "other",
                                first.id().value())));
            }
        }
        return found;
    }
}
