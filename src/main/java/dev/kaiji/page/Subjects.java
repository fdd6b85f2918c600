package dev.kaiji.page;

import dev.kaiji.change.Facts;
import dev.kaiji.model.Address;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Directive;
import dev.kaiji.model.Figure;
import dev.kaiji.model.Id;
import dev.kaiji.model.Incident;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Notice;
import dev.kaiji.model.Organisation;
import dev.kaiji.model.Report;
import dev.kaiji.model.Statement;
import dev.kaiji.model.Text;
import dev.kaiji.output.SitePath;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the things of a release are called, and where readers find them: {@code commitments/separation-overseas} is the place on its measure's page. */
final class Subjects {
    private final PageContext context;
    private final SitePath page;
    private final Map<String, Facts.Thing> things;
    private final Once<Map<String, Integer>> uses;

    /** Of the release that the page states, and of the one before for what is gone. */
    Subjects(PageContext context, SitePath page) {
        this.context = context;
        this.page = page;
        this.things = things(context);
        this.uses = new Once<>(this::uses);
    }

    private static Map<String, Facts.Thing> things(PageContext context) {
        var things = new HashMap<String, Facts.Thing>();
        context.previous()
                .ifPresent(before -> things.putAll(context.facts(before).things()));
        things.putAll(context.facts(context.release()).things());
        return things;
    }

    private Map<String, Integer> uses() {
        var uses = new HashMap<String, Integer>();
        things.keySet().forEach(thing -> uses.merge(plain(thing), 1, Integer::sum));
        return uses;
    }

    private Subjects(
            PageContext context, SitePath page, Map<String, Facts.Thing> things, Once<Map<String, Integer>> uses) {
        this.context = context;
        this.page = page;
        this.things = things;
        this.uses = uses;
    }

    /** The same things as another page links them. */
    Subjects on(SitePath other) {
        return new Subjects(context, other, things, uses);
    }

    /** Its name in the page's language; where another thing has the same, with the id of neither but the name of what it stands in. */
    String name(String subject) {
        var name = plain(subject);
        var within = Optional.ofNullable(things.get(subject))
                .flatMap(Facts.Thing::within)
                .filter(things::containsKey);
        if (uses.get().getOrDefault(name, 0) < 2 || within.isEmpty()) {
            return name;
        }
        return context.phrase("subject.within", Map.of("name", name, "within", plain(within.get())));
    }

    /** The language of a name that is quoted as it stands, where it is not the page's: a directive item's label. */
    Optional<String> lang(String subject) {
        var thing = things.get(subject);
        return thing != null && thing.self() instanceof Directive.Item ? quoted() : Optional.empty();
    }

    Optional<String> quoted() {
        var first = context.organisation().languages().get(0);
        return first.equals(context.language()) ? Optional.empty() : Optional.of(first.tag());
    }

    private String plain(String subject) {
        var thing = things.get(subject);
        if (thing != null && thing.self() instanceof Report report) {
            return context.phrase(
                    "subject.report",
                    Map.of("title", context.say(report.title()).text()));
        }
        var title = thing == null ? Optional.<Text>empty() : title(thing.self());
        if (title.isPresent()) {
            return context.say(title.get()).text();
        }
        if (thing != null && thing.self() instanceof Directive.Item item) {
            return item.label();
        }
        var singleton = "subject." + subject;
        return context.phrases().has(singleton) ? context.phrase(singleton) : subject;
    }

    private static Optional<Text> title(Object self) {
        if (self instanceof Commitment c) {
            return Optional.of(c.what());
        }
        if (self instanceof Measure m) {
            return Optional.of(m.title());
        }
        if (self instanceof Notice n) {
            return Optional.of(n.title());
        }
        if (self instanceof Incident.Event e) {
            return Optional.of(e.what());
        }
        if (self instanceof Incident.Affected a) {
            return Optional.of(a.who());
        }
        if (self instanceof Figure f) {
            return Optional.of(f.label());
        }
        if (self instanceof Statement.Advice a) {
            return Optional.of(a.text());
        }
        return named(self);
    }

    private static Optional<Text> named(Object self) {
        if (self instanceof Organisation.Desk d) {
            return Optional.of(d.name());
        }
        if (self instanceof Organisation.Regulator r) {
            return Optional.of(r.name());
        }
        if (self instanceof Organisation.Scope s) {
            return Optional.of(s.name());
        }
        if (self instanceof Organisation.Theme t) {
            return Optional.of(t.name());
        }
        return self instanceof Directive d ? Optional.of(d.act()) : Optional.empty();
    }

    /** Where the newest pages show it; empty for what has no place of its own. */
    Optional<String> place(String subject) {
        var thing = things.get(subject);
        if (thing == null) {
            return Optional.empty();
        }
        return path(subject, thing)
                .map(to ->
                        isPage(thing) ? Places.relative(page, to) : Places.relative(page, to, Address.parse(subject)));
    }

    private static boolean isPage(Facts.Thing thing) {
        return thing.self() instanceof Measure || thing.self() instanceof Notice || thing.self() instanceof Statement;
    }

    private Optional<SitePath> path(String subject, Facts.Thing thing) {
        var places = context.places();
        return switch (thing.collection()) {
            case "commitments" -> thing.within().map(measure -> places.measure(id(measure)));
            case "measures" -> Optional.of(places.measure(id(subject)));
            case "notices" -> Optional.of(places.notice(id(subject)));
            case "secondary-damage" -> Optional.of(places.secondaryDamage());
            case "timeline", "desks", "figures", "reports" -> Optional.of(places.top());
            case "items" ->
                thing.within().map(things::get).map(t -> places.directives(((Directive) t.self()).regulator()));
            case "directives" -> Optional.of(places.directives(((Directive) thing.self()).regulator()));
            default -> Optional.empty();
        };
    }

    private static Id id(String subject) {
        return new Id(subject.substring(subject.indexOf('/') + 1));
    }
}
