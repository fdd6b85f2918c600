package dev.kaiji.load;

import dev.kaiji.model.Places.Position;
import dev.kaiji.model.Problem;
import java.util.Map;

/**
 * A mistake in a text before it is known which files hold that text: equal files are read once.
 *
 * @param pointer the way to the value in its YAML file ({@code /commitments/0/due}); empty for the whole file
 */
record Flaw(Problem.Severity severity, String code, String pointer, Position at, Map<String, String> values) {
    static Flaw error(String code, String pointer, Position at, Map<String, String> values) {
        return new Flaw(Problem.Severity.ERROR, code, pointer, at, values);
    }

    static Flaw warning(String code, String pointer, Position at, Map<String, String> values) {
        return new Flaw(Problem.Severity.WARNING, code, pointer, at, values);
    }

    boolean isError() {
        return severity == Problem.Severity.ERROR;
    }
}
