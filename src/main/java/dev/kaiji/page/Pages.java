package dev.kaiji.page;

import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.Releases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All pages of the site. */
public final class Pages {
    private Pages() {}

    /**
     * @param asOf the day on which pages of the newest release judge what is overdue and upcoming
     * @param phrases the fixed words of every language of the record
     */
    public static List<Page> all(SiteFacts site, Releases releases, LocalDate asOf, Map<Language, Phrases> phrases) {
        var pages = new ArrayList<Page>();
        var newest = releases.newest();
        for (Language language : newest.organisation().languages()) {
            var context = new PageContext(site, releases, newest, asOf, language, phrases(phrases, language));
            pages.addAll(in(context));
        }
        var first = newest.organisation().languages().get(0);
        pages.add(MissingPage.of(new PageContext(site, releases, newest, asOf, first, phrases(phrases, first)), phrases));
        return List.copyOf(pages);
    }

    /** The pages of one language. */
    private static List<Page> in(PageContext context) {
        var pages = new ArrayList<Page>();
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
