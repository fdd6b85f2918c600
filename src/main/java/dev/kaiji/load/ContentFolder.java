package dev.kaiji.load;

import java.io.IOException;
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
        var files = new ArrayList<SourceFile>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = folder.relativize(file).toString().replace('\\', '/');
                files.add(
                        attributes.isRegularFile()
                                ? new SourceFile(name, shownAs + "/" + name, Files.readAllBytes(file))
                                : SourceFile.link(name, shownAs + "/" + name));
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(Comparator.comparing(SourceFile::name));
        return List.copyOf(files);
    }
}
