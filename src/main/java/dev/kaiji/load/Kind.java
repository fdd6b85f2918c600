package dev.kaiji.load;

import dev.kaiji.model.Directive;
import dev.kaiji.model.Incident;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Notice;
import dev.kaiji.model.Organisation;
import dev.kaiji.model.Prose;
import dev.kaiji.model.SiteSettings;
import dev.kaiji.model.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** A kind of YAML file: what it becomes, and what lies in it. There is one object a kind. */
final class Kind<T> {
    static final Kind<SiteSettings> SITE = new Kind<>("site", SiteSettings.class, Set.of());
    static final Kind<ReleaseHead> RELEASE = new Kind<>("release", ReleaseHead.class, Set.of("reports"));
    static final Kind<Organisation> ORGANISATION =
            new Kind<>("organisation", Organisation.class, Set.of("regulators", "scopes", "themes", "desks"));
    static final Kind<Incident> INCIDENT = new Kind<>(
            "incident",
            Incident.class,
            Set.of("timeline", "affected", "figures"),
            (i, prose) -> new Incident(i.title(), i.timeline(), i.affected(), i.figures(), prose));
    static final Kind<Statement> STATEMENT = new Kind<>(
            "secondary-damage",
            Statement.class,
            Set.of("figures", "advice"),
            (s, prose) -> new Statement(
                    s.state(),
                    s.asOf(),
                    s.checked(),
                    s.period(),
                    s.affected(),
                    s.figures(),
                    s.advice(),
                    s.desk(),
                    s.restateBy(),
                    s.source(),
                    prose));
    static final Kind<Directive> DIRECTIVE = new Kind<>("directive", Directive.class, Set.of("items"));
    static final Kind<Measure> MEASURE = new Kind<>(
            "measure",
            Measure.class,
            Set.of("commitments"),
            (m, prose) -> new Measure(m.id(), m.title(), m.theme(), m.answers(), m.commitments(), prose));
    static final Kind<Notice> NOTICE = new Kind<>(
            "notice",
            Notice.class,
            Set.of(),
            (n, prose) ->
                    new Notice(n.id(), n.date(), n.title(), n.severity(), n.affected(), n.toDo(), n.desk(), prose));

    static final List<Kind<?>> ALL =
            List.of(SITE, RELEASE, ORGANISATION, INCIDENT, STATEMENT, DIRECTIVE, MEASURE, NOTICE);

    private final String schema;
    private final Class<T> type;
    private final Set<String> collections;
    private final Optional<BiFunction<T, Prose, T>> together;

    private Kind(String schema, Class<T> type, Set<String> collections, Optional<BiFunction<T, Prose, T>> together) {
        this.schema = schema;
        this.type = type;
        this.collections = collections;
        this.together = together;
    }

    private Kind(String schema, Class<T> type, Set<String> collections) {
        this(schema, type, collections, Optional.empty());
    }

    private Kind(String schema, Class<T> type, Set<String> collections, BiFunction<T, Prose, T> together) {
        this(schema, type, collections, Optional.of(together));
    }

    /** Name of its JSON Schema, {@code measure}. */
    String schema() {
        return schema;
    }

    Class<T> type() {
        return type;
    }

    /** The collections whose things it holds. */
    Set<String> collections() {
        return collections;
    }

    /** Whether Markdown files of its name may lie beside it. */
    boolean hasProse() {
        return together.isPresent();
    }

    /** The thing with what its Markdown files say. */
    T withProse(T thing, Prose prose) {
        return together.map(t -> t.apply(thing, prose)).orElse(thing);
    }
}
