package dev.kaiji.bench;

import dev.kaiji.change.Comparison;
import dev.kaiji.change.History;
import dev.kaiji.change.Redline;
import dev.kaiji.load.BenchedMarkdown;
import dev.kaiji.load.ContentFolder;
import dev.kaiji.load.RecordReader;
import dev.kaiji.load.SourceFile;
import dev.kaiji.model.Language;
import dev.kaiji.model.Prose;
import dev.kaiji.model.Releases;
import dev.kaiji.output.OutputFile;
import dev.kaiji.page.Page;
import dev.kaiji.page.PlannedPage;
import dev.kaiji.render.Renderer;
import dev.kaiji.site.Benched;
import dev.kaiji.site.SitePlan;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The stages of a build by themselves, on a record of 24 releases with 100 measures each; the JVM runs with the launcher's flags. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dorg.freemarker.loggerLibrary=none"})
public class StagesBenchmark {
    private InventedRecord record;
    private List<SourceFile> files;
    private List<String> texts;
    private Releases releases;
    private Prose before;
    private Prose after;

    @Setup
    public void write() throws IOException {
        record = new InventedRecord(Size.M, Files.createTempDirectory("bench"));
        record.write(WholeBuilds.SEED, WholeBuilds.NEWEST_ONLY);
        files = ContentFolder.read(record.content(), "content");
        texts = files.stream()
                .filter(file -> file.name().endsWith(".md"))
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                .distinct()
                .toList();
        releases = Benched.releases(record.content());
        before = releases.all().get(0).measures().get(1).prose();
        after = releases.all().get(0).measures().get(2).prose();
    }

    @TearDown
    public void delete() throws IOException {
        InventedRecord.delete(record.folder());
    }

    /** From the disk to bytes. */
    @Benchmark
    public List<SourceFile> read() throws IOException {
        return ContentFolder.read(record.content(), "content");
    }

    /** YAML and Markdown to releases, equal files once. */
    @Benchmark
    public Object load() {
        return new RecordReader().read(files);
    }

    /** Every distinct text to HTML. */
    @Benchmark
    public List<Object> markdown() {
        return texts.stream().map(BenchedMarkdown::render).toList();
    }

    /** Every rule over every release. */
    @Benchmark
    public Object check() {
        return Benched.check(releases);
    }

    /** The newest release against the first. */
    @Benchmark
    public Object compare() {
        return Comparison.between(releases.all().get(0), releases.newest());
    }

    /** Every release against the one before, and all of them as a history. */
    @Benchmark
    public Object history() {
        return History.of(releases);
    }

    /** One text against another, in both languages. */
    @Benchmark
    public Object redline() {
        return List.of(redline(Language.JA), redline(Language.EN));
    }

    private Object redline(Language language) {
        return Redline.between(
                before.in(language).orElseThrow(), after.in(language).orElseThrow(), language);
    }

    /** The digest of every file. */
    @Benchmark
    public int hash() {
        return files.stream().mapToInt(file -> sha256().digest(file.bytes())[0]).sum();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What every page says. */
    @Benchmark
    public List<Page> layOut(Planned planned) {
        return planned.layOut();
    }

    /** Every page that is laid out to HTML, by one that has drawn nothing yet. */
    @Benchmark
    public void draw(Planned planned, LaidOut laidOut) throws IOException {
        var renderer = planned.renderer();
        for (Page page : laidOut.pages) {
            renderer.render(page, OutputStream.nullOutputStream());
        }
    }

    /** Every page to the disk. */
    @Benchmark
    public void write(Drawn drawn) throws IOException {
        for (int i = 0; i < drawn.files.size(); i++) {
            Files.write(drawn.folder.resolve(i + ".html"), drawn.files.get(i).bytes());
        }
    }

    /** The site before any of it is made. */
    @State(Scope.Benchmark)
    public static class Planned {
        private SitePlan plan;

        @Setup
        public void plan(StagesBenchmark all) throws IOException {
            var read = new RecordReader().read(all.files);
            plan = Benched.plan(read.settings(), read.published().orElseThrow(), all.record.content());
        }

        List<Page> layOut() {
            return plan.pages().stream().map(PlannedPage::laidOut).toList();
        }

        Renderer renderer() {
            return new Renderer(plan.templates(), plan.phrases());
        }
    }

    /** Its pages, laid out. */
    @State(Scope.Benchmark)
    public static class LaidOut {
        private List<Page> pages;

        @Setup
        public void layOut(Planned planned) {
            pages = planned.layOut();
        }
    }

    /** Its pages, drawn. */
    @State(Scope.Benchmark)
    public static class Drawn {
        private Path folder;
        private List<OutputFile> files;

        @Setup
        public void draw(Planned planned, LaidOut laidOut) throws IOException {
            folder = Files.createTempDirectory("bench");
            var renderer = planned.renderer();
            files = laidOut.pages.stream().map(renderer::render).toList();
        }

        @TearDown
        public void delete() throws IOException {
            InventedRecord.delete(folder);
        }
    }
}
