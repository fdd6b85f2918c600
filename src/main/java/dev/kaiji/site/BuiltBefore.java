package dev.kaiji.site;

import dev.kaiji.load.SourceFile;
import dev.kaiji.model.Address;
import dev.kaiji.model.Problem;
import dev.kaiji.model.SourceLocation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether the site that lies there is the one that a build would write now: made of the same bytes by the same generator, and no file of it touched since. Then there
 * is nothing to do, and the outcome is told as it was.
 */
final class BuiltBefore {
    private static final String SITE = "site";

    private final Store store;
    private final SiteFolder output;
    private final String key;

    private BuiltBefore(Store store, SiteFolder output, String key) {
        this.store = store;
        this.output = output;
        this.key = key;
    }

    /** @param files all of the content folder */
    static BuiltBefore of(Order order, List<SourceFile> files, SiteFolder output, Store store) throws IOException {
        return new BuiltBefore(
                store,
                output,
                store.keepsNothing()
                        ? ""
                        : store.key(SITE, Inputs.of(order, files).whole()));
    }

    /** The outcome of the build that wrote what lies there; empty where anything is not as that build left it. */
    Optional<Outcome> proven() throws IOException {
        var entry = store.find(key);
        if (store.keepsNothing() || entry.isEmpty()) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(entry.get()))) {
            var problems = new ArrayList<Problem>();
            for (int left = in.readInt(); left > 0; left--) {
                problems.add(problem(in));
            }
            var built = new Outcome.Built(in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readLong());
            return text(in).equals(outputs())
                    ? Optional.of(new Outcome(problems, Optional.of(built), List.of()))
                    : Optional.empty();
        }
    }

    /** Remembers what was built, now that it lies there. */
    Outcome remembered(Outcome outcome) throws IOException {
        if (!store.keepsNothing() && outcome.built().isPresent()) {
            var bytes = new ByteArrayOutputStream();
            try (var out = new DataOutputStream(bytes)) {
                out.writeInt(outcome.problems().size());
                for (Problem problem : outcome.problems()) {
                    write(problem, out);
                }
                write(outcome.built().get(), out);
                write(outputs(), out);
            }
            store.keep(key, bytes.toByteArray());
            store.forgetOthers();
        }
        return outcome;
    }

    /** Every file of the site and of what is written beside it, with its length and the time it was written. */
    private String outputs() throws IOException {
        var files = new TreeMap<String, String>();
        for (Path folder : List.of(output.path(), output.path().resolveSibling("hosting"))) {
            try {
                Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        files.put(
                                file.toString(),
                                attributes.isRegularFile() + " " + attributes.size() + " "
                                        + attributes.lastModifiedTime().toInstant());
                        return FileVisitResult.CONTINUE;
                    }
                });
            } catch (NoSuchFileException e) {
                files.put(folder.toString(), "missing");
            }
        }
        return files.toString();
    }

    private static void write(Outcome.Built built, DataOutputStream out) throws IOException {
        out.writeInt(built.releases());
        out.writeInt(built.measures());
        out.writeInt(built.pages());
        out.writeInt(built.files());
        out.writeLong(built.bytes());
    }

    private static void write(Problem problem, DataOutputStream out) throws IOException {
        write(problem.severity().name(), out);
        write(problem.code(), out);
        write(problem.place().file(), out);
        out.writeInt(problem.place().line());
        out.writeInt(problem.place().column());
        write(problem.address().map(Address::toString), out);
        out.writeInt(problem.values().size());
        for (Map.Entry<String, String> value : problem.values().entrySet()) {
            write(value.getKey(), out);
            write(value.getValue(), out);
        }
        write(problem.yaml(), out);
    }

    private static Problem problem(DataInputStream in) throws IOException {
        var severity = Problem.Severity.valueOf(text(in));
        String code = text(in);
        var place = new SourceLocation(text(in), in.readInt(), in.readInt());
        var address = maybe(in).map(Address::parse);
        var values = new TreeMap<String, String>();
        for (int left = in.readInt(); left > 0; left--) {
            values.put(text(in), text(in));
        }
        return new Problem(severity, code, place, address, values, maybe(in));
    }

    private static void write(Optional<String> text, DataOutputStream out) throws IOException {
        out.writeBoolean(text.isPresent());
        write(text.orElse(""), out);
    }

    private static Optional<String> maybe(DataInputStream in) throws IOException {
        boolean there = in.readBoolean();
        String text = text(in);
        return there ? Optional.of(text) : Optional.empty();
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
