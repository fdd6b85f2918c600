package dev.kaiji.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The content folder on the disk, looked at and not yet read; everything after it works on the bytes that are read here. Links and special files are named, and not followed. */
public final class ContentFolder {
    private static final String RELEASES = "releases/";

    private final List<Found> files;

    private ContentFolder(List<Found> files) {
        this.files = files;
    }

    /** @throws IOException when the folder cannot be looked at */
    public static ContentFolder at(Path folder) throws IOException {
        try {
            return new ContentFolder(below(folder, ""));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** One without files. */
    public static ContentFolder nothing() {
        return new ContentFolder(List.of());
    }

    /** Every file below the folder, read at once. */
    public static List<SourceFile> read(Path folder, String shownAs) throws IOException {
        return at(folder).read(shownAs);
    }

    /**
     * How the files lie on the disk: names, lengths, numbers and times. Whoever writes to a file changes the time that nobody can set, so that files which lie as they lay
     * hold what they held, but for one that was written so shortly before that it may have been written again within the same tick.
     *
     * @param text of all files
     * @param changed when the last of them was changed in any way
     */
    public record Stand(String text, Instant changed) {}

    /** Empty where the system does not know when a file was changed, but only the time that anybody can set. */
    public Optional<Stand> stand() {
        var text = new StringBuilder();
        long changed = Long.MIN_VALUE;
        for (Found file : files) {
            if (file.lying().changed().isEmpty()) {
                return Optional.empty();
            }
            var lying = file.lying();
            long nanoseconds = lying.changed().get().to(TimeUnit.NANOSECONDS);
            text.append(file.name()).append('\0').append(lying.isFile()).append(' ');
            text.append(lying.bytes()).append(' ').append(lying.number()).append(' ');
            text.append(lying.modified().to(TimeUnit.NANOSECONDS)).append(' ');
            text.append(nanoseconds).append('\n');
            changed = Math.max(changed, nanoseconds);
        }
        return Optional.of(new Stand(
                text.toString(), FileTime.from(changed, TimeUnit.NANOSECONDS).toInstant()));
    }

    /**
     * Reads every file, in the order of their names. A file of a release that holds what the release before has in its place shares it.
     *
     * @param shownAs how messages name the folder, for example {@code content}
     * @throws IOException when a file cannot be read
     */
    public List<SourceFile> read(String shownAs) throws IOException {
        Map<String, List<Integer>> byPlace = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i++) {
            byPlace.computeIfAbsent(files.get(i).place(), place -> new ArrayList<>())
                    .add(i);
        }
        var read = new SourceFile[files.size()];
        try {
            byPlace.values().parallelStream().forEach(place -> read(place, shownAs, read));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return List.of(read);
    }

    public int size() {
        return files.size();
    }

    /** Every file below a folder, in the order of their names. @param name of the folder, with what parts it from those of its files */
    private static List<Found> below(Path folder, String name) throws UncheckedIOException {
        try (var children = Files.list(folder)) {
            var found =
                    new ArrayList<>(children.map(child -> Found.at(child, name)).toList());
            found.sort(Comparator.comparing(Found::name));
            return found.parallelStream()
                    .flatMap(child ->
                            child.lying().isFolder() ? below(child.path(), child.name()).stream() : Stream.of(child))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads files of the same place release after release. */
    private void read(List<Integer> place, String shownAs, SourceFile[] read) {
        Bytes before = null;
        for (int i : place) {
            var file = files.get(i);
            String shown = shownAs + "/" + file.name();
            if (file.lying().isFile()) {
                before = file.content(before);
                read[i] = new SourceFile(file.name(), shown, before, false);
            } else {
                read[i] = SourceFile.link(file.name(), shown);
            }
        }
    }

    /** A file or a folder that lies there, before it is read; the name of a folder ends with what parts it from those of its files, so that both have one order. */
    private record Found(Path path, String name, Lying lying) {
        static Found at(Path path, String folder) throws UncheckedIOException {
            try {
                var lying = Lying.at(path);
                return new Found(path, folder + path.getFileName() + (lying.isFolder() ? "/" : ""), lying);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Its name within its release, for a file of one: what most releases say again lies in the same place of each. */
        String place() {
            int release = name.startsWith(RELEASES) ? name.indexOf('/', RELEASES.length()) : -1;
            return release < 0 ? name : name.substring(release);
        }

        Bytes content(@Nullable Bytes before) throws UncheckedIOException {
            try {
                byte[] bytes = Files.readAllBytes(path);
                return before != null && Arrays.equals(before.all(), bytes) ? before : new Bytes(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * What the disk knows of a file.
     *
     * @param number another one for another file, even of the same name; 0 where it has none
     * @param modified when it was written, or what anybody has set that to
     * @param changed when it was last changed in any way; nobody can set it
     */
    private record Lying(
            boolean isFile, boolean isFolder, long bytes, long number, FileTime modified, Optional<FileTime> changed) {
        private static final String UNIX = "unix";
        private static final String EVERYWHERE = "isRegularFile,isDirectory,size,lastModifiedTime";

        static Lying at(Path path) throws IOException {
            boolean unix = path.getFileSystem().supportedFileAttributeViews().contains(UNIX);
            var known = Files.readAttributes(
                    path, unix ? UNIX + ":" + EVERYWHERE + ",ino,ctime" : EVERYWHERE, LinkOption.NOFOLLOW_LINKS);
            return new Lying(
                    Boolean.TRUE.equals(known.get("isRegularFile")),
                    Boolean.TRUE.equals(known.get("isDirectory")),
                    ((Number) Objects.requireNonNull(known.get("size"))).longValue(),
                    known.get("ino") instanceof Number number ? number.longValue() : 0,
                    (FileTime) Objects.requireNonNull(known.get("lastModifiedTime")),
                    Optional.ofNullable((FileTime) known.get("ctime")));
        }
    }
}
