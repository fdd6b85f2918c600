package dev.kaiji.site;

import dev.kaiji.model.Address;
import dev.kaiji.model.Problem;
import dev.kaiji.model.SourceLocation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a build leaves for the next one to know.
 *
 * @param inputs digest of all that it made the site of
 * @param outcome with a site
 * @param files what it left, by path: {@code site/index.html}
 * @param madeOf of the files of the site whose making is known by a digest, that digest, by path below the site
 */
record LastBuild(byte[] inputs, Outcome outcome, Map<String, Lying> files, Map<String, String> madeOf) {
    static LastBuild read(byte[] entry) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(entry))) {
            byte[] inputs = in.readNBytes(in.readInt());
            var problems = new ArrayList<Problem>();
            for (int left = in.readInt(); left > 0; left--) {
                problems.add(problem(in));
            }
            var built = new Outcome.Built(in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readLong());
            var files = new TreeMap<String, Lying>();
            for (int left = in.readInt(); left > 0; left--) {
                files.put(text(in), lying(in));
            }
            return new LastBuild(inputs, new Outcome(problems, Optional.of(built), List.of()), files, texts(in));
        }
    }

    byte[] written() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(inputs.length);
            out.write(inputs);
            out.writeInt(outcome.problems().size());
            for (Problem problem : outcome.problems()) {
                write(problem, out);
            }
            write(outcome.built().orElseThrow(), out);
            out.writeInt(files.size());
            for (var file : files.entrySet()) {
                write(file.getKey(), out);
                write(file.getValue(), out);
            }
            write(madeOf, out);
        }
        return bytes.toByteArray();
    }

    private static void write(Lying file, DataOutputStream out) throws IOException {
        out.writeBoolean(file.isFile());
        out.writeLong(file.bytes());
        out.writeLong(file.modified().getEpochSecond());
        out.writeInt(file.modified().getNano());
    }

    private static Lying lying(DataInputStream in) throws IOException {
        return new Lying(in.readBoolean(), in.readLong(), Instant.ofEpochSecond(in.readLong(), in.readInt()));
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
        write(problem.values(), out);
        write(problem.yaml(), out);
    }

    private static Problem problem(DataInputStream in) throws IOException {
        var severity = Problem.Severity.valueOf(text(in));
        String code = text(in);
        var place = new SourceLocation(text(in), in.readInt(), in.readInt());
        var address = maybe(in).map(Address::parse);
        return new Problem(severity, code, place, address, texts(in), maybe(in));
    }

    private static void write(Map<String, String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (Map.Entry<String, String> text : texts.entrySet()) {
            write(text.getKey(), out);
            write(text.getValue(), out);
        }
    }

    private static Map<String, String> texts(DataInputStream in) throws IOException {
        var texts = new TreeMap<String, String>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.put(text(in), text(in));
        }
        return texts;
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
