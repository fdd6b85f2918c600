package dev.kaiji.change;

import dev.kaiji.model.Address;
import dev.kaiji.model.ReleaseId;
import java.util.List;
import java.util.Optional;

/**
 * Every value that one fact ever had, oldest first; at least one.
 *
 * @param values each different from the one before it
 */
public record FactHistory(Address address, List<Value> values) {
    public FactHistory {
        values = List.copyOf(values);
    }

    /**
     * @param since the release that first said so
     * @param value typed like the field; empty where the fact was no longer stated
     * @param change how it came to be; empty for the first value of a thing
     */
    public record Value(ReleaseId since, Optional<Object> value, Optional<Change> change) {}

    /** What the record says now. */
    public Optional<Object> latest() {
        return values.get(values.size() - 1).value();
    }

    /** What it said at a release; empty where it did not speak of it. */
    public Optional<Object> at(ReleaseId release) {
        return values.stream()
                .filter(v -> v.since().compareTo(release) <= 0)
                .reduce((earlier, later) -> later)
                .flatMap(Value::value);
    }
}
