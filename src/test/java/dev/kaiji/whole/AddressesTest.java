package dev.kaiji.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every fact has a place that can be cited: its address is the anchor of the element that says it, for ever. */
class AddressesTest {
    /** Where a thing stands is said by where it stands: it needs no place beside its own. */
    private static final Set<String> SAID_BY_PLACE =
            Set.of("part", "measure", "directive", "directives.regulator", "advice.order");

    /** How the record is kept, and sources that no page prints: data/ has them. */
    private static final Set<String> NOT_ON_PAGES = Set.of(
            "release.changes",
            "release.embargo",
            "organisation.languages",
            "organisation.zone",
            "organisation.fiscal-year-start",
            "timeline.source",
            "affected.source",
            "figures.source");

    private final BuiltSite site = BuiltSite.ofRealContent();

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyFactOfTheRecordHasItsAnchor(String language) throws IOException {
        var anchors = new HashSet<String>();
        site.pages().forEach((path, page) -> {
            if (path.startsWith(language + "/") && !path.contains("/changes/") && !path.contains("/compare/")) {
                anchors.addAll(page.select("[id]").eachAttr("id"));
            }
        });
        var facts = new JsonMapper()
                .readTree(Files.readString(site.folder().resolve("data/record.json")))
                .path("facts");

        var without = new TreeSet<String>();
        facts.properties().forEach(fact -> {
            JsonNode now = fact.getValue().get(fact.getValue().size() - 1).path("value");
            boolean isSaid = !now.isNull() && !(now.isBoolean() && !now.asBoolean());
            if (isSaid && !isExempt(fact.getKey()) && !anchors.contains(anchor(fact.getKey()))) {
                without.add(fact.getKey());
            }
        });
        assertThat(facts.size()).isGreaterThan(1000);
        assertThat(without).isEmpty();
    }

    @Test
    void releasesMeasuresAndChangesSayHowToCiteThem() throws IOException {
        String fingerprint = Files.readString(site.folder().resolve("record/latest.txt"))
                .strip()
                .replaceFirst(".* ", "");
        for (String path : List.of(
                "ja/releases/2024-06-28/index.html",
                "en/releases/2024-06-28/changes/index.html",
                "ja/measures/two-factor/index.html",
                "en/measures/two-factor/index.html")) {
            var page = site.pages().get(path);
            String citation = page.select(".citation").text();

            assertThat(citation)
                    .as(path)
                    .contains(page.select("link[rel=canonical]").attr("href"))
                    .contains(fingerprint)
                    .contains(path.startsWith("ja") ? "2024年6月28日の版" : "28 June 2024")
                    .contains(path.startsWith("ja") ? "LINEヤフー株式会社" : "LY Corporation");
            assertThat(page.select("section.cite a[href$=#cite]")).as(path).hasSize(1);
        }
    }

    @Test
    void theAddressThatAPageGivesAsAnExampleIsOneOfItsOwn() {
        var wrong = new ArrayList<String>();
        site.pages()
                .forEach((path, page) -> page.select("section.cite .small").forEach(said -> {
                    String anchor = said.text().replaceFirst(".*#", "");
                    if (page.getElementById(anchor) == null) {
                        wrong.add(path + "#" + anchor);
                    }
                }));

        assertThat(wrong).isEmpty();
    }

    private static boolean isExempt(String address) {
        String field = address.replaceFirst("^[^.]*\\.?", "");
        String kind = address.replaceFirst("[/.].*", "") + "." + field;
        return SAID_BY_PLACE.contains(field) || SAID_BY_PLACE.contains(kind) || NOT_ON_PAGES.contains(kind);
    }

    private static String anchor(String address) {
        return address.replaceFirst("^commitments/", "");
    }
}
