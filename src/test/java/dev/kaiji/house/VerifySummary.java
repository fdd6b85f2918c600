package dev.kaiji.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The last word of {@code mvn verify}: how much the tests cover, and which of them this machine could not run. */
public final class VerifySummary {
    private static final int INSTRUCTIONS_MISSED = 3;
    private static final int INSTRUCTIONS_COVERED = 4;
    private static final int LINES_MISSED = 7;
    private static final int LINES_COVERED = 8;

    private VerifySummary() {}

    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        System.out.println();
        System.out.println(coverage(target));
        notRun(target).forEach(System.out::println);
        System.out.println();
    }

    private static String coverage(Path target) throws IOException {
        Path report = target.resolve("coverage/jacoco.csv");
        if (!Files.exists(report)) {
            return "Coverage: not measured";
        }
        List<String[]> rows = Files.readAllLines(report).stream()
                .skip(1)
                .map(row -> row.split(","))
                .toList();
        return "Coverage (JaCoCo): " + percent(rows, LINES_MISSED, LINES_COVERED) + " of lines, "
                + percent(rows, INSTRUCTIONS_MISSED, INSTRUCTIONS_COVERED) + " of instructions; by class in "
                + report.resolveSibling("index.html");
    }

    private static String percent(List<String[]> rows, int missed, int covered) {
        long without =
                rows.stream().mapToLong(row -> Long.parseLong(row[missed])).sum();
        long with = rows.stream().mapToLong(row -> Long.parseLong(row[covered])).sum();
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * with / Math.max(1, with + without));
    }

    private static List<String> notRun(Path target) throws IOException {
        Path folder = SkippedTests.folder(target);
        if (!Files.isDirectory(folder)) {
            return List.of("Tests: none ran");
        }
        List<String> lines = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Files.readAllLines(file).forEach(line -> lines.add("  " + line));
            }
        }
        lines.add(0, lines.isEmpty() ? "Every test ran on this machine." : "This machine could not run:");
        return lines;
    }
}
