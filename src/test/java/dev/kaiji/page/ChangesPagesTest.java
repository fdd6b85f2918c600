package dev.kaiji.page;

import static dev.kaiji.model.Dates.date;
import static dev.kaiji.model.FullRelease.text;
import static dev.kaiji.model.Mutations.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.change.Change;
import dev.kaiji.change.Comparison;
import dev.kaiji.change.Comparisons;
import dev.kaiji.change.History;
import dev.kaiji.model.Address;
import dev.kaiji.model.ChangeNote;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Force;
import dev.kaiji.model.FullRelease;
import dev.kaiji.model.Language;
import dev.kaiji.model.Mutations;
import dev.kaiji.model.Mutations.Mutation;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SiteSettings;
import dev.kaiji.model.State;
import dev.kaiji.render.Renderer;
import dev.kaiji.render.Templates;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangesPagesTest {
    private static final Map<Language, Phrases> PHRASES =
            Map.of(Language.JA, phrases(Language.JA), Language.EN, phrases(Language.EN));
    private static final Renderer RENDERER = new Renderer(Templates.builtIn(), PHRASES);
    private static final Release BEFORE = FullRelease.release("2024-04-01");
    private static final Release SAME = FullRelease.release("2024-06-28");

    /** With the name of a third language, which one of the mutations adds. */
    private static Phrases phrases(Language language) {
        var values = new HashMap<>(Templates.builtIn().phrases(language).values());
        values.put("language.ko", "한국어");
        return new Phrases(language, values);
    }

    static Stream<Mutation> mutations() {
        return Mutations.of(BEFORE)
                .map(m -> new Mutation(
                        m.address(), m.what(), m.before(), with(m.after(), "id", new ReleaseId("2024-06-28"))))
                .filter(m ->
                        !Comparison.between(m.before(), m.after()).changes().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void everyFieldThatChangesIsOnThePageOfChangesUnderItsAddressInBothLanguages(Mutation mutation) {
        var change = Comparison.between(mutation.before(), mutation.after())
                .at(Address.parse(mutation.address()))
                .orElseThrow();
        for (Language language : mutation.after().organisation().languages().stream()
                .filter(PHRASES::containsKey)
                .toList()) {
            var page = page(language, mutation.before(), mutation.after());
            var place = page.getElementById(Places.anchor(change.address()));

            assertThat(place).as(language + " " + change.address()).isNotNull();
            var words = new ChangeWords(context(language, mutation.before(), mutation.after()));
            assertThat(words.field(change))
                    .as("the name of the field in " + language)
                    .isNotEqualTo(change.field());
            assertThat(words.sentence(change))
                    .as("sentence in " + language)
                    .doesNotContain("{", "}", "null")
                    .isNotBlank();
            if (!change.field().isEmpty() && !change.field().equals("prose")) {
                values(words, change).forEach(v -> assertThat(place.text()).contains(v));
            }
        }
    }

    /** What the row must hold in the page's own language; of a change in another language only, that language's words. */
    private static List<String> values(ChangeWords words, Change change) {
        boolean elsewhere = !change.languages().isEmpty() && change.languages().size() == 1;
        return elsewhere
                ? List.of()
                : Stream.of(words.before(change), words.after(change))
                        .flatMap(Optional::stream)
                        .map(s -> s.text().strip())
                        .toList();
    }

    /** A release of the same day, whose statement has the same as-of day. */
    @Test
    void aStatementThatGotWorseIsNeverSaidToBeTheOldOne() {
        var worse =
                with(SAME, "statement", with(BEFORE.statement(), "state", dev.kaiji.model.Statement.Damage.CONFIRMED));

        assertThat(page(Language.EN, BEFORE, SAME).text()).contains("says nothing new of secondary damage");
        assertThat(page(Language.EN, BEFORE, worse).text()).doesNotContain("says nothing new of secondary damage");
    }

    @Test
    void aFigureThatChangedIsNamed() {
        var figures = SAME.incident().figures().stream()
                .map(f -> with(f, "value", new java.math.BigDecimal("9")))
                .toList();
        var after = with(SAME, "incident", with(SAME.incident(), "figures", figures));
        String label = figures.get(0).label().in(Language.EN).orElseThrow();

        assertThat(page(Language.EN, BEFORE, after).text()).contains("Value (" + label + "): changed");
    }

    @Test
    void theSentenceOfAnEarlierDateWithAWeakerWordSaysBoth() {
        var after = commitment(
                "separation-own",
                c -> with(
                        with(with(c, "due", Optional.of(date("2026-03-end"))), "force", Optional.of(Force.TARGET)),
                        "scope",
                        FullRelease.id("overseas")));
        var before = with(
                BEFORE,
                "measures",
                BEFORE.measures().stream()
                        .map(m -> with(
                                m,
                                "commitments",
                                m.commitments().stream()
                                        .map(c -> with(c, "force", Optional.of(Force.PLANNED)))
                                        .toList()))
                        .toList());

        assertThat(sentences(Language.JA, before, after))
                .contains(
                        "海外子会社の時期（目標）は、2026年12月から2026年3月末に変わりました。9か月（275日）早くなりました。",
                        "約束は「目標」になりました。これまでの「予定」より弱い約束です。");
        assertThat(sentences(Language.EN, before, after))
                .contains("The promise is now a target, no longer a plan.")
                .anySatisfy(s -> assertThat(s)
                        .contains("moved from December 2026 to end of March 2026: 9 months (275 days) earlier."));
    }

    @Test
    void thePageSaysFirstHowManyThingsChangedAndCountsEachOnce() {
        var after = commitment(
                "separation-own", c -> with(with(c, "state", State.DONE), "done", Optional.of(date("2024-06"))));

        assertThat(page(Language.JA, BEFORE, after).select("main p.lead").text())
                .isEqualTo("2024年4月1日の版からの変更は1件です（完了1）。");
        assertThat(page(Language.EN, BEFORE, SAME).select("main p.lead").text())
                .isEqualTo("Nothing changed since the release before.");
    }

    @Test
    void aStepBackIsMarkedAndItsReasonStandsBesideIt() {
        var moved = commitment("separation-own", c -> with(c, "due", Optional.of(date("2027-03-end"))));
        var note = new ChangeNote(
                List.of(Address.parse("commitments/separation-own.due")),
                new ChangeNote.Reason.Given(text("機器が届かないため")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var section = page(Language.JA, BEFORE, with(moved, "changes", List.of(note)))
                .select("section.change")
                .first();

        assertThat(section.select(".step-back").text()).isEqualTo("後退");
        assertThat(section.select(".reason").text()).isEqualTo("理由：機器が届かないため");
        assertThat(section.select("tr[id=separation-own.due] ins time").attr("datetime"))
                .isEqualTo("2027-03-31");
        assertThat(section.select("tr[id=separation-own.due] del").text()).isEqualTo("2026年12月");
    }

    private static Release corrected() {
        var note = new ChangeNote(
                List.of(Address.parse("commitments/separation-plan.done")),
                new ChangeNote.Reason.Given(text("写し間違い")),
                Optional.of(ChangeNote.Kind.CORRECTION),
                Optional.of(text("3月に完了")),
                Optional.of(text("2月に完了")),
                Optional.of(date("2024-04-01")));
        return with(
                commitment("separation-plan", c -> with(c, "done", Optional.of(date("2024-02")))),
                "changes",
                List.of(note));
    }

    @Test
    void aCorrectionStaysOnTheTopPageForOneMoreRelease() {
        var corrected = corrected();
        var next = with(with(corrected, "id", new ReleaseId("2024-09-30")), "changes", List.of());
        var last = with(next, "id", new ReleaseId("2024-10-31"));

        assertThat(top(BEFORE, corrected, next).select(".changes .reason").text())
                .contains("誤っていたこと：3月に完了", "正しい内容：2月に完了");
        assertThat(top(BEFORE, corrected, next).select("h3").eachText()).contains("2024年6月28日の版での訂正（1件）");
        assertThat(top(BEFORE, corrected, next, last).select(".changes")).isEmpty();
    }

    private static Document top(Release... releases) {
        var record = new Releases(List.of(releases));
        var newest = record.newest();
        var context = new PageContext(
                SiteSettings.standard(), record, newest, newest.id().day(), Language.JA, PHRASES.get(Language.JA));
        var page = TopPages.top(context, History.of(record));
        return Jsoup.parse(new String(RENDERER.render(page).bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void aCorrectionSaysWhatWasWrongWhatIsRightAndSinceWhen() {
        var page = page(Language.JA, BEFORE, corrected());

        assertThat(page.select(".headline").first().className()).contains("headline-correction");
        assertThat(page.select(".headline-correction").text())
                .contains("誤っていたこと：3月に完了", "正しい内容：2月に完了", "誤っていた期間：2024年4月1日から");
    }

    @Test
    void whatChangedInOneLanguageOnlySaysSo() {
        var title = dev.kaiji.model.Text.of("情報漏えい", "The leak of information");
        var page = page(Language.JA, BEFORE, with(SAME, "incident", with(SAME.incident(), "title", title)));

        assertThat(page.getElementById("incident.title").text()).contains("English版のみの修正", "The leak of information");
        assertThat(page.getElementById("incident.title").select("td").attr("lang"))
                .isEqualTo("en");
    }

    @Test
    void aRedlineOfProseIsMarkedWithWordsForTheEar() {
        var measure = SAME.measures().get(0);
        var prose = FullRelease.prose("システムを全社で分離します。\n");
        var page = page(
                Language.JA,
                BEFORE,
                with(
                        SAME,
                        "measures",
                        List.of(with(measure, "prose", prose), SAME.measures().get(1))));

        assertThat(page.getElementById("measures/separation.prose")
                        .select("ins")
                        .text())
                .isEqualTo("（追加：全社で）");
    }

    @Test
    void everyPairOfReleasesIsComparedUpToTheLimitAndBeyondItThoseThatReadersAskFor() {
        var releases = new Releases(Stream.of("2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01")
                .map(FullRelease::release)
                .map(r -> with(r, "reports", List.of()))
                .toList());
        var few = with(SiteSettings.standard(), "compareAllUpTo", 3);

        assertThat(pairs(SiteSettings.standard(), releases)).isEqualTo(6);
        assertThat(Compared.isPage(few, releases, id("2024-02-01"), id("2024-03-01")))
                .isTrue();
        assertThat(Compared.isPage(few, releases, id("2024-02-01"), id("2024-04-01")))
                .isTrue();
        assertThat(Compared.isPage(few, releases, id("2024-03-01"), id("2024-02-01")))
                .isFalse();
    }

    @Test
    void pairsWithTheNewestReleaseAloneAreComparedWhereTheSiteSaysSo() {
        var releases = new Releases(Stream.of("2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01")
                .map(FullRelease::release)
                .toList());
        var newest = with(SiteSettings.standard(), "compareNewestOnly", true);

        assertThat(pairs(newest, releases)).isEqualTo(3);
        assertThat(Compared.isPage(newest, releases, id("2024-01-01"), id("2024-04-01")))
                .isTrue();
        assertThat(Compared.isPage(newest, releases, id("2024-01-01"), id("2024-02-01")))
                .isFalse();
    }

    private static long pairs(SiteSettings site, Releases releases) {
        return releases.all().stream()
                .flatMap(a -> releases.all().stream().filter(b -> Compared.isPage(site, releases, a.id(), b.id())))
                .count();
    }

    private static ReleaseId id(String value) {
        return new ReleaseId(value);
    }

    private static List<String> sentences(Language language, Release before, Release after) {
        var words = new ChangeWords(context(language, before, after));
        return Comparison.between(before, after).items().stream()
                .filter(i -> i.subject().equals("commitments/separation-own"))
                .flatMap(i -> words.sentences(i).stream())
                .toList();
    }

    private static PageContext context(Language language, Release before, Release after) {
        return new PageContext(
                SiteSettings.standard(),
                new Releases(List.of(before, after)),
                after,
                after.id().day(),
                language,
                PHRASES.get(language));
    }

    private static Document page(Language language, Release before, Release after) {
        var context = context(language, before, after);
        return ChangesPages.of(
                        context, History.of(context.releases()), new Comparisons(context.releases(), context.facts()))
                .stream()
                .filter(p -> p.path().equals(context.places().changes(after.id())))
                .findFirst()
                .map(p -> Jsoup.parse(new String(RENDERER.render(p.laidOut()).bytes(), StandardCharsets.UTF_8)))
                .orElseThrow();
    }

    private static Release commitment(String id, UnaryOperator<Commitment> change) {
        return with(
                SAME,
                "measures",
                SAME.measures().stream()
                        .map(m -> with(
                                m,
                                "commitments",
                                m.commitments().stream()
                                        .map(c -> c.id().equals(FullRelease.id(id)) ? change.apply(c) : c)
                                        .toList()))
                        .toList());
    }
}
