package dev.kaiji.change;

import dev.kaiji.model.Address;
import dev.kaiji.model.ChangeNote;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The notes of some releases by the subject on which they explain something, oldest first. */
record Notes(Map<String, List<Noted>> bySubject) {
    static Notes of(List<Release> releases) {
        Map<String, List<Noted>> bySubject = new HashMap<>();
        for (Release release : releases) {
            for (ChangeNote note : release.changes()) {
                var noted = new Noted(release.id(), note);
                note.facts().stream()
                        .map(Address::subject)
                        .distinct()
                        .forEach(subject -> bySubject
                                .computeIfAbsent(subject, x -> new ArrayList<>())
                                .add(noted));
            }
        }
        return new Notes(bySubject);
    }

    List<Noted> on(String subject) {
        return bySubject.getOrDefault(subject, List.of());
    }

    /** Those of the releases after the first, up to the second. */
    List<Noted> on(String subject, ReleaseId from, ReleaseId to) {
        var all = on(subject);
        return all.isEmpty()
                ? all
                : all.stream()
                        .filter(n ->
                                n.release().compareTo(from) > 0 && n.release().compareTo(to) <= 0)
                        .toList();
    }
}
