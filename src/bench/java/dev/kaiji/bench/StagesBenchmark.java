package dev.kaiji.bench;

import dev.kaiji.change.History;
import dev.kaiji.change.Redline;
import dev.kaiji.check.Checks;
import dev.kaiji.load.ContentFolder;
import dev.kaiji.load.RecordReader;
import dev.kaiji.load.SourceFile;
import dev.kaiji.model.Language;
import dev.kaiji.model.Prose;
import dev.kaiji.model.Releases;
import dev.kaiji.output.PlannedFile;
import dev.kaiji.site.Benched;
import dev.kaiji.whole.SyntheticContent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
import org.openjdk.jmh.annotations.Warmup;

/** The stages of a build by themselves, on a record of 24 releases with 100 measures each; the JVM runs with the launcher's flags. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dorg.freemarker.loggerLibrary=none"})
public class StagesBenchmark {
    private Path content;
    private Path out;
    private List<SourceFile> files;
    private Releases releases;
    private Prose before;
    private Prose after;
    private List<PlannedFile> planned;
    private byte[] page;

    @Setup
    public void write() throws IOException {
        content = Files.createTempDirectory("bench");
        out = Files.createTempFile("bench", ".html");
        SyntheticContent.write(content, 24, 100, 7);
        files = ContentFolder.read(content, "content");
        releases = new RecordReader().read(files).published().orElseThrow();
        before = releases.all().get(0).measures().get(1).prose();
        after = releases.all().get(0).measures().get(2).prose();
        planned = Benched.pages(content, releases);
        page = planned.get(0).make().bytes();
    }

    /** From the disk to bytes. */
    @Benchmark
    public List<SourceFile> read() throws IOException {
        return ContentFolder.read(content, "content");
    }

    /** YAML and Markdown to releases, equal files once. */
    @Benchmark
    public Object load() {
        return new RecordReader().read(files);
    }

    /** Every rule over every release. */
    @Benchmark
    public Object check() {
        return Benched.check(releases);
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
        return Redline.between(before.in(language).orElseThrow(), after.in(language).orElseThrow(), language);
    }

    /** Every page laid out and drawn, on one processor. */
    @Benchmark
    public void pages() throws IOException {
        for (PlannedFile file : Benched.pages(content, releases)) {
            file.content().writeTo(OutputStream.nullOutputStream());
        }
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

    /** A hundred files of one page's bytes to the disk. */
    @Benchmark
    public void write100() {
        for (int i = 0; i < 100; i++) {
            try {
                Files.write(out, page);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
