package dev.kaiji.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Where a command is run: its two streams, the folder, the language of the person's machine, and a stopwatch.
 *
 * @param watched whether a person reads the errors as they come, so that progress is worth printing; the launcher knows
 * @param nanoseconds a stopwatch, for how long stages took; never a date
 * @param today for the day on which a release is sealed, and the notice that an update is overdue; never for what a page says
 * @param environment the variables of the process, for the path of the signing key
 */
record Terminal(
        PrintStream out,
        PrintStream err,
        boolean watched,
        Path folder,
        Locale locale,
        LongSupplier nanoseconds,
        Supplier<LocalDate> today,
        Map<String, String> environment) {
    Terminal {
        environment = Map.copyOf(environment);
    }

    /** Prints in UTF-8 wherever it runs: the messages are Japanese as often as English. */
    static Terminal ofThisProcess() {
        return new Terminal(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                Boolean.getBoolean("kaiji.terminal"),
                Path.of("").toAbsolutePath(),
                Locale.getDefault(),
                System::nanoTime,
                LocalDate::now,
                System.getenv());
    }

    /** The same, standing in another folder. */
    Terminal in(Path other) {
        return new Terminal(out, err, watched, other, locale, nanoseconds, today, environment);
    }

    /** A path as this person types it: relative where it lies below the folder they are in. */
    String shown(Path path) {
        Path absolute = folder.resolve(path).normalize();
        return absolute.startsWith(folder) && !absolute.equals(folder)
                ? folder.relativize(absolute).toString().replace('\\', '/')
                : absolute.toString();
    }
}
