package dev.kaiji.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Notes which tests this machine could not run and why, for the last lines of {@code mvn verify}. */
public final class SkippedTests implements TestExecutionListener {
    private static final String FOLDER = "not-run";

    private final Set<String> notRun = new TreeSet<>();

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        notRun.add(test.getDisplayName() + ": " + reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            String reason = result.getThrowable().map(Throwable::getMessage).orElse("no reason given");
            notRun.add(test.getDisplayName() + ": " + reason.replace("Assumption failed: ", ""));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        String target = System.getProperty("kaiji.target");
        if (target == null) {
            return;
        }
        try {
            Path folder = Files.createDirectories(folder(Path.of(target)));
            Files.write(folder.resolve(System.getProperty("kaiji.not-run", "tests") + ".txt"), notRun);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file for each set of tests that ran. */
    static Path folder(Path target) {
        return target.resolve(FOLDER);
    }
}
