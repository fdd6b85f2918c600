package dev.kaiji.page;

import dev.kaiji.model.Id;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Organisation;
import dev.kaiji.output.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The feeds of one language: their names, what they are called, and the page each belongs to. */
public final class Feeds {
    private final PageContext context;

    /** @param context at the newest release */
    public Feeds(PageContext context) {
        this.context = context;
    }

    /** The feed of the releases as a page names it. @param invited whether readers see the link */
    static Layout.Feed releases(PageContext newest, SitePath page, boolean invited) {
        return new Layout.Feed(
                Places.relative(page, newest.places().feed()),
                newest.phrase("feed.releases"),
                invited ? Optional.of(newest.phrase("feed.subscribe.releases")) : Optional.empty());
    }

    /** A feed of items as a page names it. @param invitation the words of the visible link to it */
    static Layout.Feed of(PageContext newest, SitePath page, String name, String invitation) {
        return new Layout.Feed(
                Places.relative(page, newest.places().feed(name)),
                new Feeds(newest).title(name),
                Optional.of(invitation));
    }

    /** The same page, naming these feeds and the one of the releases. */
    static Layout named(Layout layout, Layout.Feed... own) {
        var feeds = new ArrayList<Layout.Feed>(List.of(own));
        layout.sharing().feeds().stream()
                .filter(feed -> feeds.stream().noneMatch(other -> other.href().equals(feed.href())))
                .forEach(feeds::add);
        return layout.with(layout.sharing().feeds(feeds));
    }

    /** The names of all feeds of items: {@code changes}, {@code commitments}, {@code secondary-damage}, the regulators', the measures'. */
    public List<String> names() {
        var names = new ArrayList<String>(List.of(FeedsOf.CHANGES, FeedsOf.COMMITMENTS, FeedsOf.SECONDARY_DAMAGE));
        context.organisation().regulators().forEach(regulator -> names.add(ofRegulator(regulator.id())));
        context.release().measures().forEach(measure -> names.add(ofMeasure(measure.id())));
        return names;
    }

    static String ofRegulator(Id regulator) {
        return regulator.value();
    }

    static String ofMeasure(Id measure) {
        return "measures/" + measure;
    }

    /** What the feed of the releases is called. */
    public String title() {
        return context.phrase("feed.releases");
    }

    /** What a feed is called: 施策「システムの分離」の変更. */
    public String title(String name) {
        for (Organisation.Regulator regulator : context.organisation().regulators()) {
            if (name.equals(ofRegulator(regulator.id()))) {
                return context.phrase(
                        "feed.regulator",
                        Map.of("regulator", context.say(regulator.name()).text()));
            }
        }
        for (Measure measure : context.release().measures()) {
            if (name.equals(ofMeasure(measure.id()))) {
                return context.phrase(
                        "feed.measure",
                        Map.of("measure", context.say(measure.title()).text()));
            }
        }
        return context.phrase("feed." + name);
    }

    /** The page that says as of today what a feed tells the changes of. */
    public SitePath page(String name) {
        var places = context.places();
        return switch (name) {
            case FeedsOf.CHANGES -> places.releases();
            case FeedsOf.COMMITMENTS -> places.measuresTable();
            case FeedsOf.SECONDARY_DAMAGE -> places.secondaryDamage();
            default ->
                name.startsWith("measures/")
                        ? places.measure(new Id(name.substring("measures/".length())))
                        : places.directives(new Id(name));
        };
    }
}
