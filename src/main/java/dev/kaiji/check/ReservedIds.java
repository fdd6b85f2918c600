package dev.kaiji.check;

import dev.kaiji.model.Address;
import dev.kaiji.model.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ids that would stand in the way of an address of the site: {@code measures/table/} and {@code feeds/changes.atom} are taken. */
final class ReservedIds implements Rule {
    private static final Set<String> EVERYWHERE = Set.of("table", "draft");
    private static final Set<String> FOR_REGULATORS = Set.of("changes", "commitments", "measures", "secondary-damage");

    @Override
    public List<Problem> problems(Checked checked) {
        return Elements.of(checked.release()).stream()
                .distinct()
                .filter(ReservedIds::isReserved)
                .map(a -> checked.error("id.reserved", a.withField("id"), Map.of("id", id(a))))
                .toList();
    }

    static boolean isReserved(Address address) {
        return EVERYWHERE.contains(id(address))
                || (address.subject().startsWith("regulators/") && FOR_REGULATORS.contains(id(address)));
    }

    private static String id(Address address) {
        return address.subject().substring(address.subject().indexOf('/') + 1);
    }
}
