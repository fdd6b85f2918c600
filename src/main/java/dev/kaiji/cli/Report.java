package dev.kaiji.cli;

import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.Problem;
import dev.kaiji.model.ProblemWords;
import java.util.List;
import java.util.Map;

/** Prints problems to the errors, one a line, each with its hint under it, and counts them. */
final class Report {
    private Report() {}

    static void print(List<Problem> problems, Language language, Terminal terminal) {
        terminal.err().print(ProblemWords.in(language).print(problems));
        terminal.err().flush();
    }

    /** {@code 2 errors, 1 warning}. */
    static String count(List<Problem> problems, Phrases words) {
        long errors = problems.stream().filter(Problem::isError).count();
        return words.get(
                "found",
                Map.of(
                        "errors",
                        words.count("errors", errors),
                        "warnings",
                        words.count("warnings", problems.size() - errors)));
    }
}
