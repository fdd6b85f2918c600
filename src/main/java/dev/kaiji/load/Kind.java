package dev.kaiji.load;

import dev.kaiji.model.Directive;
import dev.kaiji.model.Incident;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Notice;
import dev.kaiji.model.Organisation;
import dev.kaiji.model.SiteSettings;
import dev.kaiji.model.Statement;
import java.util.List;
import java.util.Set;

/**
 * A kind of YAML file: what it becomes, and what lies in it.
 *
 * @param schema name of its JSON Schema, {@code measure}
 * @param collections the collections whose things it holds
 */
record Kind<T>(String schema, Class<T> type, Set<String> collections) {
    static final Kind<SiteSettings> SITE = new Kind<>("site", SiteSettings.class, Set.of());
    static final Kind<ReleaseHead> RELEASE = new Kind<>("release", ReleaseHead.class, Set.of("reports"));
    static final Kind<Organisation> ORGANISATION =
            new Kind<>("organisation", Organisation.class, Set.of("regulators", "scopes", "themes", "desks"));
    static final Kind<Incident> INCIDENT =
            new Kind<>("incident", Incident.class, Set.of("timeline", "affected", "figures"));
    static final Kind<Statement> STATEMENT =
            new Kind<>("secondary-damage", Statement.class, Set.of("figures", "advice"));
    static final Kind<Directive> DIRECTIVE = new Kind<>("directive", Directive.class, Set.of("items"));
    static final Kind<Measure> MEASURE = new Kind<>("measure", Measure.class, Set.of("commitments"));
    static final Kind<Notice> NOTICE = new Kind<>("notice", Notice.class, Set.of());

    static final List<Kind<?>> ALL =
            List.of(SITE, RELEASE, ORGANISATION, INCIDENT, STATEMENT, DIRECTIVE, MEASURE, NOTICE);
}
