package dev.kaiji.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The whole site as a visitor walks it: every way leads somewhere, and every page can be reached, named and told apart. */
class LinksTest {
    private static final String MISSING_PAGE = "404.html";

    private final BuiltSite site = BuiltSite.ofRealContent();
    private final Map<String, Document> pages = site.pages();

    @Test
    void everyLinkLeadsToAFileAndEveryAnchorToAPlaceInIt() {
        var broken = new ArrayList<String>();
        pages.forEach((path, page) -> page.select(
                        "a[href], link[rel=stylesheet], link[rel=icon], link[type=application/atom+xml], use[href]")
                .forEach(link -> {
                    String href = link.attr("href");
                    if (isOurs(href) && !leadsSomewhere(path, href)) {
                        broken.add(path + " -> " + href);
                    }
                }));

        assertThat(broken).isEmpty();
    }

    @Test
    void everyReferenceInsideAPageIsToAPlaceInIt() {
        var broken = new ArrayList<String>();
        pages.forEach((path, page) -> {
            for (String attribute : List.of("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers")) {
                page.select("[" + attribute + "]").forEach(element -> {
                    for (String id : element.attr(attribute).split("\\s+")) {
                        if (page.getElementById(id) == null) {
                            broken.add(path + ": " + attribute + "=" + id);
                        }
                    }
                });
            }
        });

        assertThat(broken).isEmpty();
    }

    @Test
    void noIdStandsTwiceOnAPage() {
        var twice = new ArrayList<String>();
        pages.forEach((path, page) -> {
            Set<String> seen = new TreeSet<>();
            page.select("[id]").eachAttr("id").forEach(id -> {
                if (!seen.add(id)) {
                    twice.add(path + "#" + id);
                }
            });
        });

        assertThat(twice).isEmpty();
    }

    @Test
    void noTwoPagesHaveTheSameTitle() {
        Map<String, List<String>> byTitle = new TreeMap<>();
        pages.forEach((path, page) -> byTitle.computeIfAbsent(page.title(), title -> new ArrayList<>())
                .add(path));

        assertThat(byTitle)
                .doesNotContainKey("")
                .allSatisfy((title, paths) -> assertThat(paths).as(title).hasSize(1));
    }

    @Test
    void everyPageHasOneMainHeading() {
        assertThat(pages)
                .allSatisfy(
                        (path, page) -> assertThat(page.select("h1")).as(path).hasSize(1));
    }

    @Test
    void everyPageCanBeReachedFromTheFirst() {
        Set<String> reached = new TreeSet<>(Set.of("index.html"));
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            String path = open.remove();
            for (String href : pages.get(path).select("a[href]").eachAttr("href")) {
                target(path, href)
                        .filter(pages::containsKey)
                        .filter(reached::add)
                        .ifPresent(open::add);
            }
        }
        Set<String> orphans = new TreeSet<>(pages.keySet());
        orphans.removeAll(reached);

        assertThat(orphans).containsExactly(MISSING_PAGE);
    }

    @Test
    void everyPageSaysItsLanguage() {
        assertThat(pages).allSatisfy((path, page) -> {
            String language = page.select("html").attr("lang");
            assertThat(language).as(path).isNotEmpty();
            if (path.contains("/")) {
                assertThat(path).startsWith(language + "/");
            }
        });
    }

    @Test
    void everyPageOfALanguageHasItsOwnAddressAsCanonical() {
        String address = pages.get("index.html")
                .select("link[rel=canonical]")
                .attr("href")
                .replaceFirst("[^/]+/$", "");

        assertThat(pages).allSatisfy((path, page) -> {
            if (path.contains("/")) {
                assertThat(page.select("link[rel=canonical]").attr("href"))
                        .as(path)
                        .isEqualTo(address + path.replaceFirst("index\\.html$", ""));
            }
        });
    }

    @Test
    void translationsNameEachOtherAndThemselves() {
        Map<String, String> byAddress = new HashMap<>();
        pages.forEach((path, page) -> {
            if (path.contains("/")) {
                byAddress.put(page.select("link[rel=canonical]").attr("href"), path);
            }
        });
        assertThat(pages).allSatisfy((path, page) -> {
            if (!path.contains("/")) {
                return;
            }
            Map<String, String> alternates = alternates(page);
            String own = page.select("html").attr("lang");
            assertThat(alternates)
                    .as(path)
                    .containsKey("x-default")
                    .containsEntry(own, page.select("link[rel=canonical]").attr("href"));
            alternates.forEach((language, href) -> {
                if (!language.equals("x-default")) {
                    assertThat(byAddress).as(path + ": " + language).containsKey(href);
                    assertThat(alternates(pages.get(byAddress.get(href))))
                            .as(path + " and its translation")
                            .isEqualTo(alternates);
                }
            });
        });
    }

    @Test
    void noPageAsksForAnythingFromSomewhereElse() {
        assertThat(pages).allSatisfy((path, page) -> {
            assertThat(page.select("script, iframe, object, embed, style, [style], [onclick], [onload], base"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("img[src], link[rel=stylesheet], link[rel=icon], source[src]"))
                    .as(path)
                    .allSatisfy(element -> assertThat(element.attr("src") + element.attr("href"))
                            .doesNotContain("//"));
        });
    }

    private static Map<String, String> alternates(Document page) {
        Map<String, String> alternates = new TreeMap<>();
        for (Element link : page.select("link[rel=alternate][hreflang]")) {
            alternates.put(link.attr("hreflang"), link.attr("href"));
        }
        return alternates;
    }

    private static boolean isOurs(String href) {
        return !href.matches("(?i)[a-z][a-z0-9+.-]*:.*");
    }

    private boolean leadsSomewhere(String from, String href) {
        Optional<String> target = target(from, href);
        if (target.isEmpty() || !Files.isRegularFile(site.folder().resolve(target.get()))) {
            return false;
        }
        int hash = href.indexOf('#');
        return hash < 0
                || hash == href.length() - 1
                || !pages.containsKey(target.get())
                || pages.get(target.get())
                                .getElementById(URI.create(href.substring(hash)).getFragment())
                        != null;
    }

    /** The file that a link on that page leads to; empty where it leaves the site. */
    private static Optional<String> target(String from, String href) {
        if (!isOurs(href)) {
            return Optional.empty();
        }
        String path = URI.create("http://site/" + from).resolve(href).getPath().substring(1);
        return Optional.of(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    }
}
