package dev.kaiji.check;

import dev.kaiji.load.ContentFolder;
import dev.kaiji.load.LoadedRecord;
import dev.kaiji.load.RecordReader;
import dev.kaiji.load.SourceFile;
import dev.kaiji.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A small valid record, and what a test lays over it. */
final class Content {
    static final Path RESOURCES =
            Path.of(System.getProperty("kaiji.basedir", ".")).resolve("src/test/resources");
    static final String MEASURE = "releases/2024-04-01/data/measures/two-factor.yaml";
    private static final String DELETED = "(deleted)";
    private static final Content VALID = new Content().with(RESOURCES.resolve("valid/content"));

    /** One reader for every test: what it has read once it need not read again. */
    private static final RecordReader READER = new RecordReader();

    private final TreeMap<String, SourceFile> files = new TreeMap<>();

    private Content() {}

    static Content valid() {
        var copy = new Content();
        copy.files.putAll(VALID.files);
        return copy;
    }

    /** Lays a folder over what is there, file by file; a file that says {@code (deleted)} takes one away. */
    Content with(Path folder) {
        try {
            for (SourceFile file : ContentFolder.read(folder, "content")) {
                if (new String(file.bytes(), StandardCharsets.ISO_8859_1)
                        .strip()
                        .equals(DELETED)) {
                    files.remove(file.name());
                } else {
                    files.put(file.name(), file);
                }
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Content with(String name, byte[] bytes) {
        files.put(name, new SourceFile(name, "content/" + name, bytes));
        return this;
    }

    Content with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes(String name) {
        return files.get(name).bytes();
    }

    /** The measure with one piece of its text replaced. */
    Content withMeasure(String piece, String instead) {
        String text = new String(files.get(MEASURE).bytes(), StandardCharsets.UTF_8);
        if (!text.contains(piece)) {
            throw new IllegalArgumentException("the measure does not say " + piece);
        }
        return with(MEASURE, text.replace(piece, instead));
    }

    LoadedRecord read() {
        return READER.read(List.copyOf(files.values()));
    }

    /** Every problem of reading and checking. */
    List<Problem> problems() {
        var record = read();
        var problems = new ArrayList<>(record.problems());
        var all = new ArrayList<>(record.releases());
        record.draft().ifPresent(all::add);
        problems.addAll(Checks.of(
                all.stream()
                        .map(r -> new Checks.Placed(r.release(), r.places()))
                        .toList(),
                record.settings()));
        return problems;
    }
}
