package dev.kaiji.change;

import dev.kaiji.model.Address;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells the history of a record again and again, each time with another newest release: what was told of the same releases before it is not told again. What it returns
 * depends on the given record alone. For one thread.
 */
public final class Chronicle {
    private Telling past = new Telling();

    /** @param apart every release of the record taken apart */
    public History of(Releases record, Map<ReleaseId, Facts> apart) {
        var earlier = record.all().subList(0, record.all().size() - 1);
        if (!past.isOf(earlier)) {
            past = new Telling();
            earlier.forEach(release -> past.add(release, record, apart));
        }
        var telling = past.copy();
        telling.add(record.newest(), record, apart);
        return telling.history(record, apart);
    }

    /** The history of a record that is told once. */
    static History once(Releases record, Map<ReleaseId, Facts> apart) {
        var telling = new Telling();
        record.all().forEach(release -> telling.add(release, record, apart));
        return telling.history(record, apart);
    }

    /** What has been told so far, release by release. */
    private static final class Telling {
        private final List<Release> releases = new ArrayList<>();
        private final List<Comparison> comparisons = new ArrayList<>();
        private final Map<Address, List<FactHistory.Value>> values = new HashMap<>();
        private Facts facts = new Facts(Map.of());

        Telling copy() {
            var copy = new Telling();
            copy.releases.addAll(releases);
            copy.comparisons.addAll(comparisons);
            copy.values.putAll(values);
            copy.facts = facts;
            return copy;
        }

        boolean isOf(List<Release> others) {
            if (releases.size() != others.size()) {
                return false;
            }
            for (int i = 0; i < others.size(); i++) {
                if (releases.get(i) != others.get(i)) {
                    return false;
                }
            }
            return true;
        }

        void add(Release release, Releases record, Map<ReleaseId, Facts> apart) {
            var comparison = Comparison.with(record, release.id(), apart);
            var changes = new HashMap<Address, Change>();
            comparison.changes().forEach(c -> changes.put(c.address(), c));
            var before = facts;
            facts = Objects.requireNonNull(apart.get(release.id()));
            facts.things().forEach((subject, thing) -> {
                var old = before.thing(subject);
                if (old.isEmpty() || old.get() != thing) {
                    note(subject, old, Optional.of(thing), release, changes);
                }
            });
            before.things().forEach((subject, thing) -> {
                if (facts.thing(subject).isEmpty()) {
                    note(subject, Optional.of(thing), Optional.empty(), release, changes);
                }
            });
            releases.add(release);
            comparisons.add(comparison);
        }

        private void note(
                String subject,
                Optional<Facts.Thing> before,
                Optional<Facts.Thing> now,
                Release release,
                Map<Address, Change> changes) {
            note(new Address(subject, ""), release, now.map(Facts.Thing::self), changes);
            var names = new TreeSet<String>();
            before.ifPresent(thing -> names.addAll(thing.fields().keySet()));
            now.ifPresent(thing -> names.addAll(thing.fields().keySet()));
            names.forEach(name -> note(
                    new Address(subject, name), release, now.map(t -> t.fields().get(name)), changes));
        }

        /** A value is written down where it differs from the last; a thing itself where it comes or goes. The list before stays as it was: a copy may have it too. */
        private void note(Address address, Release release, Optional<Object> value, Map<Address, Change> changes) {
            var list = values.getOrDefault(address, List.of());
            Optional<Object> last = list.isEmpty()
                    ? Optional.empty()
                    : list.get(list.size() - 1).value();
            boolean same = address.field().isEmpty() ? last.isPresent() == value.isPresent() : last.equals(value);
            if (list.isEmpty() || !same) {
                var longer = new ArrayList<>(list);
                longer.add(new FactHistory.Value(release.id(), value, Optional.ofNullable(changes.get(address))));
                values.put(address, longer);
            }
        }

        History history(Releases record, Map<ReleaseId, Facts> apart) {
            SortedMap<Address, FactHistory> facts = new TreeMap<>();
            values.forEach((address, list) -> facts.put(address, new FactHistory(address, list)));
            return new History(apart, comparisons, facts, Lives.of(record, facts), told());
        }

        private Map<String, List<History.Told>> told() {
            Map<String, List<History.Told>> told = new HashMap<>();
            for (Comparison comparison : comparisons) {
                comparison
                        .items()
                        .forEach(i -> told.computeIfAbsent(i.subject(), s -> new ArrayList<>())
                                .add(new History.Told(comparison.to(), i)));
            }
            return told;
        }
    }
}
