package dev.kaiji.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaiji.change.History;
import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SiteSettings;
import dev.kaiji.output.SitePath;
import dev.kaiji.page.Html;
import dev.kaiji.page.Page;
import dev.kaiji.page.Pages;
import dev.kaiji.page.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RendererTest {
    @TempDir
    Path folder;

    /** What the templates of these tests know. */
    public record View(String text, Html prose, Optional<String> absent) {}

    @Test
    void aRecordIsReadByItsComponentsAndItsTextIsEscaped() throws IOException {
        assertThat(render("${view.text}")).isEqualTo("1 &lt; 2");
    }

    @Test
    void cleanedProseIsTheOnlyTextThatIsNotEscaped() throws IOException {
        assertThat(render("${view.prose}")).isEqualTo("<p>1</p>");
    }

    @Test
    void whatIsAbsentCanBeAskedFor() throws IOException {
        assertThat(render("<#if view.absent??>yes<#else>no</#if>")).isEqualTo("no");
    }

    @Test
    void whatIsAbsentAndPrintedIsAFaultThatNamesItsPlace() {
        assertThatThrownBy(() -> render("\n${view.absent}"))
                .isInstanceOf(TemplateFault.class)
                .hasMessageContaining("404.ftlh")
                .hasMessageContaining("line 2");
    }

    @Test
    void aWholeRecordPrintsNothingButAFault() {
        assertThatThrownBy(() -> render("${view}")).isInstanceOf(TemplateFault.class);
    }

    @Test
    void templatesReachNoClassNoJavaApiAndNoFileOutside() {
        assertThatThrownBy(() -> render("${\"freemarker.template.utility.Execute\"?new()(\"id\")}"))
                .isInstanceOf(TemplateFault.class);
        assertThatThrownBy(() -> render("${view?api.hashCode()}")).isInstanceOf(TemplateFault.class);
        assertThatThrownBy(() -> render("<#include \"../secret.ftlh\">")).isInstanceOf(TemplateFault.class);
    }

    @Test
    void anUnknownPhraseIsAFaultThatNamesIt() {
        assertThatThrownBy(() -> render("${t(\"no.such\")}"))
                .isInstanceOf(TemplateFault.class)
                .hasMessageContaining("no.such");
    }

    @Test
    void aFolderIsLaidOverTheBuiltInTemplatesFileByFile() throws IOException {
        Files.writeString(folder.resolve("style.css"), "body{}");
        var assets = Templates.overlaidBy(folder).assets();
        assertThat(assets)
                .anySatisfy(file -> assertThat(new String(file.bytes(), StandardCharsets.UTF_8))
                        .isEqualTo("body{}"));
        assertThat(assets)
                .anySatisfy(file -> assertThat(new String(file.bytes(), StandardCharsets.UTF_8))
                        .contains("<svg"));
    }

    @Test
    void aFolderChangesSinglePhrases() throws IOException {
        Files.createDirectories(folder.resolve("phrases"));
        Files.writeString(folder.resolve("phrases/ja.properties"), "layout.desk = 窓口");
        var phrases = Templates.overlaidBy(folder).phrases(Language.JA);
        assertThat(phrases.get("layout.desk")).isEqualTo("窓口");
        assertThat(phrases.get("layout.menu")).isEqualTo("メニュー");
    }

    @Test
    void everyPhraseIsSaidInEveryLanguage() {
        var ja = Templates.builtIn().phrases(Language.JA).values().keySet();
        var en = Templates.builtIn().phrases(Language.EN).values().keySet();
        assertThat(needed(en)).containsExactlyInAnyOrderElementsOf(needed(ja));
    }

    /** What every language must say: not its form for one, eras, names of months, nor words of its own for single kinds of dates. */
    private static List<String> needed(Set<String> keys) {
        return keys.stream()
                .filter(
                        key -> !key.matches(
                                ".*\\.one|date\\.(era|month-name|by|from)\\..*|promise\\.[a-z]+\\.(fiscal|month|range|year|day).*"))
                .toList();
    }

    private String render(String template) throws IOException {
        Files.writeString(folder.resolve("404.ftlh"), template);
        var templates = Templates.overlaidBy(folder);
        Map<Language, Phrases> phrases =
                Map.of(Language.JA, templates.phrases(Language.JA), Language.EN, templates.phrases(Language.EN));
        var releases = new Releases(List.of(Sample.release("2024-04-01")));
        var layout = Pages.all(
                        SiteSettings.standard(), releases, History.of(releases), LocalDate.of(2024, 4, 1), phrases)
                .get(0)
                .laidOut()
                .layout();
        var page = new Page(
                new SitePath("404.html"), "404", layout, new View("1 < 2", new Html("<p>1</p>"), Optional.empty()));
        return new String(new Renderer(templates, phrases).render(page).bytes(), StandardCharsets.UTF_8);
    }
}
