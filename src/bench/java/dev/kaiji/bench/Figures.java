package dev.kaiji.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** What was measured, by name: whole processes, told as the medians of their runs. */
final class Figures {
    private static final double TICKS_A_SECOND = 100;

    private final Map<String, List<Run>> runs = new LinkedHashMap<>();

    /**
     * One run of a process.
     *
     * @param seconds from its start to its end
     * @param processor seconds that all processors worked for it
     * @param megabytes its highest resident size; this and the processor seconds are 0 where the system has no {@code /proc}
     */
    record Run(double seconds, double processor, double megabytes) {}

    /**
     * Runs the command and notes it under that name.
     *
     * @return all that it said
     * @throws IllegalStateException when it fails
     */
    String measure(String name, List<String> command, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile("bench", ".log");
        try {
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().putAll(environment);
            var run = watched(builder);
            runs.computeIfAbsent(name, n -> new ArrayList<>()).add(run);
            return Files.readString(log);
        } catch (Failed e) {
            throw new IllegalStateException(command + ": " + Files.readString(log), e);
        } finally {
            Files.delete(log);
        }
    }

    private static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static Run watched(ProcessBuilder builder) throws IOException, InterruptedException, Failed {
        long start = System.nanoTime();
        var process = builder.start();
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        double megabytes = 0;
        double processor = 0;
        while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
            megabytes = Math.max(megabytes, megabytes(proc));
            processor = Math.max(processor, processor(proc));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new Failed();
        }
        return new Run(seconds, processor, megabytes);
    }

    /** The highest resident size so far, as the kernel counts it. */
    private static double megabytes(Path proc) {
        return said(proc.resolve("status"))
                .lines()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** User and system time: the 14th and 15th field of {@code /proc/PID/stat}; the second field, a name, may have spaces. */
    private static double processor(Path proc) {
        String stat = said(proc.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        return fields.length < 13 ? 0 : (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
    }

    private static String said(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return ""; // it has just ended, or this system has no such file
        }
    }

    OptionalDouble seconds(String name) {
        return median(name, Run::seconds);
    }

    OptionalDouble processor(String name) {
        return median(name, Run::processor);
    }

    OptionalDouble megabytes(String name) {
        return median(name, Run::megabytes);
    }

    private OptionalDouble median(String name, ToDoubleFunction<Run> figure) {
        var sorted = runs.getOrDefault(name, List.of()).stream()
                .mapToDouble(figure)
                .filter(value -> value > 0)
                .sorted()
                .toArray();
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[sorted.length / 2]);
    }

    /** How often one was measured in the time of the other; nothing where one of them was not. */
    static OptionalDouble ratio(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() && other.isPresent()
                ? OptionalDouble.of(one.getAsDouble() / other.getAsDouble())
                : OptionalDouble.empty();
    }

    /** How the seconds grow from one name to another that has so many times as much: 1 is in proportion, 2 is squared. */
    OptionalDouble exponent(String small, String large, double times) {
        var ratio = ratio(seconds(large), seconds(small));
        return ratio.isPresent() ? OptionalDouble.of(Math.log(ratio.getAsDouble()) / Math.log(times)) : ratio;
    }
}
