package dev.kaiji.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The content folder on the disk; everything after it works on the bytes that were read here. */
public final class ContentFolder {
    private static final String RELEASES = "releases/";

    private ContentFolder() {}

    /**
     * Every file below the folder, in the order of their names; links and special files are named, and not followed. A file of a release that holds what the release
     * before has in its place shares it.
     *
     * @param shownAs how messages name the folder, for example {@code content}
     * @throws IOException when the folder or a file cannot be read
     */
    public static List<SourceFile> read(Path folder, String shownAs) throws IOException {
        try {
            return read(below(folder, ""), shownAs);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Every file below a folder, in the order of their names. @param name of the folder, with what parts it from those of its files */
    private static List<Found> below(Path folder, String name) throws UncheckedIOException {
        try (var children = Files.list(folder)) {
            var found =
                    new ArrayList<>(children.map(child -> Found.at(child, name)).toList());
            found.sort(Comparator.comparing(Found::name));
            return found.parallelStream()
                    .flatMap(child -> child.attributes().isDirectory()
                            ? below(child.path(), child.name()).stream()
                            : Stream.of(child))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads files of the same place release after release, and different places on all processors. */
    private static List<SourceFile> read(List<Found> files, String shownAs) {
        Map<String, List<Integer>> byPlace = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i++) {
            byPlace.computeIfAbsent(files.get(i).place(), place -> new ArrayList<>())
                    .add(i);
        }
        var read = new SourceFile[files.size()];
        byPlace.values().parallelStream().forEach(place -> {
            Bytes before = null;
            for (int i : place) {
                var file = files.get(i);
                String shown = shownAs + "/" + file.name();
                if (file.attributes().isRegularFile()) {
                    before = file.content(before);
                    read[i] = new SourceFile(file.name(), shown, before, false);
                } else {
                    read[i] = SourceFile.link(file.name(), shown);
                }
            }
        });
        return List.of(read);
    }

    /** A file or a folder that lies there, before it is read; the name of a folder ends with what parts it from those of its files, so that both have one order. */
    private record Found(Path path, String name, BasicFileAttributes attributes) {
        static Found at(Path path, String folder) throws UncheckedIOException {
            try {
                var attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                return new Found(path, folder + path.getFileName() + (attributes.isDirectory() ? "/" : ""), attributes);
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
}
