package dev.kaiji.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, by name: seconds and resident megabytes of whole processes, told as medians. */
final class Figures {
    private final Map<String, List<Run>> runs = new LinkedHashMap<>();

    /** One run of a process. */
    record Run(double seconds, double megabytes) {}

    /** Runs the command and notes it under that name. @throws IllegalStateException when it fails */
    void measure(String name, List<String> command, Path folder) throws IOException, InterruptedException {
        Path log = Files.createTempFile("bench", ".log");
        long start = System.nanoTime();
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        double megabytes = peak(process);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + ": " + Files.readString(log));
        }
        Files.delete(log);
        runs.computeIfAbsent(name, n -> new ArrayList<>()).add(new Run(seconds, megabytes));
    }

    /** Waits for the process; its highest resident size as the kernel counts it, 0 where there is no {@code /proc}. */
    private static double peak(Process process) throws InterruptedException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        double peak = 0;
        while (!process.waitFor(5, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            try {
                for (String line : Files.readAllLines(status)) {
                    if (line.startsWith("VmHWM:")) {
                        peak = Math.max(peak, Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024);
                    }
                }
            } catch (IOException e) {
                // It has just ended, or this system has no such file.
            }
        }
        return peak;
    }

    boolean has(String name) {
        return runs.containsKey(name);
    }

    double seconds(String name) {
        return median(runs.get(name).stream().map(Run::seconds).toList());
    }

    double megabytes(String name) {
        return median(runs.get(name).stream().map(Run::megabytes).toList());
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** Every figure, one a line. */
    void print() {
        runs.keySet()
                .forEach(name -> System.out.printf(
                        Locale.ROOT, "%-44s %8.2f s %8.0f MB%n", name, seconds(name), megabytes(name)));
    }

    /** How the time grows from one size to another that has so many times as much: 1 is in proportion, 2 is squared. */
    double exponent(String small, String large, double times) {
        return Math.log(seconds(large) / seconds(small)) / Math.log(times);
    }

    /** A goal and how far from it this is. */
    void goal(String what, double measured, double bound) {
        System.out.printf(
                Locale.ROOT,
                "%-64s %6.2f  goal ≤ %.2f  %s%n",
                what,
                measured,
                bound,
                measured <= bound ? "met" : "NOT met");
    }
}
