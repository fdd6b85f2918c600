package dev.kaiji.site;

import dev.kaiji.change.History;
import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.Release;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SiteSettings;
import dev.kaiji.output.OutputFile;
import dev.kaiji.output.SitePath;
import dev.kaiji.page.AsPublishedPage;
import dev.kaiji.page.PageContext;
import dev.kaiji.page.Pages;
import dev.kaiji.page.Places;
import dev.kaiji.page.PlannedPage;
import dev.kaiji.render.Excerpt;
import dev.kaiji.render.Renderer;
import dev.kaiji.render.Templates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws what is sealed with a release: for each of its languages the top page with the statement, all measures and the changes, in one file. */
final class AsPublished {
    private final SiteSettings settings;
    private final Releases releases;
    private final Map<Language, Phrases> phrases;
    private final Renderer renderer;
    private final InlineStyle style;
    private final Map<SitePath, PlannedPage> pages;

    private AsPublished(SiteSettings settings, Releases releases, Templates templates, Map<Language, Phrases> phrases) {
        this.settings = settings;
        this.releases = releases;
        this.phrases = phrases;
        this.renderer = new Renderer(templates, phrases);
        this.style = InlineStyle.of(templates);
        this.pages = Pages.all(
                        settings,
                        releases,
                        History.of(releases),
                        releases.newest().id().day(),
                        phrases)
                .stream()
                .collect(Collectors.toMap(PlannedPage::path, page -> page));
    }

    /** @param releases the record as it will be; the newest is the one to be sealed. @return {@code as-published/ja.html} and so on */
    static List<OutputFile> of(
            SiteSettings settings, Releases releases, Templates templates, Map<Language, Phrases> phrases) {
        var drawing = new AsPublished(settings, releases, templates, phrases);
        return releases.newest().organisation().languages().stream()
                .map(drawing::in)
                .toList();
    }

    private OutputFile in(Language language) {
        var newest = releases.newest();
        var words = phrases.get(language);
        if (words == null) {
            throw new IllegalArgumentException("no phrases for " + language);
        }
        var context = new PageContext(settings, releases, newest, newest.id().day(), language, words);
        var parts = new ArrayList<AsPublishedPage.Part>();
        places(newest, new Places(language)).forEach((id, path) -> {
            var page = pages.get(path);
            if (page != null) {
                parts.add(Excerpt.of(renderer.render(page.laidOut()), settings.address(), id));
            }
        });
        return renderer.render(AsPublishedPage.of(context, parts, style.css(), style.policy()));
    }

    private static Map<String, SitePath> places(Release release, Places places) {
        var paths = new LinkedHashMap<String, SitePath>();
        paths.put("top", places.top());
        paths.put("secondary-damage", places.secondaryDamage());
        release.measures().forEach(measure -> paths.put("measures-" + measure.id(), places.measure(measure.id())));
        paths.put("changes", places.changes(release.id()));
        return paths;
    }
}
