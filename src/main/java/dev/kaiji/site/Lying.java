package dev.kaiji.site;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.TreeMap;

/**
 * One file as it lies on the disk. Whoever writes to it changes its time, so that one which lies as a build left it is the one that the build wrote.
 *
 * @param isFile and no folder, link or device
 * @param bytes how long it is
 * @param modified when it was written, as exactly as the disk knows
 */
record Lying(boolean isFile, long bytes, Instant modified) {
    private static Lying of(BasicFileAttributes attributes) {
        return new Lying(
                attributes.isRegularFile(),
                attributes.size(),
                attributes.lastModifiedTime().toInstant());
    }

    /** Whether that file still lies so. */
    boolean stillAt(Path file) {
        try {
            return equals(
                    of(Files.readAttributes(file, BasicFileAttributes.class, java.nio.file.LinkOption.NOFOLLOW_LINKS)));
        } catch (IOException e) {
            return false;
        }
    }

    /** Every file below the folder, by its path below it; none where there is no folder. */
    static TreeMap<String, Lying> below(Path folder) throws IOException {
        var files = new TreeMap<String, Lying>();
        int start = folder.toString().length() + 1;
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.put(file.toString().substring(start).replace('\\', '/'), of(attributes));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException e) {
            files.clear();
        }
        return files;
    }
}
