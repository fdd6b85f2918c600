package dev.kaiji.check;

import dev.kaiji.model.Address;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Figure;
import dev.kaiji.model.Id;
import dev.kaiji.model.Release;
import dev.kaiji.model.Source;
import java.util.ArrayList;
import java.util.List;

/** Every place in a release that names another thing. */
final class References {
    private final List<Reference> all = new ArrayList<>();

    private References() {}

    /**
     * One id that names a thing.
     *
     * @param address the fact that names it
     * @param inside the way from the fact to the id; empty where the fact is the id
     */
    record Reference(Address address, List<String> inside, String collection, Id id) {}

    static List<Reference> of(Release release) {
        var references = new References();
        references.reports(release);
        references.directives(release);
        references.incident(release);
        references.statement(release);
        release.measures().forEach(m -> {
            references.add(Address.of("measures", m.id(), "theme"), "themes", m.theme());
            references.list(Address.of("measures", m.id(), "answers"), "items", m.answers());
            m.commitments().forEach(references::commitment);
        });
        release.notices().forEach(n -> references.add(Address.of("notices", n.id(), "desk"), "desks", n.desk()));
        return List.copyOf(references.all);
    }

    private void reports(Release release) {
        release.reports().forEach(r -> {
            add(Address.of("reports", r.id(), "regulator"), "regulators", r.regulator());
            list(Address.of("reports", r.id(), "items"), "items", r.items());
        });
    }

    private void directives(Release release) {
        release.directives().forEach(d -> {
            add(Address.of("directives", d.id(), "regulator"), "regulators", d.regulator());
            d.items().forEach(i -> source(Address.of("items", i.id(), "source"), i.source()));
        });
    }

    private void incident(Release release) {
        release.incident().timeline().forEach(e -> source(Address.of("timeline", e.id(), "source"), e.source()));
        release.incident().affected().forEach(a -> source(Address.of("affected", a.id(), "source"), a.source()));
        release.incident().figures().forEach(this::figure);
    }

    private void statement(Release release) {
        var statement = release.statement();
        add(new Address("secondary-damage", "desk"), "desks", statement.desk());
        source(new Address("secondary-damage", "source"), statement.source());
        statement.figures().forEach(this::figure);
    }

    private void figure(Figure figure) {
        source(Address.of("figures", figure.id(), "source"), figure.source());
    }

    private void commitment(Commitment c) {
        add(Address.of("commitments", c.id(), "scope"), "scopes", c.scope());
        source(Address.of("commitments", c.id(), "source"), c.source());
        c.partOf().ifPresent(whole -> add(Address.of("commitments", c.id(), "part-of"), "commitments", whole));
        c.ended().ifPresent(ended -> {
            for (int i = 0; i < ended.ids().size(); i++) {
                add(
                        Address.of("commitments", c.id(), "ended"),
                        "commitments",
                        ended.ids().get(i),
                        "ids",
                        Integer.toString(i));
            }
        });
    }

    private void source(Address address, Source source) {
        add(address, "reports", source.report(), "report");
    }

    private void list(Address address, String collection, List<Id> ids) {
        for (int i = 0; i < ids.size(); i++) {
            add(address, collection, ids.get(i), Integer.toString(i));
        }
    }

    private void add(Address address, String collection, Id id, String... inside) {
        all.add(new Reference(address, List.of(inside), collection, id));
    }
}
