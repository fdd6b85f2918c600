package dev.kaiji.page;

import dev.kaiji.change.FactHistory;
import dev.kaiji.change.History;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.output.Sha256;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Where the newest pages show the things that pages of the past may name: told by a digest for each release, of all things that had entered the record by then. */
final class LinkedThings {
    private final NavigableMap<ReleaseId, String> digests = new TreeMap<>();

    /** @param newest at the newest release */
    LinkedThings(PageContext newest, History history) {
        var places = new Subjects(newest, Places.ROOT);
        var stated = newest.facts(newest.release());
        var entered = new TreeMap<ReleaseId, StringBuilder>();
        for (FactHistory fact : history.facts().values()) {
            if (fact.address().field().isEmpty()) {
                var subject = fact.address().subject();
                entered.computeIfAbsent(fact.values().get(0).since(), since -> new StringBuilder())
                        .append(subject)
                        .append(' ')
                        .append(stated.thing(subject)
                                .flatMap(thing -> places.place(subject))
                                .orElse(""))
                        .append('\n');
            }
        }
        String before = "";
        for (Map.Entry<ReleaseId, StringBuilder> things : entered.entrySet()) {
            before = Sha256.of(before + things.getValue());
            digests.put(things.getKey(), before);
        }
    }

    /** Of everything that had entered the record with that release. */
    String upTo(ReleaseId release) {
        return digests.floorEntry(release).getValue();
    }
}
