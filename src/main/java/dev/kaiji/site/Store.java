package dev.kaiji.site;

import dev.kaiji.output.OutputFile;
import dev.kaiji.output.Sha256;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What earlier builds made and later ones need not make again, each under the digest of all that it was made of, the generator included. It lies beside the output,
 * in {@code target/.site.kaiji-cache}.
 *
 * <p>It may be deleted or damaged at any time: every entry begins with its own digest, and what is not as it was stored is made anew. That it cannot be written is no
 * reason to fail. Several threads may use it at once.
 */
public final class Store {
    private static final int DIGEST = 32;
    private static final int ZIP_END = 22;

    private final Optional<Path> folder;
    private final byte[] generator;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    Store(Optional<Path> folder, byte[] generator) {
        this.folder = folder;
        this.generator = generator.clone();
    }

    /** Keeps nothing. */
    public static Store none() {
        return new Store(Optional.empty(), new byte[0]);
    }

    /** The store of that output folder; one that keeps nothing where the generator is no jar, and so cannot be told from another. */
    static Store beside(Path output) {
        Path folder = output.resolveSibling("." + output.getFileName() + ".kaiji-cache");
        return jar().map(table -> new Store(Optional.of(folder), table)).orElseGet(Store::none);
    }

    /** How a thing is made that may be stored. */
    interface Making {
        OutputFile make() throws IOException;
    }

    /** The file as an earlier build made it of the same; otherwise it is made now, and stored. */
    OutputFile file(String what, OutputFile madeOf, Making making) throws IOException {
        String key = key(what, Sha256.bytes(madeOf.bytes()));
        Optional<byte[]> known = find(key);
        if (known.isPresent()) {
            return new OutputFile(madeOf.path(), known.get());
        }
        var made = making.make();
        keep(key, made.bytes());
        return made;
    }

    /** The name of an entry: it changes with the generator, the Java that runs it, and what it is made of. */
    String key(String what, byte[] madeOf) {
        var digest = Sha256.digest("SHA-256");
        digest.update(generator);
        digest.update((System.getProperty("java.vm.version") + "\n" + what + "\n").getBytes(StandardCharsets.UTF_8));
        return what + "-" + HexFormat.of().formatHex(digest.digest(madeOf));
    }

    /** The entry, where there is one and it is whole. */
    Optional<byte[]> find(String key) {
        try {
            if (folder.isEmpty() || !Files.isRegularFile(folder.get().resolve(key))) {
                return Optional.empty();
            }
            byte[] entry = Files.readAllBytes(folder.get().resolve(key));
            byte[] content = Arrays.copyOfRange(entry, Math.min(DIGEST, entry.length), entry.length);
            used.add(key);
            return Arrays.equals(Sha256.bytes(content), Arrays.copyOf(entry, DIGEST))
                    ? Optional.of(content)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void keep(String key, byte[] content) {
        if (folder.isEmpty()) {
            return;
        }
        used.add(key);
        try {
            Files.createDirectories(folder.get());
            Path whole = Files.createTempFile(folder.get(), "new-", "");
            Files.write(
                    whole,
                    ByteBuffer.allocate(DIGEST + content.length)
                            .put(Sha256.bytes(content))
                            .put(content)
                            .array());
            Files.move(whole, folder.get().resolve(key), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Then the next build makes it again.
        }
    }

    /** Removes what this build neither used nor made. */
    void forgetOthers() {
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return;
        }
        try (var entries = Files.list(folder.get())) {
            for (Path entry : entries.toList()) {
                if (!used.contains(entry.getFileName().toString())) {
                    Files.deleteIfExists(entry);
                }
            }
        } catch (IOException e) {
            // Then they stay until the next build.
        }
    }

    boolean keepsNothing() {
        return folder.isEmpty();
    }

    /** The table of contents of the jar that runs: it has the name, length and checksum of every file in it. */
    private static Optional<byte[]> jar() {
        try {
            var source = Store.class.getProtectionDomain().getCodeSource();
            Path jar = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar) ? Optional.of(table(jar)) : Optional.empty();
        } catch (IOException | URISyntaxException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static byte[] table(Path jar) throws IOException {
        try (var file = new RandomAccessFile(jar.toFile(), "r")) {
            var end = ByteBuffer.allocate(ZIP_END).order(ByteOrder.LITTLE_ENDIAN);
            file.seek(file.length() - ZIP_END);
            file.readFully(end.array());
            byte[] table = new byte[end.getInt(12)];
            file.seek(Integer.toUnsignedLong(end.getInt(16)));
            file.readFully(table);
            return Sha256.bytes(table);
        }
    }
}
