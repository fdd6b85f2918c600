package dev.kaiji.site;

import dev.kaiji.change.Comparison;
import dev.kaiji.export.DataFiles;
import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import dev.kaiji.output.OutputFile;
import dev.kaiji.page.ChangesText;
import dev.kaiji.page.PageContext;
import dev.kaiji.page.Pages;
import dev.kaiji.page.Seals;
import dev.kaiji.render.Renderer;
import dev.kaiji.render.Templates;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What changed between two releases of a checked record, the draft being one too, in a form that is read on its own. */
public final class Difference {
    private final Checked checked;
    private final Releases releases;
    private final Templates templates;
    private final Map<Language, Phrases> phrases;

    /** How it is told. */
    public enum Format {
        TEXT,
        JSON,
        HTML
    }

    private Difference(Checked checked, Releases releases, Templates templates) {
        this.checked = checked;
        this.releases = releases;
        this.templates = templates;
        this.phrases = SitePlan.phrases(templates, releases);
    }

    /** The releases that may be compared: the published ones and the draft. */
    public static List<ReleaseId> known(Checked checked) {
        return checked.record()
                .withDraft()
                .map(all -> all.all().stream().map(Release::id).toList())
                .orElse(List.of());
    }

    /**
     * @param from and {@code to}: known ones
     * @param language to tell it in; where the later release does not speak it, its first
     */
    public static String between(
            Checked checked, Order order, ReleaseId from, ReleaseId to, Language language, Format format) {
        var releases = checked.record().withDraft().orElseThrow();
        var templates = SitePlan.templates(order);
        return new Difference(checked, releases, templates)
                .told(Comparison.between(releases, from, to), language, format);
    }

    private String told(Comparison comparison, Language language, Format format) {
        return switch (format) {
            case TEXT -> ChangesText.of(context(comparison, language), comparison);
            case JSON ->
                text(DataFiles.changes(
                        comparison,
                        releases,
                        phrases,
                        checked.record().settings().eraYears(),
                        Pages.contexts(checked.record().settings(), releases, Seals.none(), day(), phrases)));
            case HTML ->
                text(new Renderer(templates, phrases)
                        .render(Pages.comparing(context(comparison, language), comparison)));
        };
    }

    private PageContext context(Comparison comparison, Language wanted) {
        var newest = releases.newest();
        var later = releases.all().stream()
                .filter(release -> release.id().equals(comparison.to()))
                .findFirst()
                .orElseThrow();
        var spoken = later.organisation().languages();
        var language = spoken.contains(wanted) ? wanted : spoken.get(0);
        return new PageContext(
                        checked.record().settings(), releases, newest, day(), language, templates.phrases(language))
                .at(later);
    }

    /** The day to judge by where the draft has none of its own: that of the newest published release. */
    private LocalDate day() {
        return releases.all().stream()
                .map(Release::id)
                .filter(id -> !id.isDraft())
                .reduce((earlier, later) -> later)
                .map(ReleaseId::day)
                .orElse(LocalDate.EPOCH);
    }

    private static String text(OutputFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
