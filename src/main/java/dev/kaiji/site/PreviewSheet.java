package dev.kaiji.site;

import dev.kaiji.change.Comparison;
import dev.kaiji.change.Due;
import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.Releases;
import dev.kaiji.output.OutputFile;
import dev.kaiji.page.PageContext;
import dev.kaiji.page.SheetPage;
import dev.kaiji.page.SheetText;
import dev.kaiji.page.SheetView;
import dev.kaiji.render.Renderer;
import dev.kaiji.render.Templates;
import dev.kaiji.seal.Approval;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The preview sheet of a checked content folder: as a piece of HTML for the preview, as a file for approval, and as text. */
public final class PreviewSheet {
    /** How the keys of the sheet's own words begin. */
    private static final String SHEET = "sheet.";

    private final List<PageContext> contexts;
    private final SheetView view;
    private final Templates templates;
    private final Map<Language, Phrases> phrases;
    private final Optional<String> digest;

    private PreviewSheet(Checked checked, Releases releases, Order order, Templates templates) {
        this.templates = templates;
        this.phrases = inFull(SitePlan.phrases(templates, releases));
        var newest = releases.newest();
        var day = day(checked, order);
        this.contexts = newest.organisation().languages().stream()
                .map(language ->
                        new PageContext(checked.record().settings(), releases, newest, day, language, words(language)))
                .toList();
        this.digest = checked.approval().map(Approval::digest);
        this.view = SheetPage.view(contexts, matter(checked, releases, order, day));
    }

    private Phrases words(Language language) {
        return Objects.requireNonNull(phrases.get(language), language.tag());
    }

    /** A language whose message file does not know the sheet's own words says them in English. */
    private static Map<Language, Phrases> inFull(Map<Language, Phrases> phrases) {
        var english = Templates.builtIn().phrases(Language.EN).values();
        var full = new TreeMap<Language, Phrases>();
        phrases.forEach((language, words) -> {
            var values = new HashMap<>(words.values());
            english.forEach((key, value) -> {
                if (key.startsWith(SHEET)) {
                    values.putIfAbsent(key, value);
                }
            });
            full.put(language, new Phrases(language, values));
        });
        return full;
    }

    /** The sheet; empty where there is neither a draft nor a release, or not even its languages could be read. */
    public static Optional<PreviewSheet> of(Checked checked, Order order) {
        return of(checked, order, SitePlan.templates(order));
    }

    static Optional<PreviewSheet> of(Checked checked, Order order, Templates templates) {
        return checked.record()
                .withDraft()
                .filter(all -> !all.newest().organisation().languages().isEmpty())
                .map(all -> new PreviewSheet(checked, all, order, templates));
    }

    private SheetPage.Matter matter(Checked checked, Releases releases, Order order, LocalDate day) {
        var settings = checked.record().settings();
        return new SheetPage.Matter(
                told(),
                releases.newest().id().isDraft(),
                checked.isReadable(),
                Comparison.with(releases, releases.newest().id()),
                checked.inTheWay(order),
                Due.of(releases, day, settings.unconfirmedAfterDays()),
                checked.approval().map(this::approval));
    }

    /** The draft's languages that have the sheet's own words, else English. */
    private List<String> told() {
        var told = contexts.stream()
                .map(PageContext::language)
                .filter(language -> templates.phrases(language).has(SHEET + "title"))
                .map(Language::tag)
                .toList();
        return told.isEmpty() ? List.of(contexts.get(0).language().tag()) : told;
    }

    private SheetView.Approval approval(Approval approval) {
        return new SheetView.Approval(approval.digest(), approval.manifest(), SheetPage.moment(contexts));
    }

    /** The day to judge by: the one asked for, else that of the newest release that is not held back. */
    private static LocalDate day(Checked checked, Order order) {
        return order.asOf()
                .or(() -> checked.record().published().flatMap(AsOf::newestOf))
                .map(AsOf::day)
                .orElseGet(() -> checked.record()
                        .draft()
                        .flatMap(draft -> draft.release().published())
                        .map(moment -> moment.toLocalDate())
                        .orElse(LocalDate.EPOCH));
    }

    /** What {@code release --approved} asks for; empty where there is no draft. */
    public Optional<String> digest() {
        return digest;
    }

    /** The sheet without head and heading: sections that begin with an {@code h2}, to be put into another page that has the site's style sheet. */
    public String body() {
        return text(new Renderer(templates, phrases).render(SheetPage.body(contexts.get(0), view)));
    }

    /** The sheet as one HTML file that needs no other. */
    public byte[] file() {
        var style = InlineStyle.of(templates);
        return new Renderer(templates, phrases)
                .render(SheetPage.whole(contexts.get(0), view, style.css(), style.policy()))
                .bytes();
    }

    /** The sheet as plain text, each line ended by a line feed; in that language where the draft speaks it, else in its first. */
    public String text(Language language) {
        var told = contexts.stream()
                .filter(context -> context.language().equals(language))
                .findFirst()
                .orElse(contexts.get(0));
        return SheetText.of(told, view);
    }

    private static String text(OutputFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
