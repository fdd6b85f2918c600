package dev.kaiji.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where each fact of one release is typed, and what of the release could not be read.
 *
 * <p>A fact is asked for by its address, and a part of it by the way into it: {@code of(commitments/two-fa.source, "report")}, {@code of(measures/x.answers, "0")}.
 */
public final class Places {
    private final String folder;
    private final List<File> files;
    private final Set<String> unread;

    /**
     * One content file.
     *
     * @param path from the folder of all of them
     * @param positions line and column by address, and by address and the way into it joined with {@code /}; more than one where an id stands twice
     * @param leftOut subjects that stand in the file but could not be read, such as {@code commitments/two-fa}; a collection's name alone where any of its things may be lost
     */
    public record File(String path, Map<String, List<Position>> positions, Set<String> leftOut) {
        public File {
            positions = Map.copyOf(positions);
            leftOut = Set.copyOf(leftOut);
        }
    }

    /** Line and column, from 1. */
    public record Position(int line, int column) {}

    /** @param folder what the path of each file begins with, as it is shown to the editor: {@code content/draft/} */
    public Places(String folder, List<File> files) {
        this.folder = folder;
        this.files = List.copyOf(files);
        var all = new java.util.HashSet<String>();
        files.forEach(f -> all.addAll(f.leftOut()));
        this.unread = Set.copyOf(all);
    }

    public Places(List<File> files) {
        this("", files);
    }

    public static Places none() {
        return new Places(List.of());
    }

    /** Where the fact, or the part of it, is typed; else where the fact, its subject, or at last the release is. */
    public SourceLocation of(Address address, String... inside) {
        String fact = address.toString();
        return find(inside.length == 0 ? fact : fact + "/" + String.join("/", inside))
                .or(() -> find(fact))
                .or(() -> find(address.subject()))
                .or(() -> find("release"))
                .orElseGet(() -> SourceLocation.of(
                        files.isEmpty() ? "content" : folder + files.get(0).path()));
    }

    /** Every place where that id stands in its collection: more than one is a mistake. */
    public List<SourceLocation> all(Address subject) {
        var found = new ArrayList<SourceLocation>();
        for (File file : files) {
            for (Position at : file.positions().getOrDefault(subject.subject(), List.of())) {
                found.add(new SourceLocation(folder + file.path(), at.line(), at.column()));
            }
        }
        return List.copyOf(found);
    }

    private Optional<SourceLocation> find(String key) {
        for (File file : files) {
            var at = file.positions().get(key);
            if (at != null) {
                return Optional.of(new SourceLocation(
                        folder + file.path(), at.get(0).line(), at.get(0).column()));
            }
        }
        return Optional.empty();
    }

    /** Whether the whole release was read: where not, what is absent from it may stand in the files all the same. */
    public boolean complete() {
        return unread.isEmpty();
    }

    /** Whether that thing may stand in the files though the release lacks it, because it, or the file it may be in, could not be read. */
    public boolean mayHold(String collection, Id id) {
        return unread.contains(collection) || unread.contains(collection + "/" + id);
    }

    /** Whether anything of the collection, or this thing there is one of, could not be read. */
    public boolean isPartial(String collectionOrSingleton) {
        return unread.contains(collectionOrSingleton)
                || unread.stream().anyMatch(s -> s.startsWith(collectionOrSingleton + "/"));
    }
}
