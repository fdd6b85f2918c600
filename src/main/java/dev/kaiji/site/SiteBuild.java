package dev.kaiji.site;

import dev.kaiji.change.History;
import dev.kaiji.check.Checks;
import dev.kaiji.export.DataFiles;
import dev.kaiji.load.ContentFolder;
import dev.kaiji.load.LoadedRecord;
import dev.kaiji.load.RecordReader;
import dev.kaiji.load.SourceFile;
import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SiteSettings;
import dev.kaiji.model.SourceLocation;
import dev.kaiji.output.OutputFile;
import dev.kaiji.page.FilterStyle;
import dev.kaiji.page.Page;
import dev.kaiji.page.Pages;
import dev.kaiji.page.PrintStyle;
import dev.kaiji.render.Renderer;
import dev.kaiji.render.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The whole build as one short story: content in; problems, or a whole new site, out. */
public final class SiteBuild {
    private static final Comparator<SourceLocation> IN_READING_ORDER = Comparator.comparing(SourceLocation::file)
            .thenComparing(SourceLocation::line)
            .thenComparing(SourceLocation::column);

    private SiteBuild() {}

    /** Reads and checks everything, the draft against the newest release included; writes nothing. */
    public static Checked check(Order order, Progress progress) throws IOException {
        return check(ContentFolder.read(order.content(), order.shownAs()), progress);
    }

    /** Checks a content folder that was read, or that is about to be. */
    static Checked check(List<SourceFile> files, Progress progress) {
        var record = new RecordReader().read(files);
        progress.done(Progress.Stage.READ, files.size());
        var problems = new ArrayList<>(record.problems());
        var releases = placed(record);
        problems.addAll(Checks.of(releases));
        problems.sort(Comparator.comparing(Problem::place, IN_READING_ORDER));
        progress.done(Progress.Stage.CHECK, releases.size());
        return new Checked(record, problems);
    }

    /** Checks, then writes the whole site, all or nothing. */
    public static Outcome build(Order order, SiteFolder output, Progress progress) throws IOException {
        var checked = check(order, progress);
        var asOf = order.asOf().or(() -> checked.record().published().flatMap(AsOf::newestOf));
        var shown = asOf.flatMap(checked::shownOn);
        if (!checked.isSound() || shown.isEmpty()) {
            return Outcome.nothing(checked);
        }
        var sealed = SealedRecord.of(order.content());
        if (!sealed.wrong().isEmpty()) {
            return new Outcome(checked, Optional.empty(), sealed.wrong());
        }
        var templates = order.templates().map(Templates::overlaidBy).orElseGet(Templates::builtIn);
        var site = new Making(
                checked.record().settings(),
                shown.get(),
                sealed,
                History.of(shown.get()),
                asOf.get().day(),
                templates,
                phrases(templates, shown.get()));
        var pages = site.pages();
        progress.done(Progress.Stage.PAGES, pages.size());
        var files = site.files(pages);
        progress.done(Progress.Stage.RENDER, files.size());
        output.replaceBy(files);
        output.writeBeside(
                "hosting", Hosting.of(files, shown.get().newest().organisation().languages()));
        progress.done(Progress.Stage.WRITE, files.size());
        return new Outcome(checked, Optional.of(measure(shown.get(), pages, files)), List.of());
    }

    /** All that pages and files are made of. */
    private record Making(
            SiteSettings settings,
            Releases releases,
            SealedRecord sealed,
            History history,
            LocalDate asOf,
            Templates templates,
            Map<Language, Phrases> phrases) {
        List<Page> pages() {
            return Pages.all(settings, releases, sealed.seals(releases), history, asOf, phrases);
        }

        List<OutputFile> files(List<Page> pages) throws IOException {
            var renderer = new Renderer(templates, phrases);
            var files =
                    new ArrayList<>(pages.parallelStream().map(renderer::render).toList());
            templates.assets().stream().map(this::withRules).forEach(files::add);
            files.addAll(DataFiles.of(releases, history, settings.address(), phrases, settings.eraYears()));
            files.addAll(sealed.files(
                    releases,
                    settings,
                    releases.newest().organisation().languages().get(0)));
            return List.copyOf(files);
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
    }

    /** The releases and, last, the draft, each with where its facts are typed. */
    private static List<Checks.Placed> placed(LoadedRecord record) {
        return Stream.concat(record.releases().stream(), record.draft().stream())
                .map(loaded -> new Checks.Placed(loaded.release(), loaded.places()))
                .toList();
    }

    static Map<Language, Phrases> phrases(Templates templates, Releases shown) {
        var phrases = new TreeMap<Language, Phrases>();
        shown.all()
                .forEach(release -> release.organisation()
                        .languages()
                        .forEach(language -> phrases.computeIfAbsent(language, templates::phrases)));
        return phrases;
    }

    private static Outcome.Built measure(Releases shown, List<Page> pages, List<OutputFile> files) {
        long bytes = files.stream().mapToLong(file -> file.bytes().length).sum();
        return new Outcome.Built(
                shown.all().size(), shown.newest().measures().size(), pages.size(), files.size(), bytes);
    }
}
