package dev.kaiji.check;

import dev.kaiji.model.Address;
import dev.kaiji.model.Element;
import dev.kaiji.model.Release;
import java.util.ArrayList;
import java.util.List;

/** Every thing of a release that has an id, by its collection; a thing that stands twice is here twice. */
final class Elements {
    private Elements() {}

    static List<Address> of(Release release) {
        var all = new ArrayList<Address>();
        var organisation = release.organisation();
        add(all, "regulators", organisation.regulators());
        add(all, "scopes", organisation.scopes());
        add(all, "themes", organisation.themes());
        add(all, "desks", organisation.desks());
        add(all, "reports", release.reports());
        add(all, "timeline", release.incident().timeline());
        add(all, "affected", release.incident().affected());
        add(all, "figures", release.incident().figures());
        add(all, "figures", release.statement().figures());
        add(all, "advice", release.statement().advice());
        add(all, "directives", release.directives());
        release.directives().forEach(d -> add(all, "items", d.items()));
        add(all, "measures", release.measures());
        release.measures().forEach(m -> add(all, "commitments", m.commitments()));
        add(all, "notices", release.notices());
        return List.copyOf(all);
    }

    private static void add(List<Address> all, String collection, List<? extends Element> things) {
        things.forEach(t -> all.add(Address.of(collection, t.id())));
    }
}
