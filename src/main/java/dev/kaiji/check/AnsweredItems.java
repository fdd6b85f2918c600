package dev.kaiji.check;

import dev.kaiji.model.Address;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every item of a directive is answered by a measure, and every measure answers an item. Said only where everything could be read. */
final class AnsweredItems implements Rule {
    @Override
    public List<Problem> problems(Checked checked) {
        if (!checked.places().complete()) {
            return List.of();
        }
        var found = new ArrayList<Problem>();
        var answered = checked.release().measures().stream()
                .flatMap(m -> m.answers().stream())
                .collect(Collectors.toSet());
        for (var directive : checked.release().directives()) {
            for (var item : directive.items()) {
                if (!answered.contains(item.id())) {
                    found.add(checked.warning(
                            "answer.none",
                            Address.of("items", item.id()),
                            Map.of(
                                    "label",
                                    item.label(),
                                    "directive",
                                    directive.id().value())));
                }
            }
        }
        for (Measure measure : checked.release().measures()) {
            if (measure.answers().isEmpty()) {
                found.add(checked.warning("answer.nothing", Address.of("measures", measure.id()), Map.of()));
            }
        }
        return found;
    }
}
