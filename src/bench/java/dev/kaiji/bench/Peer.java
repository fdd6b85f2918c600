package dev.kaiji.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Another generator that builds the same releases.
 *
 * @param project its folder beside the content, and its name among the figures
 * @param version as it tells it
 * @param command that is run in the project and writes {@code public}
 */
record Peer(String project, String version, List<String> command) {
    static final String HUGO = "hugo";
    static final String HUGO_DATA = "hugo-data";
    static final String JBAKE = "jbake";

    /** Both ways of building with Hugo; nothing where there is none at that path. */
    static List<Peer> hugo(Optional<Path> path) throws InterruptedException {
        if (path.isEmpty()) {
            return List.of();
        }
        String hugo = path.get().toString();
        var version = first(List.of(hugo, "version"), "v[0-9.]+");
        return version.isEmpty()
                ? List.of()
                : List.of(
                        new Peer(HUGO, "Hugo " + version.get(), List.of(hugo, "--quiet")),
                        new Peer(HUGO_DATA, "Hugo " + version.get(), List.of(hugo, "--quiet")));
    }

    /** @param jbake a launcher, a jar, or a file with a class path of JBake's jars */
    static List<Peer> jbake(Path jbake) throws IOException, InterruptedException {
        if (!Files.isRegularFile(jbake)) {
            return List.of();
        }
        String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        var start = jbake.toString().endsWith(".jar")
                ? List.of(java, "-jar", jbake.toString())
                : jbake.toString().endsWith(".classpath")
                        ? List.of(
                                java,
                                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                                "-cp",
                                Files.readString(jbake).strip(),
                                "org.jbake.launcher.Main")
                        : List.of(jbake.toString());
        var help = new ArrayList<>(start);
        help.add("--help");
        var build = new ArrayList<>(start);
        build.addAll(List.of("-b", ".", "public"));
        return first(help, "v[0-9.]+")
                .map(version -> List.of(new Peer(JBAKE, "JBake " + version, List.copyOf(build))))
                .orElse(List.of());
    }

    /** What the command says that looks so; nothing where it cannot be run. */
    private static Optional<String> first(List<String> command, String wanted) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            process.waitFor();
            var found = java.util.regex.Pattern.compile(wanted).matcher(said);
            return found.find() ? Optional.of(found.group()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    boolean isJBake() {
        return project.equals(JBAKE);
    }

    void write(InventedRecord record, ReadyPages pages) throws IOException {
        switch (project) {
            case HUGO -> HugoSite.ready(folder(record), pages);
            case HUGO_DATA -> HugoSite.data(folder(record), pages);
            default -> JBakeSite.write(folder(record), pages);
        }
    }

    /** From nothing, and, where the generator keeps anything, again and after the same edit that we are given. */
    void build(InventedRecord record, int round, Figures figures) throws IOException, InterruptedException {
        Path folder = folder(record);
        String name = record.size().name() + " " + project;
        InventedRecord.delete(folder.resolve("public"));
        InventedRecord.delete(folder.resolve("resources"));
        figures.measure(name + " cold", command, folder, Map.of());
        demandAllPages(record);
        if (!isJBake()) {
            figures.measure(name + " again", command, folder, Map.of());
            InventedRecord.reword(edited(record), round);
            figures.measure(name + " edited", command, folder, Map.of());
        }
    }

    private void demandAllPages(InventedRecord record) throws IOException {
        int pages =
                InventedRecord.extent(folder(record).resolve("public"), ".html").pages();
        int due = ReadyPages.LANGUAGES.size()
                * (2 * record.size().releases() + record.size().measures());
        if (pages < due) {
            throw new IllegalStateException("%s made %d of %d pages".formatted(version, pages, due));
        }
    }

    private Path folder(InventedRecord record) {
        return record.folder().resolve(project);
    }

    private Path edited(InventedRecord record) {
        return folder(record)
                .resolve(
                        project.equals(HUGO_DATA)
                                ? "data/releases/" + record.newestId() + ".yaml"
                                : "content/en/measures/measure-1.md");
    }
}
