package dev.kaiji.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.change.History;
import dev.kaiji.model.Incident;
import dev.kaiji.model.Language;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Prose;
import dev.kaiji.model.Release;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SiteSettings;
import dev.kaiji.model.State;
import dev.kaiji.output.SitePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TopPagesTest {
    private static final Release APRIL = Sample.release(
            "2024-04-01",
            Sample.measure(
                    "two-factor",
                    Sample.commitment("kept", State.DONE, "2024-03", "2024-03"),
                    Sample.commitment("late", State.SCHEDULED, "2024-05", ""),
                    Sample.commitment("open", State.IN_PROGRESS, "2024-12", "")),
            Sample.measure("logs", Sample.commitment("undated", State.SCHEDULED, "", "")));
    private static final Release JUNE =
            Sample.release("2024-06-28", APRIL.measures().toArray(new Measure[0]));
    private static final Releases RECORD = new Releases(List.of(APRIL, JUNE));

    @Test
    void theCountsByStateAddUpToTheTotal() {
        var progress = top("ja/index.html").progress();

        assertThat(progress.sum()).isEqualTo(4);
        assertThat(progress.total()).contains("施策2件").contains("取組4件");
        assertThat(progress.counts())
                .extracting(TopView.Count::standing)
                .containsExactly("past-target", "scheduled", "in-progress", "done");
    }

    @Test
    void aPageOfThePastIsJudgedOnItsOwnDay() {
        var counts = top("ja/releases/2024-04-01/index.html").progress().counts();

        assertThat(counts).extracting(TopView.Count::standing).doesNotContain("past-target");
    }

    @Test
    void aStatementThatIsNotStatedAnewKeepsItsOwnDayAndSaysSo() {
        var statement = top("ja/index.html").statement();

        assertThat(statement.sentence().text()).startsWith("2024年4月1日の時点で");
        assertThat(statement.carried().map(Dated::text)).contains("2024年6月28日の版では、改めて確認していません。");
        assertThat(top("ja/releases/2024-04-01/index.html").statement().carried())
                .isEmpty();
    }

    @Test
    void notConfirmedIsNeverShownAsNone() {
        assertThat(top("ja/index.html").statement().meaning()).contains("被害がないという意味ではありません。");
        assertThat(top("en/index.html").statement().meaning()).contains("This does not mean that there is no damage.");
    }

    @Test
    void aRecordThatNobodySignedSaysSoOnEveryPageAndIsLeftOutOfSearch() {
        var pages = Pages.all(
                SiteSettings.standard(),
                RECORD,
                History.of(RECORD),
                RECORD.newest().id().day(),
                Map.of(Language.JA, TestPhrases.JA, Language.EN, TestPhrases.EN));
        assertThat(pages)
                .map(page -> page.laidOut().layout())
                .allMatch(layout -> layout.unsigned() && layout.noindex());
        assertThat(pages).noneMatch(page -> page.path().value().contains("verify"));
        assertThat(pages()).noneMatch(page -> page.layout().unsigned());
    }

    @Test
    void thePageOfEveryReleaseIsMarkedLeftOutOfSearchAndLeadsToTheLatest() {
        for (String id : List.of("2024-04-01", "2024-06-28")) {
            var layout = page("ja/releases/" + id + "/index.html").layout();
            assertThat(layout.noindex()).isTrue();
            assertThat(layout.past().map(Layout.PastBar::latest))
                    .contains(new Link("../../../ja/index.html", "最新の版を読む"));
            assertThat(layout.versions()).extracting(Layout.Version::rel).contains("latest-version", "version-history");
        }
        assertThat(page("ja/index.html").layout().noindex()).isFalse();
        assertThat(page("ja/index.html").layout().past()).isEmpty();
    }

    @Test
    void everythingThatAReleasePromisedIsOnItsOwnPage() {
        var promised = top("en/releases/2024-04-01/index.html").promised();

        assertThat(promised)
                .flatExtracting(TopView.Theme::measures)
                .flatExtracting(TopView.Promised::commitments)
                .extracting(TopView.Promise::id)
                .containsExactly("kept", "late", "open", "undated");
    }

    @Test
    void theStandingNoteIsOnEveryPage() {
        assertThat(pages())
                .allSatisfy(page -> assertThat(page.layout().standingNote().map(Said::text))
                        .isPresent()
                        .get()
                        .isIn("見本です。", "A sample."));
    }

    @Test
    void noTwoPagesHaveOneTitleOrOnePath() {
        assertThat(pages()).extracting(page -> page.layout().title()).doesNotHaveDuplicates();
        assertThat(pages()).extracting(Page::path).doesNotHaveDuplicates();
    }

    @Test
    void everyPageLeadsToItselfInTheOtherLanguage() {
        var paths = pages().stream().map(page -> page.path().value()).toList();
        for (Page page : pages()) {
            if (!page.path().value().contains("/")) {
                continue;
            }
            var other = page.path().value().startsWith("ja/")
                    ? page.path().value().replaceFirst("ja/", "en/")
                    : page.path().value().replaceFirst("en/", "ja/");
            assertThat(paths).contains(other);
            assertThat(page.layout().languages())
                    .extracting(Layout.LanguageLink::href)
                    .containsExactly(page.path().toRoot() + other);
        }
    }

    @Test
    void thePageAtTheRootIsTheFirstLanguagesAndNamesItsOwnAddress() {
        var root = page("index.html");

        assertThat(root.layout().language()).isEqualTo("ja");
        assertThat(root.layout().canonical()).isEqualTo("https://disclosure.example.jp/ja/");
        assertThat(root.layout().home()).isEqualTo("ja/index.html");
        assertThat(root.layout().alternates())
                .contains(new Layout.Alternate("x-default", "https://disclosure.example.jp/"));
    }

    @Test
    void thePageForWhatIsMissingLinksFromTheRootOfTheAddress() {
        var missing = page("404.html").layout();

        assertThat(missing.root()).isEqualTo("/");
        assertThat(missing.menu()).extracting(Link::href).allMatch(href -> href.startsWith("/ja/"));
    }

    @Test
    void aTranslationThatItsOriginalLeftBehindSaysWhichReleaseItGives() {
        var changed = withIncident(JUNE, Sample.prose("新しい概要です。", "An overview."));

        assertThat(top(new Releases(List.of(APRIL, changed)), "en/index.html")
                        .known()
                        .prose()
                        .flatMap(PassageView::note))
                .contains(
                        "This translation gives the text of the release of 1 April 2024. The original has changed since.");
        assertThat(top(new Releases(List.of(APRIL, changed)), "ja/index.html")
                        .known()
                        .prose()
                        .flatMap(PassageView::note))
                .isEmpty();
    }

    @Test
    void aReleaseWhoseTranslationIsLateSaysSoInThatLanguageOnly() {
        var late = withPending(APRIL, Map.of(Language.EN, "It follows tomorrow."));

        assertThat(top(new Releases(List.of(late)), "en/index.html").pending()).contains("It follows tomorrow.");
        assertThat(top(new Releases(List.of(late)), "ja/index.html").pending()).isEmpty();
    }

    @Test
    void aTextThatIsMissingInALanguageStandsThereInTheFirstAndSaysSo() {
        var onlyJapanese = withIncident(
                APRIL,
                Prose.of(Map.of(
                        Language.JA, Sample.prose("概要です。", "").in(Language.JA).orElseThrow())));
        var passage = top(new Releases(List.of(onlyJapanese)), "en/index.html")
                .known()
                .prose()
                .orElseThrow();

        assertThat(passage.lang()).contains("ja");
        assertThat(passage.note()).isPresent();
    }

    @Test
    void numbersAreGroupedAsTheLanguageDoes() {
        assertThat(top("ja/index.html").known().figures())
                .extracting(FigureView::value)
                .containsExactly("20,000件以上");
        assertThat(top("en/index.html").known().figures())
                .extracting(FigureView::value)
                .containsExactly("at least 20,000 items");
    }

    private static Release withIncident(Release r, Prose prose) {
        var incident = new Incident(
                r.incident().title(),
                r.incident().timeline(),
                r.incident().affected(),
                r.incident().figures(),
                prose);
        return with(r, incident, r.translationPending());
    }

    private static Release withPending(Release r, Map<Language, String> pending) {
        return with(r, r.incident(), new TreeMap<>(pending));
    }

    private static Release with(Release r, Incident incident, SortedMap<Language, String> pending) {
        return new Release(
                r.id(),
                r.published(),
                r.title(),
                r.reconstructed(),
                r.embargo(),
                r.nextUpdateBy(),
                r.reports(),
                pending,
                r.changes(),
                r.organisation(),
                incident,
                r.statement(),
                r.directives(),
                r.measures(),
                r.notices());
    }

    private static List<Page> pages() {
        return pages(RECORD);
    }

    private static List<Page> pages(Releases record) {
        return Pages.all(
                        SiteSettings.standard(),
                        record,
                        new Seals(
                                List.of(new Seals.Seal(
                                        record.newest().id(),
                                        "f00d",
                                        "desk",
                                        "SHA256:key",
                                        "desk key",
                                        Optional.empty())),
                                List.of(),
                                false),
                        History.of(record),
                        record.newest().id().day(),
                        Map.of(Language.JA, TestPhrases.JA, Language.EN, TestPhrases.EN))
                .stream()
                .map(PlannedPage::laidOut)
                .toList();
    }

    private static Page page(String path) {
        return page(RECORD, path);
    }

    private static Page page(Releases record, String path) {
        return pages(record).stream()
                .filter(page -> page.path().equals(new SitePath(path)))
                .findFirst()
                .orElseThrow();
    }

    private static TopView top(String path) {
        return top(RECORD, path);
    }

    private static TopView top(Releases record, String path) {
        return (TopView) page(record, path).view();
    }
}
