package dev.kaiji.model;

/**
 * Where in the content something is typed, for example {@code content/draft/measures/two-factor.yaml:14:10}.
 *
 * @param file path as it is shown to the editor, {@code /} between its parts
 * @param line from 1
 * @param column from 1, counted in code points
 */
public record SourceLocation(String file, int line, int column) {
    public static SourceLocation of(String file) {
        return new SourceLocation(file, 1, 1);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
