package dev.kaiji.model;

import java.util.Map;
import java.util.Optional;

/**
 * A mistake in the content, as a value: where, what, and what to write instead. Its words are in the problem catalogue of each language.
 *
 * @param code key of its words, for example {@code date.no-such-month}; {@code CODE} is the message, {@code CODE.hint} the hint
 * @param values what the words name, by placeholder
 * @param yaml what to paste, where that can be said
 */
public record Problem(
        Severity severity,
        String code,
        SourceLocation place,
        Optional<Address> address,
        Map<String, String> values,
        Optional<String> yaml) {
    public Problem {
        values = Map.copyOf(values);
    }

    public static Problem error(
            String code, SourceLocation place, Optional<Address> address, Map<String, String> values) {
        return new Problem(Severity.ERROR, code, place, address, values, Optional.empty());
    }

    public static Problem warning(
            String code, SourceLocation place, Optional<Address> address, Map<String, String> values) {
        return new Problem(Severity.WARNING, code, place, address, values, Optional.empty());
    }

    public Problem withYaml(String text) {
        return new Problem(severity, code, place, address, values, Optional.of(text));
    }

    /** The same in a file of that folder. @param folder what its path begins with: {@code content/draft/} */
    public Problem in(String folder) {
        var below = new SourceLocation(folder + place.file(), place.line(), place.column());
        return new Problem(severity, code, below, address, values, yaml);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public enum Severity implements Coded {
        ERROR,
        WARNING
    }
}
