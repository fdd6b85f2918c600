package dev.kaiji.check;

import dev.kaiji.model.Address;
import dev.kaiji.model.Problem;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An id stands once in its collection, whatever file it is in. */
final class UniqueIds implements Rule {
    @Override
    public List<Problem> problems(Checked checked) {
        var seen = new HashSet<Address>();
        var twice = new LinkedHashSet<Address>();
        for (Address address : Elements.of(checked.release())) {
            if (!seen.add(address)) {
                twice.add(address);
            }
        }
        return twice.stream()
                .flatMap(address -> again(checked, address).stream())
                .toList();
    }

    private static List<Problem> again(Checked checked, Address address) {
        var places = checked.places().all(address);
        if (places.size() < 2) {
            return List.of(checked.error(
                    "id.twice",
                    address,
                    Map.of("first", checked.places().of(address).toString())));
        }
        return places.stream()
                .skip(1)
                .map(place -> Problem.error(
                        "id.twice",
                        place,
                        Optional.of(address),
                        Map.of("first", places.get(0).toString())))
                .toList();
    }
}
