package dev.kaiji.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An editor's desk in a folder: a project with a small draft that may be published, and outside it a key. */
final class Desk {
    private static final Path SMALL =
            Path.of(System.getProperty("kaiji.basedir", "")).resolve("src/test/resources/sites/one-release/content");

    final Path project;
    final Path key;

    private Desk(Path project, Path key) {
        this.project = project;
        this.key = key;
    }

    static Desk in(Path folder) throws Exception {
        Path project = Files.createDirectories(folder.resolve("project"));
        Path content = project.resolve("content");
        copy(SMALL.resolve("releases/2024-04-01/data"), content.resolve("draft"));
        Files.copy(SMALL.resolve("site.yaml"), content.resolve("site.yaml"));
        var desk = new Desk(project, key(folder, "daily"));
        Path head = desk.draft("release.yaml");
        Files.writeString(
                head,
                Files.readAllLines(head).stream()
                        .filter(line -> !line.startsWith("id:"))
                        .collect(Collectors.joining("\n", "", "\n")));
        desk.allow(desk.key);
        return desk;
    }

    /** The same editor with the same key, in another project. */
    Desk elsewhere(Path other) {
        return new Desk(other, key);
    }

    /** A new key without a passphrase, readable by its owner alone. */
    static Path key(Path folder, String name) throws Exception {
        shell(folder, "ssh-keygen -q -t ed25519 -N '' -C " + name + " -f " + name);
        Path key = folder.resolve(name);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        return key;
    }

    void allow(Path... keys) throws IOException {
        var lines = new StringBuilder();
        for (Path key : keys) {
            lines.append("disclosure@example.jp namespaces=\"kaiji-release\" ")
                    .append(Files.readString(Path.of(key + ".pub")));
        }
        Files.writeString(project.resolve("content/allowed_signers"), lines);
    }

    Path draft(String name) {
        return project.resolve("content/draft").resolve(name);
    }

    Path release(String id) {
        return project.resolve("content/releases").resolve(id);
    }

    Command run(String... arguments) {
        return Command.signing(project, key, arguments);
    }

    /** What a shell command printed, both streams. @throws AssertionError when it fails */
    static String shell(Path folder, String script) throws IOException, InterruptedException {
        var ended = tryShell(folder, script);
        if (ended.exitCode() != 0) {
            throw new AssertionError(script + ": " + ended.out());
        }
        return ended.out();
    }

    static Command tryShell(Path folder, String script) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(List.of("bash", "-c", script))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Command(process.waitFor(), out, "");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
