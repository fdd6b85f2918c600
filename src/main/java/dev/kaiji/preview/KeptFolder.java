package dev.kaiji.preview;

import dev.kaiji.load.SourceFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A folder on the disk, kept in memory: each look reads only the files whose size or time has changed. For one thread.
 *
 * <p>A file that was caught half-written is read again at the next look, whatever its time says: two writes may bear the same one. One that is empty or gone all of a
 * sudden is taken for one that is being saved, until a few looks have found it so.
 */
final class KeptFolder {
    /** What editors leave beside the file that they are saving. */
    private static final Pattern OF_AN_EDITOR =
            Pattern.compile("\\..*|#.*|.*~|.*\\.(?:tmp|temp|swp|bak)|4913|.*___jb_(?:tmp|old)___");

    /** For so many looks a file that is suddenly empty or gone stays what it was. */
    private static final int PATIENCE = 3;

    private final Path root;
    private final String shownAs;
    private final Pattern atRest;
    private SortedMap<String, Kept> kept = new TreeMap<>();
    private Set<Path> folders = Set.of();
    private Set<String> doubtful = Set.of();

    /** @param missed how many looks have found it empty or gone */
    private record Kept(Stamp stamp, SourceFile file, int missed) {
        Kept(Stamp stamp, SourceFile file) {
            this(stamp, file, 0);
        }

        Kept missedOnceMore() {
            return new Kept(stamp, file, missed + 1);
        }
    }

    private record Stamp(
            long size, FileTime modified, @Nullable Object key) {
        static Stamp of(BasicFileAttributes attributes) {
            return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        }
    }

    /**
     * @param shownAs how messages name the folder, for example {@code content}
     * @param atRest names of folders in which hardly anything ever changes: once read, a look passes them over unless it is thorough
     */
    KeptFolder(Path root, String shownAs, Pattern atRest) {
        this.root = root;
        this.shownAs = shownAs;
        this.atRest = atRest;
    }

    /**
     * Looks whether any file has come, gone or changed.
     *
     * @param thorough whether to look into the folders at rest, too
     * @throws IOException when a file is there and cannot be read; what was known before stays
     */
    boolean look(boolean thorough) throws IOException {
        var seen = new Look(thorough);
        Files.walkFileTree(root, seen);
        kept.forEach(seen::waitFor);
        boolean changed = !seen.changed.isEmpty() || !seen.kept.keySet().equals(kept.keySet());
        kept = seen.kept;
        folders = seen.folders;
        doubtful = seen.read;
        return changed;
    }

    /** Every file, in the order of their names. */
    List<SourceFile> files() {
        return kept.values().stream().map(Kept::file).toList();
    }

    /** Every folder that was seen, the root included. */
    Set<Path> folders() {
        return folders;
    }

    /** One walk through the folder. */
    private final class Look extends SimpleFileVisitor<Path> {
        private final boolean thorough;
        private final SortedMap<String, Kept> kept = new TreeMap<>();
        private final Set<Path> folders = new HashSet<>();
        private final Set<String> read = new HashSet<>();
        private final Set<String> changed = new HashSet<>();

        Look(boolean thorough) {
            this.thorough = thorough;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(root) && isOfAnEditor(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            boolean known = KeptFolder.this.folders.contains(folder);
            folders.add(folder);
            if (known && !thorough && atRest.matcher(name(folder)).matches()) {
                String name = name(folder);
                kept.putAll(KeptFolder.this.kept.subMap(name + "/", name + "0"));
                KeptFolder.this.folders.stream()
                        .filter(below -> below.startsWith(folder))
                        .forEach(folders::add);
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!isOfAnEditor(file)) {
                keep(file, name(file), attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
            if (fault instanceof NoSuchFileException && !file.equals(root)) {
                return FileVisitResult.CONTINUE;
            }
            throw fault;
        }

        private void keep(Path file, String name, BasicFileAttributes attributes) throws IOException {
            var stamp = Stamp.of(attributes);
            var before = KeptFolder.this.kept.get(name);
            if (before != null && before.stamp().equals(stamp) && !doubtful.contains(name)) {
                kept.put(name, before);
                return;
            }
            if (before == null || !before.stamp().equals(stamp)) {
                read.add(name);
            }
            try {
                kept.put(name, kept(before, new Kept(stamp, source(file, name, attributes))));
            } catch (NoSuchFileException e) {
                read.add(name);
            }
        }

        /** What is known of a file from now on: that nothing has changed, that it is being saved, or what was read just now. */
        private Kept kept(@Nullable Kept before, Kept now) {
            if (before != null && isSame(before.file(), now.file())) {
                return new Kept(now.stamp(), before.file());
            }
            String name = now.file().name();
            read.add(name);
            if (before != null && now.stamp().size() == 0 && before.missed() < PATIENCE) {
                return before.missedOnceMore();
            }
            changed.add(name);
            return now;
        }

        /** A file that was there a moment ago may be about to come back. */
        private void waitFor(String name, Kept before) {
            if (!kept.containsKey(name) && before.missed() < PATIENCE) {
                kept.put(name, before.missedOnceMore());
                read.add(name);
            }
        }

        private SourceFile source(Path file, String name, BasicFileAttributes attributes) throws IOException {
            String shown = shownAs + "/" + name;
            return attributes.isRegularFile()
                    ? new SourceFile(name, shown, Files.readAllBytes(file))
                    : SourceFile.link(name, shown);
        }
    }

    private static boolean isSame(SourceFile before, SourceFile now) {
        return before.isLink() == now.isLink() && before.content().equals(now.content());
    }

    private String name(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    private static boolean isOfAnEditor(Path path) {
        return OF_AN_EDITOR.matcher(String.valueOf(path.getFileName())).matches();
    }
}
