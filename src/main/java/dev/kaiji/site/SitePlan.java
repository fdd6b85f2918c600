package dev.kaiji.site;

import dev.kaiji.change.History;
import dev.kaiji.export.AtomFeeds;
import dev.kaiji.export.CalendarFile;
import dev.kaiji.export.CardPicture;
import dev.kaiji.export.DataFiles;
import dev.kaiji.export.ForRobots;
import dev.kaiji.export.LinkedData;
import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SiteSettings;
import dev.kaiji.output.OutputFile;
import dev.kaiji.output.PlannedFile;
import dev.kaiji.output.Sha256;
import dev.kaiji.page.Card;
import dev.kaiji.page.FilterStyle;
import dev.kaiji.page.PageContext;
import dev.kaiji.page.Pages;
import dev.kaiji.page.PlannedPage;
import dev.kaiji.page.PrintStyle;
import dev.kaiji.render.Renderer;
import dev.kaiji.render.Templates;
import dev.kaiji.site.Progress.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A site before it is made: every file it will have, and how each is made. {@code build} writes them all; {@code preview} makes the one that a browser asks for.
 *
 * @param releases that the site tells of, oldest first
 * @param sealed the part of the record that is sealed
 * @param asOf the day by which its newest pages judge
 */
public record SitePlan(
        SiteSettings settings,
        Releases releases,
        SealedRecord sealed,
        History history,
        LocalDate asOf,
        Templates templates,
        Map<Language, Phrases> phrases) {

    static SitePlan of(
            SiteSettings settings, Releases releases, SealedRecord sealed, LocalDate asOf, Templates templates) {
        return new SitePlan(
                settings, releases, sealed, History.of(releases), asOf, templates, phrases(templates, releases));
    }

    /**
     * The site with the draft as its newest release: unsigned, and it says so on every page.
     *
     * @param history tells the history of the record
     * @return empty where there is neither a release nor a draft
     */
    static Optional<SitePlan> withDraft(
            Checked checked, Order order, Templates templates, Function<Releases, History> history) {
        return checked.record().withDraft().map(releases -> {
            var newest = releases.newest();
            var day = order.asOf()
                    .map(AsOf::day)
                    .or(() -> newest.published()
                            .map(moment -> moment.atZoneSameInstant(
                                            newest.organisation().zone())
                                    .toLocalDate()))
                    .or(() -> checked.record()
                            .published()
                            .map(p -> p.newest().id().day()))
                    .orElse(LocalDate.EPOCH);
            var sealed = SealedRecord.unsealed(order.content().resolve("releases"));
            return new SitePlan(
                    order.settings(checked.record().settings()),
                    releases,
                    sealed,
                    history.apply(releases),
                    day,
                    templates,
                    phrases(templates, releases));
        });
    }

    static Templates templates(Order order) {
        return order.templates().map(Templates::overlaidBy).orElseGet(Templates::builtIn);
    }

    /** How many things the newest release changes in more than words: what its page of changes counts. */
    public int changes() {
        return history.comparison(releases.newest().id()).count();
    }

    /** The pages alone. */
    public List<PlannedPage> pages() {
        return Pages.all(contexts(), history, phrases);
    }

    /** What is printed as PDF. */
    List<PlannedPage> documents() {
        return Pages.documents(contexts(), history);
    }

    /** What pages and feeds are made from, one a language. */
    private List<PageContext> contexts() {
        return Pages.contexts(settings, releases, history.apart(), sealed.seals(releases), asOf, phrases);
    }

    /** Every file of the site, in no promised order; no two have the same path. */
    public List<PlannedFile> files() throws IOException {
        return files(Store.none(), Inputs.none(), Progress.none());
    }

    /**
     * @param store has documents that were printed of the same
     * @param inputs tells what the site is made of; where it tells nothing, no file knows what it is made of either
     */
    List<PlannedFile> files(Store store, Inputs inputs, Progress progress) throws IOException {
        var renderer = new Renderer(templates, phrases);
        var files = new ArrayList<PlannedFile>();
        var contexts = contexts();
        var pages = Pages.all(contexts, history, phrases);
        var upTo = inputs.upToEach(releases);
        pages.forEach(page -> files.add(progress.counted(Part.PAGES, known(page, drawn(page, renderer), upTo))));
        Pages.documents(contexts, history)
                .forEach(document -> files.add(
                        progress.counted(Part.DOCUMENTS, known(document, printed(document, renderer, store), upTo))));
        data(contexts, pages, upTo).forEach(file -> files.add(progress.counted(Part.DATA, file)));
        contexts.forEach(context -> files.add(progress.counted(Part.PICTURES, pictured(context, store))));
        sealed.files(
                        releases,
                        settings,
                        releases.newest().organisation().languages().get(0),
                        inputs)
                .forEach(file -> files.add(progress.counted(Part.RECORD, file)));
        return List.copyOf(files);
    }

    /** A page of the past is made of the record up to its release, and of the little that it knows besides. */
    private static PlannedFile known(PlannedPage page, PlannedFile file, Map<ReleaseId, String> upTo) {
        return page.basis()
                .filter(basis -> upTo.containsKey(basis.upTo()))
                .map(basis -> file.madeOf(Sha256.of(upTo.get(basis.upTo()) + basis.besides())))
                .orElse(file);
    }

    private static PlannedFile drawn(PlannedPage page, Renderer renderer) {
        return new PlannedFile(page.path(), out -> renderer.render(page.laidOut(), out));
    }

    private static PlannedFile printed(PlannedPage document, Renderer renderer, Store store) {
        return PlannedFile.of(document.path(), () -> {
            var drawn = renderer.render(document.laidOut());
            return store.file("pdf", drawn, () -> Printing.of(drawn));
        });
    }

    /** A picture is made of the words on its card alone. */
    private static PlannedFile pictured(PageContext context, Store store) {
        var path = context.places().card();
        return PlannedFile.of(
                path,
                () -> store.file(
                        "card", OutputFile.text(path, Card.of(context).toString()), CardPicture.of(context)::make));
    }

    /** The style sheet and all that other programs read. */
    private List<PlannedFile> data(List<PageContext> contexts, List<PlannedPage> pages, Map<ReleaseId, String> upTo) {
        var files = new ArrayList<PlannedFile>();
        templates.assets().forEach(asset -> files.add(PlannedFile.of(asset.path(), () -> withRules(asset))));
        contexts.forEach(context -> {
            files.addAll(AtomFeeds.of(context, history));
            files.addAll(CalendarFile.of(context, history));
            files.addAll(LinkedData.of(context, pages, history));
        });
        files.addAll(ForRobots.of(contexts, pages, history));
        files.addAll(DataFiles.of(releases, history, settings.address(), phrases, settings.eraYears(), contexts, upTo));
        return files;
    }

    /** The style sheet ends with the rules that filter this record's measures and name its releases in print. */
    private OutputFile withRules(OutputFile asset) {
        return asset.path().value().endsWith(".css")
                ? OutputFile.text(
                        asset.path(),
                        new String(asset.bytes(), StandardCharsets.UTF_8)
                                + FilterStyle.rules(releases.newest(), phrases)
                                + PrintStyle.rules(settings, releases, asOf, phrases))
                : asset;
    }

    static Map<Language, Phrases> phrases(Templates templates, Releases shown) {
        return templates.phrases(shown.all().stream()
                .flatMap(release -> release.organisation().languages().stream())
                .toList());
    }
}
