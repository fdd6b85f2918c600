package dev.kaiji.change;

import dev.kaiji.model.Address;
import dev.kaiji.model.ChangeNote;
import dev.kaiji.model.Release;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The notes of some releases by the address they explain. */
record Notes(Map<Address, List<Noted>> byAddress) {
    static Notes of(List<Release> releases) {
        Map<Address, List<Noted>> byAddress = new HashMap<>();
        for (Release release : releases) {
            for (ChangeNote note : release.changes()) {
                note.facts().stream()
                        .distinct()
                        .forEach(a -> byAddress
                                .computeIfAbsent(a, x -> new ArrayList<>())
                                .add(new Noted(release.id(), note)));
            }
        }
        return new Notes(byAddress);
    }

    List<Noted> at(Address address) {
        return byAddress.getOrDefault(address, List.of());
    }
}
