package dev.kaiji.cli;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The program's door for {@code mvn site} and {@code mvn compile exec:java@build}: a failure becomes Maven's own, and the message names our exit code.
 *
 * <p>The command runs in a JVM of its own with the launcher's flags: that takes half the time that it takes inside Maven's.
 */
public final class UnderMaven {
    private UnderMaven() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int code = UnderMaven.class.getClassLoader() instanceof URLClassLoader loader
                ? start(loader.getURLs(), arguments)
                : Kaiji.run(arguments, Terminal.ofThisProcess());
        if (code != 0) {
            throw new CommandFailed("kaiji " + String.join(" ", arguments) + " ended with exit code " + code
                    + "; what is wrong stands above");
        }
    }

    private static int start(URL[] classpath, String[] arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                        .toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Dorg.freemarker.loggerLibrary=none",
                "-classpath",
                joined(classpath),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).inheritIO().start();
        // A preview runs until it is ended: it does not outlive the Maven that was ended instead.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "kaiji-end"));
        return process.waitFor();
    }

    private static String joined(URL[] classpath) {
        var paths = new ArrayList<String>();
        for (URL entry : classpath) {
            try {
                paths.add(Path.of(entry.toURI()).toString());
            } catch (URISyntaxException e) {
                throw new IllegalStateException("Maven's class path has " + entry, e);
            }
        }
        return String.join(File.pathSeparator, paths);
    }

    /** Says to Maven that the command failed, without a stack trace: all there is to say has been printed. */
    static final class CommandFailed extends RuntimeException {
        private static final long serialVersionUID = 1;

        CommandFailed(String message) {
            super(message, null, false, false);
        }
    }
}
