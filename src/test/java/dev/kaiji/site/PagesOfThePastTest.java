package dev.kaiji.site;

import static dev.kaiji.model.Mutations.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.change.History;
import dev.kaiji.model.FullRelease;
import dev.kaiji.model.Language;
import dev.kaiji.model.Mutations;
import dev.kaiji.model.Mutations.Mutation;
import dev.kaiji.model.Release;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SiteSettings;
import dev.kaiji.output.OutputFile;
import dev.kaiji.output.SitePath;
import dev.kaiji.page.PlannedPage.Basis;
import dev.kaiji.render.Renderer;
import dev.kaiji.render.Templates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page of an earlier release is made of the record up to there and of what its basis says: nothing else of a later release shows on it. */
class PagesOfThePastTest {
    private static final Release FULL = FullRelease.release("2024-01-05");
    private static final Release SECOND = Mutations.of(FullRelease.release("2024-02-05"))
            .filter(m -> m.address().startsWith("commitments/") && m.address().endsWith(".due"))
            .findFirst()
            .orElseThrow()
            .after();
    private static final Release NEWEST = FullRelease.release("2024-03-05");
    private static final Templates TEMPLATES = Templates.builtIn();
    private static final List<Language> TEMPLATES_SPEAK = List.of(Language.JA, Language.EN);
    private static final Map<SitePath, Made> AS_THEY_WERE = made(plan(NEWEST));

    private record Made(Basis basis, String text) {}

    static Stream<Mutation> mutations() {
        return Mutations.of(NEWEST)
                .filter(m -> m.after().id().equals(NEWEST.id()))
                .filter(m ->
                        TEMPLATES_SPEAK.containsAll(m.after().organisation().languages()));
    }

    @Test
    void thePagesOfTwoEarlierReleasesAreOfThePast() {
        assertThat(AS_THEY_WERE.keySet().stream().map(SitePath::value))
                .contains(
                        "ja/releases/2024-01-05/index.html",
                        "en/releases/2024-02-05/changes/index.html",
                        "ja/compare/2024-01-05/2024-02-05/index.html",
                        "ja/releases/2024-01-05/report.pdf",
                        "en/releases/2024-02-05/changes.pdf")
                .noneMatch(path -> path.contains("2024-03-05"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void whatTheNewestReleaseSaysDoesNotShow(Mutation mutation) {
        var now = made(plan(mutation.after()));
        assertThat(now).isNotEmpty();
        now.forEach((path, page) -> {
            var before = AS_THEY_WERE.get(path);
            if (before != null && before.basis().equals(page.basis())) {
                assertThat(page.text().lines())
                        .as(path.value())
                        .containsExactlyElementsOf(before.text().lines().toList());
            }
        });
    }

    private static Map<SitePath, Made> made(SitePlan plan) {
        var renderer = new Renderer(plan.templates(), plan.phrases());
        var made = new TreeMap<SitePath, Made>();
        Stream.of(plan.pages(), plan.documents())
                .flatMap(List::stream)
                .forEach(page -> page.basis()
                        .ifPresent(basis ->
                                made.put(page.path(), new Made(basis, text(renderer.render(page.laidOut()))))));
        return made;
    }

    private static String text(OutputFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    private static SitePlan plan(Release newest) {
        var releases = new Releases(List.of(FULL, SECOND, newest));
        return new SitePlan(
                with(SiteSettings.standard(), "documents", TEMPLATES_SPEAK),
                releases,
                SealedRecord.unsealed(Path.of("none")),
                History.of(releases),
                LocalDate.of(2030, 1, 1),
                TEMPLATES,
                SitePlan.phrases(TEMPLATES, releases));
    }
}
