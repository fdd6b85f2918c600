package dev.kaiji.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.cli.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What search engines and other programs are told of the site: all of it the same as the pages say, and nothing of what is not to be found. */
class FoundByMachinesTest {
    private static final String ADDRESS = "https://disclosure.example.jp/";

    private final BuiltSite site = BuiltSite.ofRealContent();

    @TempDir
    private Path temp;

    @Test
    void theSitemapHasEveryPageThatMayBeFoundAndNoOther() throws IOException {
        var wanted = site.pages().entrySet().stream()
                .filter(page -> page.getKey().contains("/"))
                .filter(page -> page.getValue().select("meta[name=robots]").isEmpty())
                .map(page -> canonical(page.getValue()))
                .sorted()
                .toList();

        assertThat(sitemap().select("loc").eachText())
                .containsExactlyInAnyOrderElementsOf(wanted)
                .doesNotContain(ADDRESS + "ja/releases/2024-04-01/")
                .contains(ADDRESS + "ja/", ADDRESS + "en/measures/two-factor/");
    }

    @Test
    void theSitemapAndTheHeadsOfThePagesSayTheSame() throws IOException {
        for (Element url : sitemap().select("url")) {
            String address = url.select("loc").text();
            var page = page(address);

            assertThat(alternates(url.select("xhtml|link")))
                    .as(address)
                    .isEqualTo(alternates(page.select("link[rel=alternate][hreflang]")));
            assertThat(url.select("lastmod").text())
                    .as(address)
                    .isEqualTo(page.select("meta[itemprop=dateModified]").attr("content"));
        }
    }

    @Test
    void aMeasureThatNothingHappenedToKeepsItsDay() {
        assertThat(OffsetDateTime.parse(modified("ja/measures/president-office/index.html")))
                .isEqualTo(OffsetDateTime.parse(modified("ja/releases/2024-04-01/index.html")));
        assertThat(OffsetDateTime.parse(modified("ja/measures/two-factor/index.html")))
                .isEqualTo(OffsetDateTime.parse(modified("ja/index.html")));
    }

    @Test
    void theLinkedDataDescribeThePagesTheDataAndTheReports() throws IOException {
        for (String language : List.of("ja", "en")) {
            var graph = new JsonMapper()
                    .readTree(Files.readString(site.folder().resolve(language + "/site.jsonld")))
                    .path("@graph");
            assertThat(of(graph, "Organization")).hasSize(1);
            assertThat(of(graph, "Report"))
                    .hasSize(2)
                    .allSatisfy(
                            report -> assertThat(report.path("name").asString()).isNotEmpty());
            for (JsonNode page : of(graph, "WebPage")) {
                String address = page.path("@id").asString();
                assertThat(page.path("dateModified").asString())
                        .as(address)
                        .isEqualTo(page(address)
                                .select("meta[itemprop=dateModified]")
                                .attr("content"));
            }
            for (JsonNode download : of(graph, "Dataset").get(0).path("distribution")) {
                String address = download.path("contentUrl").asString();
                assertThat(site.folder().resolve(address.substring(ADDRESS.length())))
                        .exists();
            }
        }
    }

    @Test
    void everyPageNamesTheLinkedDataAndCarriesNoScript() {
        assertThat(site.pages()).allSatisfy((path, page) -> {
            assertThat(page.select("script")).as(path).isEmpty();
            assertThat(page.select("link[rel=describedby][href$=site.jsonld]"))
                    .as(path)
                    .hasSize(path.equals("404.html") ? 0 : 1);
        });
    }

    @Test
    void everyPageOfTodayHasAPictureForOtherSitesAndItsWords() {
        site.pages().forEach((path, page) -> {
            String image = page.select("meta[property=og:image]").attr("content");
            if (path.equals("404.html")) {
                assertThat(image).isEmpty();
            } else if (path.contains("/releases/2024-04-01/")) {
                assertThat(image)
                        .as("a picture of the newest statement on a page of the past")
                        .isEmpty();
                assertThat(page.select("meta[property=og:title]").attr("content"))
                        .isEqualTo(page.title());
            } else {
                assertThat(image).as(path).startsWith(ADDRESS);
                assertThat(site.folder().resolve(image.substring(ADDRESS.length())))
                        .isNotEmptyFile();
                assertThat(page.select("meta[property=og:title]").attr("content"))
                        .isEqualTo(page.title());
                assertThat(page.select("meta[property=og:url]").attr("content")).isEqualTo(canonical(page));
                assertThat(page.select("meta[property=og:image:alt]").attr("content"))
                        .containsAnyOf("確認していません", "have confirmed no misuse");
            }
        });
    }

    @Test
    void releasesNameTheirNeighboursAndTheTopPageWhatCameBefore() {
        assertThat(versions("ja/releases/2024-04-01/index.html"))
                .containsOnly(
                        Map.entry("latest-version", ADDRESS + "ja/"),
                        Map.entry("version-history", ADDRESS + "ja/releases/"),
                        Map.entry("successor-version", ADDRESS + "ja/releases/2024-06-28/"));
        assertThat(versions("en/index.html"))
                .containsOnly(
                        Map.entry("version-history", ADDRESS + "en/releases/"),
                        Map.entry("predecessor-version", ADDRESS + "en/releases/2024-04-01/"));
        assertThat(versions("en/about/index.html")).isEmpty();
    }

    @Test
    void robotsAreLedToTheSitemapAndReportersOfHolesToTheContact() throws IOException {
        assertThat(site.folder().resolve("robots.txt"))
                .content()
                .isEqualTo("User-agent: *\nAllow: /\n\nSitemap: " + ADDRESS + "sitemap.xml\n");
        assertThat(site.folder().resolve(".well-known/security.txt")).content().isEqualTo("""
                        Contact: mailto:security@example.jp
                        Expires: 2025-06-27T15:00:00+09:00
                        Preferred-Languages: ja, en
                        Canonical: https://disclosure.example.jp/.well-known/security.txt
                        """);
    }

    @Test
    void whatNobodySignedIsInNoSitemap() throws IOException {
        Path content = Path.of(System.getProperty("kaiji.basedir", ""))
                .resolve("src/test/resources/sites/one-release/content");
        Path output = temp.resolve("site");
        var run = Command.run("build", "--content", content.toString(), "--output", output.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();

        assertThat(output.resolve("sitemap.xml")).doesNotExist();
        assertThat(Files.readString(output.resolve("robots.txt"))).doesNotContain("Sitemap");
    }

    private Document sitemap() throws IOException {
        return Jsoup.parse(Files.readString(site.folder().resolve("sitemap.xml")), Parser.xmlParser());
    }

    private Document page(String address) {
        return site.pages().get(address.substring(ADDRESS.length()) + "index.html");
    }

    private String modified(String path) {
        return site.pages().get(path).select("meta[itemprop=dateModified]").attr("content");
    }

    private Map<String, String> versions(String path) {
        var versions = new TreeMap<String, String>();
        site.pages()
                .get(path)
                .select("link[rel~=(latest|predecessor|successor)-version|version-history]")
                .forEach(link -> versions.put(link.attr("rel"), link.attr("href")));
        return versions;
    }

    private static String canonical(Document page) {
        return page.select("link[rel=canonical]").attr("href");
    }

    private static Map<String, String> alternates(List<Element> links) {
        var alternates = new TreeMap<String, String>();
        links.forEach(link -> alternates.put(link.attr("hreflang"), link.attr("href")));
        return alternates;
    }

    private static List<JsonNode> of(JsonNode graph, String type) {
        return graph.valueStream()
                .filter(node -> node.path("@type").asString().equals(type))
                .toList();
    }
}
