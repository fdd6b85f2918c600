package dev.kaiji.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The content folder on the disk; everything after it works on the bytes that were read here. */
public final class ContentFolder {
    private ContentFolder() {}

    /**
     * Every file below the folder, in the order of their names; links and special files are named, and not followed.
     *
     * @param shownAs how messages name the folder, for example {@code content}
     * @throws IOException when the folder or a file cannot be read
     */
    public static List<SourceFile> read(Path folder, String shownAs) throws IOException {
        var found = new ArrayList<Found>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                found.add(new Found(
                        file, folder.relativize(file).toString().replace('\\', '/'), attributes.isRegularFile()));
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(Comparator.comparing(Found::name));
        try {
            return found.parallelStream().map(file -> file.read(shownAs)).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A file that lies there, before it is read. */
    private record Found(Path path, String name, boolean isFile) {
        SourceFile read(String shownAs) {
            String shown = shownAs + "/" + name;
            try {
                return isFile ? new SourceFile(name, shown, Files.readAllBytes(path)) : SourceFile.link(name, shown);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
