package dev.kaiji.site;

import dev.kaiji.check.Checks;
import dev.kaiji.load.ContentFolder;
import dev.kaiji.load.LoadedRecord;
import dev.kaiji.load.RecordReader;
import dev.kaiji.load.SourceFile;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SiteSettings;
import dev.kaiji.model.SourceLocation;
import dev.kaiji.output.PlannedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The whole build as one short story: content in; problems, or a whole new site, out. */
public final class SiteBuild {
    private static final Comparator<SourceLocation> IN_READING_ORDER = Comparator.comparing(SourceLocation::file)
            .thenComparing(SourceLocation::line)
            .thenComparing(SourceLocation::column);

    private SiteBuild() {}

    /** Reads and checks everything, the draft against the newest release included; writes nothing. */
    public static Checked check(Order order, Progress progress) throws IOException {
        return check(
                new RecordReader(), ContentFolder.read(order.content(), order.shownAs()), order.strict(), progress);
    }

    /**
     * Checks a content folder that was read, or that is about to be.
     *
     * @param reader that may have read most of it before
     * @param strict whether translations are judged strictly, whatever the settings say
     */
    static Checked check(RecordReader reader, List<SourceFile> files, boolean strict, Progress progress) {
        var record = reader.read(files);
        progress.done(Progress.Stage.READ, files.size());
        var checked = checked(files, record, Checks::of, strict);
        progress.done(
                Progress.Stage.CHECK, record.releases().size() + (record.draft().isPresent() ? 1 : 0));
        return checked;
    }

    /** @param rules say what is wrong with the releases, the draft being the last of them */
    static Checked checked(
            List<SourceFile> files,
            LoadedRecord record,
            BiFunction<List<Checks.Placed>, SiteSettings, List<Problem>> rules,
            boolean strict) {
        var problems = new ArrayList<>(record.problems());
        problems.addAll(rules.apply(placed(record), strict ? record.settings().strictly() : record.settings()));
        var sealed = sealed(files);
        problems.removeIf(problem -> !problem.isError() && isOfOneOf(sealed, problem));
        problems.sort(Comparator.comparing(Problem::place, IN_READING_ORDER));
        return new Checked(record, problems, Approvals.of(files, record));
    }

    /** What only a sealed release has beside its content. */
    private static final String SEAL = "tagmanifest-sha256.txt";

    /** The folders of sealed releases, as messages name them: nobody can do anything about a doubt that stands there. */
    private static List<String> sealed(List<SourceFile> files) {
        return files.stream()
                .filter(file ->
                        file.name().startsWith("releases/") && file.name().endsWith("/" + SEAL))
                .map(file -> file.shown().substring(0, file.shown().length() - SEAL.length()))
                .toList();
    }

    private static boolean isOfOneOf(List<String> folders, Problem problem) {
        return folders.stream().anyMatch(problem.place().file()::startsWith);
    }

    /** Checks, then writes the whole site, all or nothing. */
    public static Outcome build(Order order, SiteFolder output, Progress progress) throws IOException {
        return build(order, output, Store.beside(output.path()), progress);
    }

    /** @param store what earlier builds made, and this one need not */
    static Outcome build(Order order, SiteFolder output, Store store, Progress progress) throws IOException {
        var content = Seen.at(order);
        var before = BuiltBefore.of(order, content, output, store);
        var proven = before.proven();
        if (proven.isPresent()) {
            progress.done(Progress.Stage.PROVE, content.size());
            return proven.get();
        }
        var checked = check(new RecordReader(), content.files(), order.strict(), progress);
        return write(order, checked, output, before, progress);
    }

    private static Outcome write(Order order, Checked checked, SiteFolder output, BuiltBefore before, Progress progress)
            throws IOException {
        var asOf = order.asOf().or(() -> checked.record().published().flatMap(AsOf::newestOf));
        var shown = asOf.flatMap(checked::shownOn);
        if (!checked.isSound() || shown.isEmpty()) {
            return Outcome.nothing(checked);
        }
        var sealed = SealedRecord.of(order.content());
        if (!sealed.wrong().isEmpty()) {
            return new Outcome(checked.problems(), Optional.empty(), sealed.wrong());
        }
        var plan = SitePlan.of(
                order.settings(checked.record().settings()),
                shown.get(),
                sealed,
                asOf.get().day(),
                SitePlan.templates(order));
        progress.done(Progress.Stage.COMPARE, shown.get().all().size());
        var files = plan.files(before.store(), before.inputs(), progress);
        long bytes = output.replaceBy(files, before::has);
        output.writeBeside(
                "hosting", Hosting.of(files, shown.get().newest().organisation().languages()));
        progress.done(Progress.Stage.WRITE, files.size());
        var outcome = new Outcome(checked.problems(), Optional.of(measure(shown.get(), files, bytes)), List.of());
        before.remember(outcome, files);
        return outcome;
    }

    /** The releases and, last, the draft, each with where its facts are typed. */
    private static List<Checks.Placed> placed(LoadedRecord record) {
        return Stream.concat(record.releases().stream(), record.draft().stream())
                .map(loaded -> new Checks.Placed(loaded.release(), loaded.places()))
                .toList();
    }

    private static Outcome.Built measure(Releases shown, List<PlannedFile> files, long bytes) {
        int pages = (int) files.stream().filter(SiteBuild::isPage).count();
        return new Outcome.Built(shown.all().size(), shown.newest().measures().size(), pages, files.size(), bytes);
    }

    /** What the record holds was made by earlier builds. */
    private static boolean isPage(PlannedFile file) {
        String path = file.path().value();
        return path.endsWith(".html") && !path.startsWith("record/");
    }
}
