package dev.kaiji.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where a command is run: its two streams, whether a person watches, the folder it is run in and the language of the person's machine.
 *
 * @param watched whether progress is worth printing: the errors go to a terminal, not into a pipe
 */
record Terminal(PrintStream out, PrintStream err, boolean watched, Path folder, Locale locale) {
    /** Prints in UTF-8 wherever it runs: the messages are Japanese as often as English. */
    static Terminal ofThisProcess() {
        return new Terminal(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                System.console() != null,
                Path.of("").toAbsolutePath(),
                Locale.getDefault());
    }
}
