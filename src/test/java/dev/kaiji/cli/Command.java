package dev.kaiji.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** Runs a command line as a person would, and keeps what it said. */
public record Command(int exitCode, String out, String err) {
    private static final LocalDate TODAY = LocalDate.of(2024, 7, 1);

    public static Command run(String... arguments) {
        return runIn(Path.of("").toAbsolutePath(), arguments);
    }

    /** Runs it in that folder, on an English machine, into a pipe. */
    public static Command runIn(Path folder, String... arguments) {
        return run(folder, Locale.ENGLISH, false, arguments);
    }

    static Command run(Path folder, Locale locale, boolean watched, String... arguments) {
        return run(folder, locale, watched, Map.of(), arguments);
    }

    /** Runs it in that folder with that private key at hand. */
    public static Command signing(Path folder, Path key, String... arguments) {
        return run(folder, Locale.ENGLISH, false, Map.of("KAIJI_SIGNING_KEY", key.toString()), arguments);
    }

    static Command run(
            Path folder, Locale locale, boolean watched, Map<String, String> environment, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal =
                new Terminal(printer(out), printer(err), watched, folder, locale, () -> 0, () -> TODAY, environment);
        int exitCode = Kaiji.run(arguments, terminal);
        return new Command(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
