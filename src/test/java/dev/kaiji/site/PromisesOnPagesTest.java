package dev.kaiji.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.change.History;
import dev.kaiji.load.ContentFolder;
import dev.kaiji.load.RecordReader;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Language;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.Release;
import dev.kaiji.model.Releases;
import dev.kaiji.page.DateWords;
import dev.kaiji.page.FilterStyle;
import dev.kaiji.page.Pages;
import dev.kaiji.page.Standing;
import dev.kaiji.render.Renderer;
import dev.kaiji.render.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real record on its pages, read back from the HTML and compared with the record: every promise, in both languages. */
class PromisesOnPagesTest {
    private static Release release;
    private static final Map<Language, Phrases> PHRASES = new TreeMap<>();
    private static final Map<String, Document> PAGES = new HashMap<>();

    @BeforeAll
    static void drawTheRealSite() throws IOException {
        var record = new RecordReader().read(ContentFolder.read(Path.of("content"), "content"));
        Releases releases = record.published().orElseThrow();
        release = releases.newest();
        release.organisation()
                .languages()
                .forEach(l -> PHRASES.put(l, Templates.builtIn().phrases(l)));
        var renderer = new Renderer(Templates.builtIn(), PHRASES);
        for (var page : Pages.all(
                record.settings(), releases, History.of(releases), release.id().day(), PHRASES)) {
            PAGES.put(
                    page.path().value(),
                    Jsoup.parse(new String(renderer.render(page.laidOut()).bytes(), StandardCharsets.UTF_8)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyCommitmentIsARowOfTheTableWithItsDates(String language) {
        var table = page(language + "/measures/table/index.html");

        assertThat(table.select("tbody tr")).hasSize(commitments().size());
        for (Commitment c : commitments()) {
            var row = table.getElementById(c.id().value());
            assertThat(row).as(c.id().value()).isNotNull();
            assertThat(dates(language, c.due(), c.done()))
                    .as(c.id().value())
                    .allSatisfy(date -> assertThat(row.text()).contains(date));
            assertThat(row.select(".st").attr("class"))
                    .isEqualTo("st st-" + standing(c).code());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyCommitmentStandsOnItsMeasuresPageUnderItsAddress(String language) {
        for (Measure measure : release.measures()) {
            var page = page(language + "/measures/" + measure.id() + "/index.html");
            for (Commitment c : measure.commitments()) {
                assertThat(dates(language, c.due()))
                        .as(c.id() + ".due")
                        .allSatisfy(
                                date -> assertThat(text(page, c.id() + ".due")).contains(date));
                assertThat(dates(language, c.done()))
                        .as(c.id() + ".done")
                        .allSatisfy(
                                date -> assertThat(text(page, c.id() + ".done")).contains(date));
                assertThat(dates(language, c.statedOriginal()))
                        .as(c.id() + ".stated-original")
                        .allSatisfy(date -> assertThat(text(page, c.id() + ".stated-original"))
                                .contains(date));
                assertThat(text(page, c.id() + ".source"))
                        .as(c.id() + ".source")
                        .contains(c.source().item());
                assertThat(page.getElementById(c.id() + ".state").select(".st").attr("class"))
                        .isEqualTo("st st-" + standing(c).code());
            }
        }
    }

    @Test
    void bothLanguagesCarryTheSameFacts() {
        PAGES.forEach((path, japanese) -> {
            if (path.matches("ja/(measures|directives|calendar)/.*")) {
                var english = page("en" + path.substring(2));
                assertThat(facts(english)).as(path).isEqualTo(facts(japanese));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theFilterHasAControlForEveryValueAndARuleForEveryControl(String language) {
        var cards = page(language + "/measures/index.html");
        var controls = cards.select(".filter input[id]").eachAttr("id").stream()
                .collect(Collectors.toCollection(TreeSet::new));
        var rules = Pattern.compile("#([a-z0-9-]+):checked")
                .matcher(FilterStyle.rules(release, PHRASES))
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toSet());

        assertThat(controls).containsAll(values(cards, ".scopes .row", "s-", "state-"));
        assertThat(controls).containsAll(values(cards, ".scopes .row", "c-", "scope-"));
        assertThat(controls).containsAll(values(cards, ".card", "t-", "theme-"));
        assertThat(controls).containsAll(values(cards, ".card", "r-", "regulator-"));
        assertThat(rules).containsAll(controls);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyDirectiveItemNamesWhatAnswersItAndNothingElse(String language) {
        release.directives().forEach(directive -> {
            var page = page(language + "/directives/" + directive.regulator() + "/index.html");
            directive.items().forEach(item -> {
                var section = page.getElementById("items/" + item.id()).closest("section");
                assertThat(section.select("h3").text()).contains(item.label());
                assertThat(section.select(".answers .what a").eachText())
                        .isEqualTo(release.measures().stream()
                                .filter(m -> m.answers().contains(item.id()))
                                .map(m -> m.title().in(new Language(language)).orElseThrow())
                                .toList());
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theCalendarHasEveryOpenCommitmentOnce(String language) {
        var listed = page(language + "/calendar/index.html")
                .select("main section:not([aria-labelledby=recurring]) .what a")
                .eachAttr("href")
                .stream()
                .map(href -> href.substring(href.indexOf('#') + 1))
                .toList();

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(commitments().stream()
                        .filter(c -> standing(c).isOpen())
                        .map(c -> c.id().value())
                        .toList());
    }

    @Test
    void aDateThatMovedShowsWhereItStood() {
        assertThat(text(page("ja/measures/system-separation/index.html"), "separation-overseas.due"))
                .contains("2026年3月末の完了目標", "前倒し", "当初は2026年12月", "9か月（275日）の前倒し");
        assertThat(text(page("en/measures/two-factor/index.html"), "2fa-former-yahoo.due"))
                .contains(
                        "Target: end of October 2024",
                        "Brought forward",
                        "Originally end of December 2024",
                        "2 months (61 days) earlier");
    }

    @Test
    void aDateThatWasTakenAwayShowsWhereItStood() {
        assertThat(text(page("ja/measures/external-review-plan/index.html"), "external-plan.due"))
                .contains("見直し中", "当初は2024年5月末");
        assertThat(page("en/measures/table/index.html")
                        .getElementById("external-plan")
                        .text())
                .contains("Under review", "end of May 2024");
    }

    @Test
    void theHistoryOfAPromiseEndsWithItsFirstWords() {
        var history = page("ja/measures/system-separation/index.html").getElementById("separation-overseas.history");

        assertThat(history.select(".moments > li")).hasSize(2);
        assertThat(history.select(".moments > li").get(0).text())
                .contains("2024年6月28日", "2026年12月", "2026年3月末", "275日");
        assertThat(history.select(".moments > li").get(1).text()).contains("2024年4月1日", "2026年12月に完了予定");
    }

    private static Document page(String path) {
        assertThat(PAGES).containsKey(path);
        return PAGES.get(path);
    }

    private static List<Commitment> commitments() {
        return release.measures().stream()
                .flatMap(m -> m.commitments().stream())
                .toList();
    }

    private static Standing standing(Commitment commitment) {
        return Standing.of(commitment, release.id().day());
    }

    @SafeVarargs
    private static List<String> dates(String language, Optional<DisclosureDate>... dates) {
        var words = new DateWords(PHRASES.get(new Language(language)));
        return Arrays.stream(dates).flatMap(Optional::stream).map(words::text).toList();
    }

    private static String text(Document page, String id) {
        var element = page.getElementById(id);
        return element == null ? "" : element.text();
    }

    /** What a page states apart from words: states, machine-readable dates, places and links to them, in their order. */
    private static List<String> facts(Document page) {
        return page.select("main .st, main time, main [id], main a[href]").stream()
                .map(e -> e.className().startsWith("st ")
                        ? e.className()
                        : e.tagName().equals("time") ? e.attr("datetime") : e.id() + place(e))
                .toList();
    }

    private static String place(Element element) {
        return element.attr("href").replaceFirst("^((\\.\\./)*)(ja|en)/", "$1");
    }

    private static Set<String> values(Document cards, String selector, String prefix, String control) {
        return cards.select(selector).stream()
                .flatMap(e -> e.classNames().stream())
                .filter(name -> name.startsWith(prefix))
                .map(name -> control + name.substring(prefix.length()))
                .collect(Collectors.toSet());
    }
}
