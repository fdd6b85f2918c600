package dev.kaiji.change;

import dev.kaiji.change.CommitmentHistory.Completion;
import dev.kaiji.change.CommitmentHistory.Lineage;
import dev.kaiji.change.CommitmentHistory.Promise;
import dev.kaiji.change.CommitmentHistory.StateSince;
import dev.kaiji.model.Address;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Force;
import dev.kaiji.model.Id;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import dev.kaiji.model.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads the life of each commitment off the histories of its facts. */
final class Lives {
    private final Map<Id, Last> last;
    private final SortedMap<Address, FactHistory> facts;

    private record Last(ReleaseId since, Id measure, Commitment commitment) {}

    private Lives(Map<Id, Last> last, SortedMap<Address, FactHistory> facts) {
        this.last = last;
        this.facts = facts;
    }

    static Map<Id, CommitmentHistory> of(Releases record, SortedMap<Address, FactHistory> facts) {
        Map<Id, Last> last = new LinkedHashMap<>();
        record.all()
                .forEach(release -> release.measures()
                        .forEach(measure -> measure.commitments().forEach(c -> {
                            ReleaseId since =
                                    last.containsKey(c.id()) ? last.get(c.id()).since() : release.id();
                            last.put(c.id(), new Last(since, measure.id(), c));
                        })));
        var lives = new Lives(last, facts);
        Map<Id, CommitmentHistory> histories = new LinkedHashMap<>();
        last.forEach((id, l) -> histories.put(id, lives.life(id, l)));
        return histories;
    }

    private CommitmentHistory life(Id id, Last l) {
        List<Promise> promises = promises(id);
        return new CommitmentHistory(
                id,
                l.since(),
                l.commitment(),
                l.measure(),
                promises,
                states(id),
                Completion.of(l.commitment(), promises, states(id)),
                lineage(l.commitment()));
    }

    private List<FactHistory.Value> values(Id id, String field) {
        FactHistory history = facts.get(Address.of("commitments", id, field));
        return history == null ? List.of() : history.values();
    }

    private List<Promise> promises(Id id) {
        var dues = values(id, "due");
        var forces = values(id, "force");
        SortedSet<ReleaseId> releases = new TreeSet<>();
        dues.forEach(v -> releases.add(v.since()));
        forces.forEach(v -> releases.add(v.since()));
        List<Promise> promises = new ArrayList<>();
        for (ReleaseId release : releases) {
            Optional<DisclosureDate> due = at(dues, release).map(DisclosureDate.class::cast);
            Optional<DisclosureDate> before = promises.isEmpty()
                    ? Optional.empty()
                    : promises.get(promises.size() - 1).due();
            boolean moved = !promises.isEmpty() && !Objects.equals(before, due);
            promises.add(new Promise(
                    release,
                    due,
                    at(forces, release).map(Force.class::cast),
                    moved ? Optional.of(DateMove.ofPromise(before, due)) : Optional.empty(),
                    change(dues, release),
                    change(forces, release)));
        }
        return promises;
    }

    private static Optional<Object> at(List<FactHistory.Value> values, ReleaseId release) {
        return values.stream()
                .filter(v -> v.since().compareTo(release) <= 0)
                .reduce((a, b) -> b)
                .flatMap(FactHistory.Value::value);
    }

    private static Optional<Change> change(List<FactHistory.Value> values, ReleaseId release) {
        return values.stream()
                .filter(v -> v.since().equals(release))
                .findFirst()
                .flatMap(FactHistory.Value::change);
    }

    private List<StateSince> states(Id id) {
        return values(id, "state").stream()
                .filter(v -> v.value().isPresent())
                .map(v -> new StateSince(v.since(), (State) v.value().orElseThrow(), v.change()))
                .toList();
    }

    private Lineage lineage(Commitment commitment) {
        List<Id> from = last.values().stream()
                .map(Last::commitment)
                .filter(c ->
                        c.ended().filter(e -> e.ids().contains(commitment.id())).isPresent())
                .map(Commitment::id)
                .toList();
        List<Id> parts = last.values().stream()
                .map(Last::commitment)
                .filter(c -> c.partOf().equals(Optional.of(commitment.id())))
                .map(Commitment::id)
                .toList();
        return new Lineage(from, commitment.partOf(), commitment.ended(), parts);
    }
}
