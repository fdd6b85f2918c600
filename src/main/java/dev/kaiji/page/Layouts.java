package dev.kaiji.page;

import dev.kaiji.model.Language;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.output.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands around every page, from the record: see {@link Layout}. */
public final class Layouts {
    private Layouts() {}

    /** Around a page that states the newest release. */
    public static Layout of(PageContext context, SitePath path, String title, String description) {
        return build(context, path, title, description, Optional.empty(), false);
    }

    /** Around the page of one release at its own address: marked, left to search engines' discretion by {@code noindex}, and linked to the latest. */
    static Layout ofRelease(PageContext context, SitePath path, String title, String description) {
        return build(context, path, title, description, Optional.of(pastBar(context, path)), true);
    }

    /** Around the page at the site's root: the first language's top page, whose own address is canonical. */
    static Layout ofRoot(PageContext context, String title, String description) {
        var top = of(context, context.places().top(), title, description);
        var links = new ArrayList<Layout.LanguageLink>();
        for (Language language : others(context)) {
            links.add(languageLink(context, Places.ROOT, new Places(language).top(), language));
        }
        return build(
                context,
                Places.ROOT,
                title,
                description,
                Optional.empty(),
                false,
                top.canonical(),
                top.alternates(),
                links);
    }

    private static Layout build(
            PageContext context,
            SitePath path,
            String title,
            String description,
            Optional<Layout.PastBar> past,
            boolean noindex) {
        var links = new ArrayList<Layout.LanguageLink>();
        for (Language language : others(context)) {
            links.add(languageLink(context, path, Places.inLanguage(path, language), language));
        }
        return build(
                context,
                path,
                title,
                description,
                past,
                noindex,
                absolute(context, path),
                alternates(context, path),
                links);
    }

    private static Layout build(
            PageContext context,
            SitePath path,
            String title,
            String description,
            Optional<Layout.PastBar> past,
            boolean noindex,
            String canonical,
            List<Layout.Alternate> alternates,
            List<Layout.LanguageLink> languages) {
        var frame = context.frame();
        return new Layout(
                context.language().tag(),
                path.toRoot(),
                title,
                description,
                noindex || frame.unsigned(),
                canonical,
                alternates,
                versions(context, path, past.isPresent()),
                frame.company(),
                Places.relative(path, context.places().top()),
                Places.relative(path, context.places().top(), frame.desk()),
                languages,
                frame.standingNote(),
                past,
                releaseSentence(context),
                menu(context, frame, path),
                fingerprint(context, path),
                frame.unsigned(),
                sharing(context, path));
    }

    private static Layout.Sharing sharing(PageContext context, SitePath path) {
        return new Layout.Sharing(
                        Optional.empty(),
                        Optional.of(Places.relative(path, context.places().linkedData())),
                        Optional.of(preview(context)),
                        Optional.empty(),
                        List.of(Feeds.releases(context, path, false)))
                .changed(context.moment(context.release()));
    }

    /** The picture tells of the newest release: a page of the past has none. */
    private static Layout.Preview preview(PageContext context) {
        return new Layout.Preview(
                context.past().isPresent()
                        ? Optional.empty()
                        : Optional.of(picture(context.at(context.releases().newest()))),
                context.phrase("card.locale"));
    }

    private static Layout.Picture picture(PageContext newest) {
        return new Layout.Picture(
                absolute(newest, newest.places().card()), Card.of(newest).words(newest.phrase("card.joint")));
    }

    private static Optional<Layout.Fingerprint> fingerprint(PageContext context, SitePath path) {
        return context.seals()
                .of(context.release().id())
                .map(seal -> new Layout.Fingerprint(
                        seal.fingerprint(), link(context, path, context.places().verify(), "layout.verify")));
    }

    private static List<Language> others(PageContext context) {
        return context.organisation().languages().stream()
                .filter(language -> !language.equals(context.language()))
                .toList();
    }

    private static Layout.LanguageLink languageLink(
            PageContext context, SitePath from, SitePath to, Language language) {
        return new Layout.LanguageLink(
                language.tag(), Places.relative(from, to), context.phrase("language." + language), true);
    }

    static String absolute(PageContext context, SitePath path) {
        return context.site().address() + path.address();
    }

    private static List<Layout.Alternate> alternates(PageContext context, SitePath path) {
        var alternates = new ArrayList<Layout.Alternate>();
        for (Language language : context.organisation().languages()) {
            alternates.add(new Layout.Alternate(language.tag(), absolute(context, Places.inLanguage(path, language))));
        }
        var first = context.organisation().languages().get(0);
        alternates.add(new Layout.Alternate("x-default", absolute(context, new Places(first).unspoken(path))));
        return alternates;
    }

    /** On the page of a release its neighbours, the latest and the list of all; on the top page, which is the latest, what came before. */
    private static List<Layout.Version> versions(PageContext context, SitePath path, boolean ofRelease) {
        var places = context.places();
        var versions = new ArrayList<Layout.Version>();
        if (!ofRelease && !path.equals(places.top()) && !path.equals(Places.ROOT)) {
            return versions;
        }
        if (ofRelease) {
            versions.add(new Layout.Version("latest-version", absolute(context, places.top())));
        }
        versions.add(new Layout.Version("version-history", absolute(context, places.releases())));
        var own = context.release().id();
        spoken(context)
                .filter(id -> id.compareTo(own) < 0)
                .reduce((earlier, later) -> later)
                .ifPresent(before -> versions.add(
                        new Layout.Version("predecessor-version", absolute(context, places.release(before)))));
        successor(context, own)
                .ifPresent(after -> versions.add(
                        new Layout.Version("successor-version", absolute(context, places.release(after)))));
        return versions;
    }

    /** The next release in the page's language. */
    static Optional<ReleaseId> successor(PageContext context, ReleaseId of) {
        return context.past()
                .map(Past::successor)
                .orElseGet(
                        () -> spoken(context).filter(id -> id.compareTo(of) > 0).findFirst());
    }

    private static Stream<ReleaseId> spoken(PageContext context) {
        return context.releases().all().stream()
                .filter(release -> release.organisation().languages().contains(context.language()))
                .map(Release::id);
    }

    private static Layout.PastBar pastBar(PageContext context, SitePath path) {
        var key = context.isNewest() ? "past.bar-newest" : "past.bar";
        var text = context.phrase(key, Map.of("date", releaseName(context, context.release())));
        var latest = context.phrase("past.latest");
        return new Layout.PastBar(
                text, new Link(Places.relative(path, context.places().top()), latest), asPublished(context, path));
    }

    private static Optional<Link> asPublished(PageContext context, SitePath path) {
        return context.seals()
                .of(context.release().id())
                .map(seal -> link(context, path, context.places().asPublished(seal.release()), "as-published.link"));
    }

    private static String releaseSentence(PageContext context) {
        return context.phrase(
                "layout.release-sentence",
                Map.of("date", context.day(context.dayOf(context.release())).text()));
    }

    /** What a release is called: its date, and its number from the second of a day on. */
    static String releaseName(PageContext context, Release release) {
        if (release.id().isDraft()) {
            return context.phrase("release.draft");
        }
        var date = context.day(release.id().day()).text();
        return release.id().number() == 1
                ? date
                : context.phrase(
                        "release.numbered",
                        Map.of(
                                "date",
                                date,
                                "number",
                                Integer.toString(release.id().number())));
    }

    private static List<Link> menu(PageContext context, Frame frame, SitePath path) {
        var places = context.places();
        var menu = new ArrayList<Link>();
        menu.add(link(context, path, places.top(), "menu.top"));
        menu.add(link(context, path, places.secondaryDamage(), "menu.secondary-damage"));
        menu.add(link(context, path, places.measures(), "menu.measures"));
        menu.add(link(context, path, places.measuresTable(), "menu.table"));
        for (Frame.Named regulator : frame.regulators()) {
            var text = context.phrase("menu.directives", Map.of("regulator", regulator.name()));
            menu.add(new Link(Places.relative(path, places.directives(regulator.id())), text));
        }
        menu.add(link(context, path, places.calendar(), "menu.calendar"));
        menu.add(link(context, path, places.releases(), "menu.releases"));
        menu.add(link(context, path, places.about(), "menu.about"));
        if (frame.verifiable()) {
            menu.add(link(context, path, places.verify(), "menu.verify"));
        }
        return menu;
    }

    private static Link link(PageContext context, SitePath from, SitePath to, String key) {
        return new Link(Places.relative(from, to), context.phrase(key));
    }
}
