package dev.kaiji.site;

import dev.kaiji.load.ContentFolder;
import dev.kaiji.load.RecordReader;
import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Releases;
import dev.kaiji.output.OutputFile;
import dev.kaiji.page.Page;
import dev.kaiji.page.Pages;
import dev.kaiji.render.Renderer;
import dev.kaiji.render.Templates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The whole build as one short story: content in; problems, or a whole new site, out. */
public final class SiteBuild {
    private SiteBuild() {}

    /** Reads and checks everything, the draft against the newest release included; writes nothing. */
    public static Checked check(Order order, Progress progress) throws IOException {
        var files = ContentFolder.read(order.content(), order.shownAs());
        var record = new RecordReader().read(files);
        progress.done(Progress.Stage.READ, files.size());
        var problems = new ArrayList<Problem>(record.problems());
        progress.done(Progress.Stage.CHECK, record.releases().size());
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
        var templates = order.templates().map(Templates::overlaidBy).orElseGet(Templates::builtIn);
        var phrases = phrases(templates, shown.get());
        var pages = Pages.all(checked.record().settings(), shown.get(), asOf.get().day(), phrases);
        progress.done(Progress.Stage.PAGES, pages.size());
        var files = files(templates, phrases, pages, shown.get());
        progress.done(Progress.Stage.RENDER, files.size());
        output.replaceBy(files);
        progress.done(Progress.Stage.WRITE, files.size());
        return new Outcome(checked, java.util.Optional.of(measure(shown.get(), pages, files)));
    }

    private static List<OutputFile> files(Templates templates, Map<Language, Phrases> phrases, List<Page> pages, Releases shown) {
        var renderer = new Renderer(templates, phrases);
        var files = new ArrayList<>(pages.parallelStream().map(renderer::render).toList());
        files.addAll(templates.assets());
        return List.copyOf(files);
    }

    private static Map<Language, Phrases> phrases(Templates templates, Releases shown) {
        var phrases = new TreeMap<Language, Phrases>();
        shown.all().forEach(release -> release.organisation().languages().forEach(language -> phrases.computeIfAbsent(language, templates::phrases)));
        return phrases;
    }

    private static Outcome.Built measure(Releases shown, List<Page> pages, List<OutputFile> files) {
        long bytes = files.stream().mapToLong(file -> file.bytes().length).sum();
        return new Outcome.Built(shown.all().size(), shown.newest().measures().size(), pages.size(), files.size(), bytes);
    }
}
