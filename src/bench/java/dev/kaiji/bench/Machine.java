package dev.kaiji.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** On what it was measured. */
final class Machine {
    private final double before = load();

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Its processors, memory and system, such as {@code 2 × AMD EPYC, 24 GB, Linux, JDK 17.0.15}. */
    String described() {
        return String.format(
                Locale.ROOT,
                "%d × %s, %s GB, %s, JDK %s",
                Runtime.getRuntime().availableProcessors(),
                first("/proc/cpuinfo", "model name\\s*: (.*)", System.getProperty("os.arch")),
                gigabytes(),
                System.getProperty("os.name"),
                System.getProperty("java.version"));
    }

    private static String gigabytes() {
        String kilobytes = first("/proc/meminfo", "MemTotal:\\s+([0-9]+)", "");
        return kilobytes.isEmpty() ? "?" : Long.toString(Math.round(Long.parseLong(kilobytes) / 1048576.0));
    }

    private static String first(String file, String wanted, String otherwise) {
        try {
            var found = Pattern.compile(wanted).matcher(Files.readString(Path.of(file)));
            return found.find() ? found.group(1).strip() : otherwise;
        } catch (IOException e) {
            return otherwise;
        }
    }

    /** How busy it was before anything was measured, and is now: the load of the last minute. */
    String loads() {
        return String.format(Locale.ROOT, "%.2f → %.2f", before, load());
    }
}
