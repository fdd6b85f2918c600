package dev.kaiji.page;

import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.output.Sha256;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Where the newest pages show the things that pages of the past may name: told by a digest for each release, of all things that had entered the record by then. */
final class LinkedThings {
    private final Map<ReleaseId, String> digests = new HashMap<>();

    /** @param newest at the newest release */
    LinkedThings(PageContext newest) {
        var places = new Subjects(newest, Places.ROOT);
        var stated = newest.facts(newest.release());
        var known = new HashSet<String>();
        String before = "";
        for (Release release : newest.releases().all()) {
            var entered = new TreeMap<String, String>();
            for (String subject : newest.facts(release).things().keySet()) {
                if (known.add(subject)) {
                    var place = stated.thing(subject).flatMap(thing -> places.place(subject));
                    entered.put(subject, place.orElse(""));
                }
            }
            before = Sha256.of(before + entered);
            digests.put(release.id(), before);
        }
    }

    /** Of everything that had entered the record with that release. */
    String upTo(ReleaseId release) {
        return Objects.requireNonNull(digests.get(release));
    }
}
