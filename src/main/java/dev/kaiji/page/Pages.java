package dev.kaiji.page;

import dev.kaiji.change.Comparison;
import dev.kaiji.change.Comparisons;
import dev.kaiji.change.Facts;
import dev.kaiji.change.History;
import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SiteSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All pages of the site, planned: none is laid out before somebody asks for it. */
public final class Pages {
    private Pages() {}

    /**
     * @param history of the same record
     * @param asOf the day on which pages of the newest release judge what is overdue and upcoming
     * @param phrases the fixed words of every language of the record
     */
    public static List<PlannedPage> all(
            SiteSettings site, Releases releases, History history, LocalDate asOf, Map<Language, Phrases> phrases) {
        return all(site, releases, Seals.none(), history, asOf, phrases);
    }

    /** @param seals how the releases are sealed. The other parameters as above. */
    public static List<PlannedPage> all(
            SiteSettings site,
            Releases releases,
            Seals seals,
            History history,
            LocalDate asOf,
            Map<Language, Phrases> phrases) {
        return all(contexts(site, releases, seals, asOf, phrases), history, phrases);
    }

    /** @param contexts at the newest release, one a language, the record's first language first */
    public static List<PlannedPage> all(List<PageContext> contexts, History history, Map<Language, Phrases> phrases) {
        var pages = new ArrayList<PlannedPage>();
        var first = contexts.get(0);
        var comparisons = new Comparisons(first.releases(), first.facts());
        contexts.forEach(context -> pages.addAll(in(context, history, comparisons)));
        pages.add(new PlannedPage(Places.ROOT, () -> TopPages.root(first, history)));
        pages.add(new PlannedPage(MissingPage.PATH, () -> MissingPage.of(first, phrases)));
        return List.copyOf(pages);
    }

    /** What the newest pages are made from, one a language of the newest release, in its order. The parameters as above. */
    public static List<PageContext> contexts(
            SiteSettings site, Releases releases, Seals seals, LocalDate asOf, Map<Language, Phrases> phrases) {
        return contexts(site, releases, PageContext.facts(releases), seals, asOf, phrases);
    }

    /** @param facts every release taken apart. The other parameters as above. */
    public static List<PageContext> contexts(
            SiteSettings site,
            Releases releases,
            Map<ReleaseId, Facts> facts,
            Seals seals,
            LocalDate asOf,
            Map<Language, Phrases> phrases) {
        var newest = releases.newest();
        return newest.organisation().languages().stream()
                .map(language -> new PageContext(
                        site, releases, facts, seals, newest, asOf, language, phrases(phrases, language)))
                .toList();
    }

    /**
     * The page that compares any two releases of the record, whether or not the site has it.
     *
     * @param context at the later release
     */
    public static Page comparing(PageContext context, Comparison comparison) {
        return ChangesPages.compared(context, comparison);
    }

    /** The documents that the site offers for download, drawn like pages and printed as PDF. Each is judged on its release's own day. */
    public static List<PlannedPage> documents(List<PageContext> contexts, History history) {
        return contexts.stream()
                .flatMap(context -> Documents.of(context, history).stream())
                .toList();
    }

    /** The pages of one language. */
    private static List<PlannedPage> in(PageContext context, History history, Comparisons comparisons) {
        var pages = new ArrayList<PlannedPage>();
        var places = context.places();
        pages.add(new PlannedPage(places.top(), () -> TopPages.top(context, history)));
        pages.add(new PlannedPage(places.secondaryDamage(), () -> SecondaryDamagePage.of(context, history)));
        pages.add(new PlannedPage(places.releases(), () -> ReleasesPage.of(context, history)));
        var promises = new Promises(context, history);
        context.each()
                .forEach(own -> pages.add(PlannedPage.of(
                        own, places.release(own.release().id()), () -> TopPages.release(own, history, promises))));
        context.release().notices().stream()
                .map(notice ->
                        new PlannedPage(places.notice(notice.id()), () -> NoticePage.of(context, history, notice)))
                .forEach(pages::add);
        pages.add(new PlannedPage(places.measures(), () -> MeasuresPages.cards(context, history)));
        pages.add(new PlannedPage(places.measuresTable(), () -> MeasuresPages.table(context, history)));
        pages.addAll(MeasurePages.of(context, history));
        pages.addAll(ChangesPages.of(context, history, comparisons));
        pages.addAll(DirectivesPages.of(context, history));
        pages.add(new PlannedPage(places.calendar(), () -> CalendarPage.of(context, history)));
        pages.add(new PlannedPage(places.about(), () -> AboutPage.of(context)));
        if (!context.seals().all().isEmpty()) {
            pages.add(new PlannedPage(places.verify(), () -> VerifyPage.of(context)));
        }
        return pages;
    }

    private static Phrases phrases(Map<Language, Phrases> phrases, Language language) {
        var words = phrases.get(language);
        if (words == null) {
            throw new IllegalArgumentException("no phrases for " + language);
        }
        return words;
    }
}
