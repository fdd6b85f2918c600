package dev.kaiji.bench;

import dev.kaiji.seal.SealedContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code mvn -Pbench verify}: whole builds of invented records by the launcher, as a person starts it, in rounds that take turns; and, where they are at hand, of the same
 * releases by Hugo and JBake.
 *
 * <p>What grows with every release for every release before it is counted apart, once: documents, the comparisons of past releases with one another, the published record.
 */
public final class WholeBuilds {
    static final long SEED = 7;
    static final String NEWEST_ONLY = "compare-newest-only: true";

    private final Path launcher;
    private final Path work;
    private final int rounds = Integer.getInteger("bench.rounds", 5);
    private final List<Size> sizes = Size.named(System.getProperty("bench.sizes", "S,M,L,24x200,96x200"));
    private final List<Peer> peers = new ArrayList<>();
    private final Figures figures = new Figures();
    private final Map<String, InventedRecord.Extent> extents = new LinkedHashMap<>();
    private final Map<String, Double> parts = new LinkedHashMap<>();

    private WholeBuilds(Path target) {
        this.launcher = target.resolve("kaiji");
        this.work = target.resolve("bench");
    }

    /** @param arguments the folder {@code target}; the system properties {@code bench.*} say the rest */
    public static void main(String[] arguments) throws Exception {
        var builds = new WholeBuilds(Path.of(arguments[0]).toAbsolutePath());
        builds.peers.addAll(Peer.hugo(named("bench.hugo")));
        builds.peers.addAll(Peer.jbake(named("bench.jbake").orElse(builds.work.resolve("jbake.classpath"))));
        builds.run();
    }

    private static Optional<Path> named(String property) {
        return Optional.of(System.getProperty(property, ""))
                .filter(path -> !path.isBlank())
                .map(Path::of);
    }

    private void run() throws Exception {
        var machine = new Machine();
        for (Size size : sizes) {
            prepare(record(size));
        }
        for (int round = 0; round < rounds; round++) {
            for (Size size : sizes) {
                round(record(size), round);
            }
            report(machine, round + 1).write(work);
        }
        for (Size size : sizes) {
            if (size.isCompared()) {
                apart(record(size));
                report(machine, rounds).write(work);
            }
        }
        report(machine, rounds).print();
    }

    /** What was measured so far: whoever stops the benchmark keeps it. */
    private Report report(Machine machine, int measured) {
        var versions = peers.stream().map(Peer::version).distinct().toList();
        return new Report(figures, extents, parts, sizes, measured, versions, machine);
    }

    private InventedRecord record(Size size) {
        return new InventedRecord(size, work.resolve(size.name()));
    }

    private void prepare(InventedRecord record) throws IOException {
        record.write(SEED, NEWEST_ONLY);
        if (record.size().isCompared()) {
            var pages = ReadyPages.of(record.content());
            for (Peer peer : peers) {
                peer.write(record, pages);
            }
        }
    }

    /** Everything once, in the order of an editor's day; what must be built in between is noted, too, and told nowhere. */
    private void round(InventedRecord record, int round) throws IOException, InterruptedException {
        record.forget();
        build(record, Report.COLD);
        extents.put(name(record, Report.COLD), record.extent());
        build(record, Report.UNCHANGED);
        record.touch();
        build(record, Report.PROVEN);
        record.edit(round);
        build(record, Report.EDITED);
        addRelease(record, Report.ADDED);
        if (record.size().isCompared()) {
            for (Peer peer : List.copyOf(peers)) {
                if (round == 0 || record.size() != Size.L || !peer.isJBake()) {
                    build(peer, record, round);
                }
            }
        }
    }

    /** A generator that fails is told of, and left alone from then on. */
    private void build(Peer peer, InventedRecord record, int round) throws IOException, InterruptedException {
        try {
            peer.build(record, round, figures);
        } catch (IllegalStateException e) {
            System.out.println(peer.version() + " is left out from now on: " + e.getMessage());
            peers.remove(peer);
        }
    }

    private void addRelease(InventedRecord record, String what) throws IOException, InterruptedException {
        if (record.size().releases() > 2) {
            record.withoutTheNewest();
            build(record, "(one release less)");
            record.theNewestAgain();
            build(record, what);
        }
    }

    /** At L, sealing a record and printing its documents would take many minutes each. */
    private void apart(InventedRecord record) throws Exception {
        tried(() -> allPairs(record));
        if (record.size() != Size.L) {
            tried(() -> sealed(
                    new InventedRecord(record.size(), work.resolve(record.size().name() + "-sealed"))));
            tried(() -> documents(record));
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    /** A part that fails is told of, and the others are measured all the same. */
    private static void tried(Step step) throws Exception {
        try {
            step.run();
        } catch (IllegalStateException e) {
            System.out.println("Not measured: " + e.getMessage());
        }
    }

    private void allPairs(InventedRecord record) throws IOException, InterruptedException {
        record.settle();
        record.forget();
        String said = build(record, Report.ALL_PAIRS, "--without-documents", "--timings");
        part(said, "preview images", record, Report.PICTURES);
        extents.put(name(record, Report.ALL_PAIRS), record.extent());
        record.forget();
        figures.measure(
                name(record, Report.SMALL_HEAP),
                command("--without-documents"),
                record.folder(),
                Map.of("KAIJI_JAVA_OPTS", "-Xmx256m"));
    }

    private void documents(InventedRecord record) throws IOException, InterruptedException {
        record.settle(NEWEST_ONLY, "documents: [ja, en]");
        record.forget();
        withDocuments(record, Report.DOCUMENTS);
        extents.put(name(record, Report.DOCUMENTS), InventedRecord.extent(record.site(), ".pdf"));
        record.edit(rounds);
        withDocuments(record, Report.DOCUMENTS_EDITED);
    }

    /** The record published with the site. */
    private void sealed(InventedRecord record) throws Exception {
        InventedRecord.delete(record.folder());
        SealedContent.write(
                record.content(), record.size().releases(), record.size().measures(), SEED);
        record.settle(NEWEST_ONLY);
        String said = build(record, Report.SEALED, "--without-documents", "--timings");
        part(said, "the sealed record", record, Report.COPY);
        extents.put(
                name(record, Report.COPY), InventedRecord.extent(record.site().resolve("record"), ".html"));
        build(record, Report.SEALED_UNCHANGED);
        addRelease(record, Report.SEALED_ADDED);
    }

    private void part(String said, String part, InventedRecord record, String as) {
        var seconds = Pattern.compile("of it " + part + ".* ([0-9.]+) s").matcher(said);
        if (seconds.find()) {
            parts.put(name(record, as), Double.parseDouble(seconds.group(1)));
        }
    }

    private void build(InventedRecord record, String what) throws IOException, InterruptedException {
        build(record, what, "--without-documents");
    }

    private void withDocuments(InventedRecord record, String what) throws IOException, InterruptedException {
        build(record, what, new String[0]);
    }

    private String build(InventedRecord record, String what, String... options)
            throws IOException, InterruptedException {
        return figures.measure(name(record, what), command(options), record.folder(), Map.of());
    }

    private List<String> command(String... options) {
        var command = new ArrayList<>(List.of(launcher.toString(), "build", "--output", "out/site"));
        command.addAll(List.of(options));
        return command;
    }

    private static String name(InventedRecord record, String what) {
        return record.size().name() + " " + what;
    }
}
