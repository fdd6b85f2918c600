package dev.kaiji.check;

import dev.kaiji.change.Change;
import dev.kaiji.change.Comparison;
import dev.kaiji.change.Kind;
import dev.kaiji.model.Address;
import dev.kaiji.model.Id;
import dev.kaiji.model.Places;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Release;
import dev.kaiji.model.Releases;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A release and what it changed against the one before it.
 *
 * @param changes but for what only seems to have changed, because its file could not be read
 */
record Case(Checked checked, List<Change> changes) {
    static Case of(Checked checked) {
        var comparison = Comparison.with(checked.record(), checked.release().id(), checked.facts());
        return new Case(
                checked,
                comparison.changes().stream()
                        .filter(c -> isRead(checked.places(), c) && wasRead(checked, c))
                        .toList());
    }

    /** Whether the release before was read so far that there is something to compare with. */
    private static boolean wasRead(Checked checked, Change change) {
        if (checked.earlier().isEmpty()) {
            return true;
        }
        var before = checked.earlier().get(checked.earlier().size() - 1);
        int slash = change.subject().indexOf('/');
        return slash < 0
                ? !before.isPartial(change.subject())
                : !before.mayHold(
                        change.subject().substring(0, slash),
                        new Id(change.subject().substring(slash + 1)));
    }

    private static boolean isRead(Places places, Change change) {
        int slash = change.subject().indexOf('/');
        if (slash < 0) {
            return !places.isPartial(change.subject());
        }
        var id = new Id(change.subject().substring(slash + 1));
        return change.kind() != Kind.REMOVED || !places.mayHold(change.subject().substring(0, slash), id);
    }

    Optional<Change> at(Address address) {
        return changes.stream().filter(c -> c.address().equals(address)).findFirst();
    }

    Release release() {
        return checked.release();
    }

    Releases record() {
        return checked.record();
    }

    Optional<Release> before() {
        return record().before(release().id());
    }

    Problem error(String code, Address address, Map<String, String> values, String... inside) {
        return checked.error(code, address, values, inside);
    }
}
