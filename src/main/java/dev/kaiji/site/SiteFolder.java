package dev.kaiji.site;

import dev.kaiji.output.LockFile;
import dev.kaiji.output.OutputFile;
import dev.kaiji.output.PlannedFile;
import dev.kaiji.output.SitePath;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a site is written to, for example {@code target/site}: replaced as a whole by two renames, or not at all.
 *
 * <p>Beside it, while a build writes, lies {@code .site.kaiji-new}; between the two renames the old site is {@code .site.kaiji-old}. A run that was killed
 * leaves one or both, and the next run puts back the old site or removes what is left over.
 */
public final class SiteFolder {
    /** What only a site of ours holds: without it a folder is somebody else's and stays as it is. */
    static final String OURS = "data/record.json";

    private final Path folder;
    private final Path next;
    private final Path previous;
    private final Path lock;

    private SiteFolder(Path folder) {
        this.folder = folder;
        String name = "." + folder.getFileName() + ".kaiji-";
        this.next = folder.resolveSibling(name + "new");
        this.previous = folder.resolveSibling(name + "old");
        this.lock = folder.resolveSibling(name + "lock");
    }

    /**
     * The folder of that path; a link to a folder stands for that folder. Restores what a killed run left.
     *
     * @throws ForeignOutput when something lies there that is no site of ours
     */
    public static SiteFolder at(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        if (absolute.getFileName() == null) {
            throw new ForeignOutput(path, ForeignOutput.Reason.ROOT);
        }
        var site = new SiteFolder(Files.isDirectory(absolute) ? absolute.toRealPath() : absolute);
        site.restore();
        site.demandOurs(path);
        return site;
    }

    public Path path() {
        return folder;
    }

    /**
     * Makes these files and replaces the whole site by them. After an exception the old site is still there, whole.
     *
     * @return how many bytes they have
     */
    public long replaceBy(Collection<PlannedFile> files) throws IOException {
        return replaceBy(files, file -> false);
    }

    /** @param lying which of them lie in the site already, as they would be made: the new site takes them over */
    long replaceBy(Collection<PlannedFile> files, Predicate<PlannedFile> lying) throws IOException {
        var made = missingParents();
        Files.createDirectories(folder.resolveSibling("."));
        try {
            return alone(() -> replace(files, lying));
        } catch (IOException | RuntimeException e) {
            removeEmpty(made);
            throw e;
        }
    }

    /** Innermost first. */
    private List<Path> missingParents() {
        return Stream.iterate(folder.getParent(), Path::getParent)
                .takeWhile(parent -> !Files.exists(parent))
                .toList();
    }

    private static void removeEmpty(List<Path> folders) throws IOException {
        for (Path folder : folders) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
        }
    }

    private long replace(Collection<PlannedFile> files, Predicate<PlannedFile> lying) throws IOException {
        delete(next);
        long bytes;
        try {
            bytes = write(files, lying);
            swap();
        } finally {
            delete(next);
        }
        delete(previous);
        return bytes;
    }

    /** Writes a few files into a folder beside the site, for example {@code target/hosting}; what else lies there stays. */
    void writeBeside(String name, Collection<OutputFile> files) throws IOException {
        WholeFiles.write(folder.resolveSibling(name), List.copyOf(files));
    }

    /** Does the step while no other run may touch the folder or what lies beside it. */
    private <T> T alone(Step<T> step) throws IOException {
        try (var held = LockFile.take(lock)) {
            return step.run();
        } catch (LockFile.Taken e) {
            throw new IOException(folder + ": another build is writing it at this moment", e);
        }
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    /** Makes the files on all processors, each written as soon as it is made: the site is never whole in memory. */
    private long write(Collection<PlannedFile> files, Predicate<PlannedFile> lying) throws IOException {
        Files.createDirectory(next);
        makeFolders(files);
        var failed = new AtomicReference<@Nullable RuntimeException>();
        long bytes = files.parallelStream()
                .mapToLong(file -> failed.get() == null ? write(file, lying, failed) : 0)
                .sum();
        var failure = failed.get();
        if (failure instanceof UncheckedIOException e) {
            throw e.getCause();
        }
        if (failure != null) {
            throw failure;
        }
        return bytes;
    }

    /** A failure is kept, not thrown, so that all threads have put down their pens when it is told. */
    private long write(
            PlannedFile file, Predicate<PlannedFile> lying, AtomicReference<@Nullable RuntimeException> failed) {
        try {
            return lying.test(file) && takesOver(file) ? size(file) : write(file);
        } catch (RuntimeException e) {
            failed.compareAndSet(null, e);
            return 0;
        }
    }

    private void makeFolders(Collection<PlannedFile> files) throws IOException {
        Set<SitePath> seen = new HashSet<>();
        Set<Path> made = new HashSet<>(Set.of(next));
        for (PlannedFile file : files) {
            if (!seen.add(file.path())) {
                throw new IllegalStateException("two files of the site are " + file.path());
            }
            Path parent = inNext(file).resolveSibling(".").normalize();
            if (made.add(parent)) {
                Files.createDirectories(parent);
            }
        }
    }

    private Path inNext(PlannedFile file) {
        return next.resolve(file.path().value());
    }

    /** The old site's file is the new one's too: both names are of the same bytes until the old site goes. False where the disk cannot do that. */
    private boolean takesOver(PlannedFile file) {
        try {
            Files.createLink(inNext(file), folder.resolve(file.path().value()));
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private long size(PlannedFile file) {
        try {
            return Files.size(inNext(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long write(PlannedFile file) {
        try (var channel = FileChannel.open(inNext(file), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            file.content().writeTo(out);
            out.flush();
            return channel.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void swap() throws IOException {
        boolean replaces = Files.exists(folder);
        if (replaces) {
            Files.move(folder, previous, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(next, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replaces) {
                Files.move(previous, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
    }

    /** After a kill: between the renames the old site is put back; after them it is only left over. */
    private void restore() throws IOException {
        if (!Files.exists(previous)) {
            return;
        }
        alone(() -> {
            if (Files.exists(folder)) {
                delete(previous);
            } else {
                Files.move(previous, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return folder;
        });
    }

    private void demandOurs(Path asGiven) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new ForeignOutput(asGiven, ForeignOutput.Reason.FILE);
        }
        if (!isEmpty() && !Files.isRegularFile(folder.resolve(OURS))) {
            throw new ForeignOutput(asGiven, ForeignOutput.Reason.FULL);
        }
    }

    private boolean isEmpty() throws IOException {
        try (var children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }

    static void delete(Path tree) throws IOException {
        try {
            Files.walkFileTree(tree, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    if (e instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw e;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                    if (e != null) {
                        throw e;
                    }
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException | DirectoryNotEmptyException e) {
            throw new IOException(tree + ": somebody else changes it at this moment", e);
        }
    }

    /** The output folder belongs to somebody else: wrong use, and nothing was touched. */
    public static final class ForeignOutput extends IOException {
        private static final long serialVersionUID = 1L;
        private final Reason reason;

        ForeignOutput(Path path, Reason reason) {
            super(path + ": " + reason + ", so it is no site of ours and stays as it is");
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }

        /** Why it cannot be a site of ours. */
        public enum Reason {
            ROOT("it is the root of the file system"),
            FILE("it is a file"),
            FULL("it is not empty and holds no " + OURS);

            private final String words;

            Reason(String words) {
                this.words = words;
            }

            @Override
            public String toString() {
                return words;
            }
        }
    }
}
