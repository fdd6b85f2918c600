package dev.kaiji.page;

import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.Release;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SiteSettings;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * The part of the style sheet that prints, at the foot of every sheet of paper, which release it states and at which address it is found.
 *
 * <p>It is made by the build because both are the record's.
 */
public final class PrintStyle {
    private PrintStyle() {}

    public static String rules(SiteSettings site, Releases releases, LocalDate asOf, Map<Language, Phrases> phrases) {
        var css = new StringBuilder("\n/* ---- foot of printed sheets: written by the build ---- */\n@media print {\n");
        new TreeMap<>(phrases).forEach((language, words) -> {
            var newest = new PageContext(site, releases, releases.newest(), asOf, language, words);
            css.append(rule(newest, releases.newest(), "", newest.places().top().address()));
            for (Release release : releases.all()) {
                var address = newest.places().release(release.id()).address();
                css.append(rule(newest, release, ":has(link[rel=canonical][href$=\"/" + address + "\"])", address));
            }
        });
        return css.append("}\n").toString();
    }

    private static String rule(PageContext context, Release release, String which, String address) {
        var name = "foot-" + context.language()
                + (which.isEmpty() ? "" : "-" + release.id().value().replace('.', '_'));
        var foot = context.phrase(
                "print.foot",
                Map.of(
                        "release",
                        Layouts.releaseName(context, release),
                        "address",
                        context.site().address() + address));
        return "html:lang(" + context.language() + ")" + which + " body { page: " + name + "; }\n@page " + name
                + " { @bottom-left { content: \"" + quoted(foot) + "\"; font-size: 9pt; } }\n";
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
    }
}
