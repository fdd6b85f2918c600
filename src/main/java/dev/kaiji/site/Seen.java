package dev.kaiji.site;

import dev.kaiji.load.ContentFolder;
import dev.kaiji.load.SourceFile;
import dev.kaiji.output.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The content folder as a build finds it. Where every file lies as the build before saw it lie, its digests are known, and no file is opened for them.
 *
 * <p>That is trusted only of files of which nothing was changed within the last seconds before the build that saw them: whoever wrote to such a file once more may have
 * left it with the same length and the same times. Where the system does not say when a file was changed, every file is read.
 */
final class Seen {
    private static final String ENTRY = "seen";
    private static final String DRAFT = "draft/";
    private static final String RELEASES = "releases/";

    /** More than the coarsest clock of a disk: two seconds. */
    private static final Duration TICK = Duration.ofSeconds(3);

    private final int size;
    private final String shownAs;
    private ContentFolder folder;
    private @Nullable List<SourceFile> files;

    private Seen(ContentFolder folder, String shownAs) {
        this.size = folder.size();
        this.shownAs = shownAs;
        this.folder = folder;
    }

    static Seen at(Order order) throws IOException {
        return new Seen(ContentFolder.at(order.content()), order.shownAs());
    }

    int size() {
        return size;
    }

    /** Every file, read. They are handed over, once: a build that holds on to them needs more memory than it may. */
    List<SourceFile> files() throws IOException {
        var read = files == null ? folder.read(shownAs) : files;
        files = List.of();
        folder = ContentFolder.nothing();
        return read;
    }

    /**
     * The digest of each part of the content: {@code draft/}, the folder of each release, and under the empty name all the rest.
     *
     * @param store knows them where nothing has changed, and is told them
     * @param given when the build began; absent where nobody knows, and nothing can be trusted next time
     */
    SortedMap<String, String> parts(Store store, Optional<Instant> given) throws IOException {
        var stand = folder.stand();
        var known = stand.isPresent() ? find(store, stand.get()) : Optional.<SortedMap<String, String>>empty();
        if (known.isPresent()) {
            return known.get();
        }
        files = folder.read(shownAs);
        var parts = parts(files);
        if (stand.isPresent()
                && given.filter(moment -> stand.get().changed().plus(TICK).isBefore(moment))
                        .isPresent()) {
            keep(store, stand.get(), parts);
        }
        return parts;
    }

    private static Optional<SortedMap<String, String>> find(Store store, ContentFolder.Stand stand) throws IOException {
        var entry = store.find(key(store));
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(entry.get()))) {
            return in.readUTF().equals(Sha256.of(stand.text())) ? Optional.of(read(in)) : Optional.empty();
        }
    }

    static void keep(Store store, ContentFolder.Stand stand, SortedMap<String, String> parts) throws IOException {
        store.keep(key(store), written(Sha256.of(stand.text()), parts));
    }

    private static String key(Store store) {
        return store.key(ENTRY, new byte[0]);
    }

    private static SortedMap<String, String> parts(List<SourceFile> files) {
        var lines = new TreeMap<String, StringBuilder>();
        for (SourceFile file : files) {
            lines.computeIfAbsent(part(file.name()), part -> new StringBuilder())
                    .append(file.name())
                    .append('\0')
                    .append(file.isLink())
                    .append('\0')
                    .append(file.content().digest())
                    .append('\n');
        }
        var digests = new TreeMap<String, String>();
        lines.forEach((part, told) -> digests.put(part, Sha256.of(told.toString())));
        return digests;
    }

    private static String part(String file) {
        int release = file.startsWith(RELEASES) ? file.indexOf('/', RELEASES.length()) : -1;
        return release > 0 ? file.substring(0, release + 1) : file.startsWith(DRAFT) ? DRAFT : "";
    }

    private static byte[] written(String stand, SortedMap<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(stand);
            out.writeInt(parts.size());
            for (var part : parts.entrySet()) {
                out.writeUTF(part.getKey());
                out.writeUTF(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static SortedMap<String, String> read(DataInputStream in) throws IOException {
        var parts = new TreeMap<String, String>();
        for (int left = in.readInt(); left > 0; left--) {
            parts.put(in.readUTF(), in.readUTF());
        }
        return parts;
    }
}
