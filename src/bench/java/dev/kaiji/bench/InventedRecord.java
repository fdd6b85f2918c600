package dev.kaiji.bench;

import dev.kaiji.whole.SyntheticContent;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** An invented record on the disk, {@code content}, and beside it the site that is built of it, {@code out/site}. */
record InventedRecord(Size size, Path folder) {
    Path content() {
        return folder.resolve("content");
    }

    Path site() {
        return folder.resolve("out/site");
    }

    /** Writes the content, with these lines in {@code site.yaml} beside those that every invented record has. */
    void write(long seed, String... settings) throws IOException {
        delete(folder);
        SyntheticContent.write(content(), size.releases(), size.measures(), seed);
        settle(settings);
    }

    /** Says these lines, too, in {@code site.yaml}, in place of those that were said so before. */
    void settle(String... lines) throws IOException {
        Path given = folder.resolve("site.yaml");
        Path settings = content().resolve("site.yaml");
        if (!Files.exists(given)) {
            Files.copy(settings, given);
        }
        Files.writeString(settings, Files.readString(given) + String.join("\n", lines) + "\n");
    }

    /** Leaves every file as it is, but as if it had been written again: a build must read it to know that nothing changed. */
    void touch() throws IOException {
        try (var all = Files.walk(content())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
            }
        }
    }

    /** Writes another word into the prose of one measure of the newest release. */
    void edit(int round) throws IOException {
        reword(newest().resolve("data/measures/measure-1.en.md"), round);
    }

    /** Writes that word into a file that holds such prose. */
    static void reword(Path prose, int round) throws IOException {
        Files.writeString(prose, Files.readString(prose).replaceFirst("Our staff[0-9]*", "Our staff" + round));
    }

    String newestId() {
        return SyntheticContent.id(size.releases() - 1);
    }

    private Path newest() {
        return content().resolve("releases").resolve(newestId());
    }

    void withoutTheNewest() throws IOException {
        Files.move(newest(), folder.resolve("newest"), StandardCopyOption.ATOMIC_MOVE);
    }

    void theNewestAgain() throws IOException {
        Files.move(folder.resolve("newest"), newest(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes the site and all that was kept for the next build. */
    void forget() throws IOException {
        delete(folder.resolve("out"));
    }

    /** What the site has. */
    record Extent(int pages, int files, long bytes) {
        String described() {
            return "%,d / %,d / %,d".formatted(pages, files, Math.round(bytes / 1e6));
        }
    }

    Extent extent() throws IOException {
        return extent(site(), ".html");
    }

    /** @param ending of the files that are counted as pages */
    static Extent extent(Path tree, String ending) throws IOException {
        int pages = 0;
        int files = 0;
        long bytes = 0;
        try (var all = Files.walk(tree)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                pages += file.toString().endsWith(ending) ? 1 : 0;
                files++;
                bytes += Files.size(file);
            }
        }
        return new Extent(pages, files, bytes);
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
