package dev.kaiji.bench;

import dev.kaiji.whole.SyntheticContent;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code mvn -Pbench verify}: whole builds of invented records by the launcher, as a person starts it, in rounds that take turns; and, with {@code -Dbench.hugo=PATH},
 * of the same releases by Hugo.
 *
 * <p>Documents and the published record are left out: they are counted apart.
 */
public final class WholeBuilds {
    private static final long SEED = 7;

    private final Path launcher;
    private final Path work;
    private final Optional<Path> hugo;
    private final int rounds;
    private final Figures figures = new Figures();

    /** One size of a record. */
    private record Size(String name, int releases, int measures) {}

    private static final List<Size> SIZES =
            List.of(new Size("S", 2, 40), new Size("M", 24, 100), new Size("L", 120, 200));

    /** The same measures at a fourth and at all of the releases. */
    private static final Size FEW = new Size("24x200", 24, 200);

    private static final Size MANY = new Size("96x200", 96, 200);

    private WholeBuilds(Path target, Optional<Path> hugo, int rounds) {
        this.launcher = target.resolve("kaiji");
        this.work = target.resolve("bench");
        this.hugo = hugo;
        this.rounds = rounds;
    }

    /** @param arguments the folder {@code target}, how many rounds, and the path of Hugo or nothing */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var hugo = arguments.length > 2 && !arguments[2].isBlank()
                ? Optional.of(Path.of(arguments[2]))
                : Optional.<Path>empty();
        new WholeBuilds(Path.of(arguments[0]).toAbsolutePath(), hugo, Integer.parseInt(arguments[1])).run();
    }

    private void run() throws IOException, InterruptedException {
        machine();
        var all = new ArrayList<>(SIZES);
        all.addAll(List.of(FEW, MANY));
        for (Size size : all) {
            prepare(size);
        }
        for (int round = 0; round < rounds; round++) {
            for (Size size : all) {
                round(size, round);
            }
        }
        figures.print();
        growth();
        if (hugo.isPresent()) {
            goals();
        } else {
            System.out.println("No Hugo was named with -Dbench.hugo=PATH: these are absolute figures of this machine.");
        }
    }

    private static void machine() {
        var system = java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(
                Locale.ROOT,
                "%d processors, %s, Java %s; load before the first round %.2f%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vm.version"),
                system.getSystemLoadAverage());
    }

    private void prepare(Size size) throws IOException {
        Path folder = work.resolve(size.name());
        delete(folder);
        SyntheticContent.write(folder.resolve("content"), size.releases(), size.measures(), SEED);
        if (hugo.isPresent()) {
            HugoSite.write(folder, folder.resolve("content"));
        }
    }

    private void round(Size size, int round) throws IOException, InterruptedException {
        Path folder = work.resolve(size.name());
        forget(folder);
        build(size, "cold");
        build(size, "nothing changed");
        edit(folder, size, round);
        build(size, "one measure edited");
        if (size.releases() > 2) {
            withoutTheNewest(folder, size);
            build(size, "(one release less)");
            theNewestAgain(folder, size);
            build(size, "one release added");
        }
        if (hugo.isPresent() && SIZES.contains(size)) {
            hugo(size, "hugo");
            hugo(size, "hugo-data");
        }
    }

    private void build(Size size, String what) throws IOException, InterruptedException {
        figures.measure(
                size.name() + " " + what,
                List.of(launcher.toString(), "build", "--without-documents", "--output", "out/site"),
                work.resolve(size.name()));
    }

    private void hugo(Size size, String kind) throws IOException, InterruptedException {
        Path folder = work.resolve(size.name()).resolve(kind);
        var command = List.of(hugo.orElseThrow().toString(), "--quiet");
        delete(folder.resolve("public"));
        delete(folder.resolve("resources"));
        figures.measure(size.name() + " " + kind + " cold", command, folder);
        figures.measure(size.name() + " " + kind + " again", command, folder);
    }

    private static void edit(Path folder, Size size, int round) throws IOException {
        Path prose = newest(folder, size).resolve("data/measures/measure-1.en.md");
        Files.writeString(prose, Files.readString(prose).replaceFirst("Our staff[0-9]*", "Our staff" + round));
    }

    private static Path newest(Path folder, Size size) {
        return folder.resolve("content/releases").resolve(SyntheticContent.id(size.releases() - 1));
    }

    private static void withoutTheNewest(Path folder, Size size) throws IOException {
        Files.move(newest(folder, size), folder.resolve("newest"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void theNewestAgain(Path folder, Size size) throws IOException {
        Files.move(folder.resolve("newest"), newest(folder, size), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void forget(Path folder) throws IOException {
        delete(folder.resolve("out"));
    }

    private void growth() throws IOException {
        for (Size size : SIZES) {
            int pages = pages(work.resolve(size.name()).resolve("out/site"));
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d pages, %.0f pages a second%n",
                    size.name(),
                    pages,
                    pages / figures.seconds(size.name() + " cold"));
        }
        System.out.printf(
                Locale.ROOT,
                "growth of a cold build in releases (24 to 96): exponent %.2f; in measures (100 to 200, 24 releases): %.2f%n",
                figures.exponent("24x200 cold", "96x200 cold", 4),
                figures.exponent("M cold", "24x200 cold", 2));
        for (String what : List.of("one measure edited", "one release added")) {
            figures.goal(
                    what + ", 96 releases against 24",
                    figures.seconds("96x200 " + what) / figures.seconds("24x200 " + what),
                    1.3);
        }
    }

    private static int pages(Path site) throws IOException {
        try (var files = Files.walk(site)) {
            return (int) files.filter(file -> file.toString().endsWith(".html")).count();
        }
    }

    private void goals() {
        figures.goal("cold, L, against Hugo with the same data", ratio("L cold", "L hugo-data cold"), 1.0);
        figures.goal("cold, L, against Hugo with ready pages", ratio("L cold", "L hugo cold"), 1.5);
        figures.goal("cold, M, against Hugo with ready pages", ratio("M cold", "M hugo cold"), 3);
        figures.goal("cold, S, against Hugo with ready pages", ratio("S cold", "S hugo cold"), 3);
        figures.goal("nothing changed, L, against Hugo's rebuild", ratio("L nothing changed", "L hugo again"), 0.25);
        figures.goal("one measure edited, L, against Hugo", ratio("L one measure edited", "L hugo cold"), 0.35);
        figures.goal("one release added, L, against Hugo", ratio("L one release added", "L hugo cold"), 0.35);
        figures.goal(
                "resident memory, L, against Hugo",
                figures.megabytes("L cold") / figures.megabytes("L hugo cold"),
                0.8);
    }

    private double ratio(String ours, String theirs) {
        return figures.seconds(ours) / figures.seconds(theirs);
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
