package dev.kaiji.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What readers' programs follow: every way from a page to a feed, and from a feed to its place on a page. */
class SubscribingTest {
    private final BuiltSite site = BuiltSite.ofRealContent();
    private final String address = site.pages()
            .get("index.html")
            .select("link[rel=canonical]")
            .attr("href")
            .replaceFirst("[^/]+/$", "");

    @Test
    void everyEntryLeadsToItsPlaceOnAPage() throws IOException {
        var lost = new ArrayList<String>();
        for (String path : feeds()) {
            for (Element link : read(path).select("link[rel=alternate], link[rel=related], content a[href]")) {
                if (!leadsToAPlace(link.attr("href"))) {
                    lost.add(path + " -> " + link.attr("href"));
                }
            }
        }

        assertThat(lost).isEmpty();
    }

    @Test
    void everyEventOfTheCalendarLeadsToItsPlaceOnAPage() throws IOException {
        for (String path : List.of("ja/calendar.ics", "en/calendar.ics")) {
            var unfolded = Files.readString(site.folder().resolve(path)).replace("\r\n ", "");
            var lost = unfolded.lines()
                    .filter(line -> line.startsWith("URL:"))
                    .map(line -> line.substring("URL:".length()))
                    .filter(url -> !leadsToAPlace(url))
                    .toList();

            assertThat(lost).as(path).isEmpty();
            assertThat(site.pages()
                            .get(path.substring(0, 2) + "/calendar/index.html")
                            .select("a[href$=calendar.ics]"))
                    .hasSize(1);
        }
    }

    @Test
    void everyFeedIsNamedInTheHeadOfAPageAndShownOnIt() {
        var named = new TreeSet<String>();
        var shown = new TreeSet<String>();
        site.pages().forEach((path, page) -> {
            page.select("link[type=application/atom+xml]").forEach(link -> {
                assertThat(link.attr("title")).as(path).isNotEmpty();
                named.add(resolved(path, link.attr("href")));
            });
            page.select("body a[href$=.atom]").forEach(link -> shown.add(resolved(path, link.attr("href"))));
        });

        assertThat(named).containsExactlyElementsOf(feeds());
        assertThat(shown).containsExactlyElementsOf(feeds());
    }

    private List<String> feeds() {
        return BuiltSite.paths(site.folder()).stream()
                .filter(path -> path.endsWith(".atom"))
                .toList();
    }

    private Document read(String path) throws IOException {
        return Jsoup.parse(Files.readString(site.folder().resolve(path)), Parser.xmlParser());
    }

    private boolean leadsToAPlace(String href) {
        assertThat(href).startsWith(address);
        String[] parts = href.substring(address.length()).split("#", 2);
        var page = site.pages().get(parts[0] + "index.html");
        return page != null && (parts.length == 1 || page.getElementById(parts[1]) != null);
    }

    private String resolved(String page, String href) {
        return site.folder()
                .relativize(site.folder().resolve(page).resolveSibling(href).normalize())
                .toString()
                .replace('\\', '/');
    }
}
