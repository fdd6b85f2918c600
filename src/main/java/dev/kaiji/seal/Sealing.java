package dev.kaiji.seal;

import dev.kaiji.output.LockFile;
import dev.kaiji.output.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Seals one release: builds its bag in a hidden folder beside its place, verifies it together with the whole record, and renames it there in one step.
 *
 * <p>A crash at any point leaves the old record as it was; what is left over is named by the next run.
 */
public final class Sealing {
    private static final String LOCK = ".sealing.lock";

    private final Path releases;
    private final String id;
    private final Runnable step;

    private Sealing(Path releases, String id) {
        this(releases, id, () -> {});
    }

    /** @param step is run before and after each thing that is done to the disk: where a test pulls the plug */
    Sealing(Path releases, String id, Runnable step) {
        this.releases = releases;
        this.id = id;
        this.step = step;
    }

    /**
     * What goes into the bag.
     *
     * @param payload bytes by path below {@code data/}
     * @param info the labels that are the organisation's own; those of the chain and the payload are added
     * @param signers the {@code allowed_signers} file
     * @param redacted the {@code redacted.tsv} file, where something was removed by law since the release before
     */
    public record Content(
            String id,
            SortedMap<String, byte[]> payload,
            Map<String, String> info,
            byte[] signers,
            Optional<byte[]> redacted) {
        public Content {
            payload = Collections.unmodifiableSortedMap(new TreeMap<>(payload));
            info = Collections.unmodifiableMap(new LinkedHashMap<>(info));
        }
    }

    /** Why a release was not sealed: each finding that would have been in the record. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Reason reason;
        private final transient List<Finding> findings;

        Refused(Reason reason, List<Finding> findings) {
            super(reason.toString());
            this.reason = reason;
            this.findings = List.copyOf(findings);
        }

        /** @param key of the reason, such as {@code sealing.exists}. @param name what it speaks of */
        public Refused(String key, String name) {
            this(Reason.of(key, "name", name), List.of());
        }

        public Reason reason() {
            return reason;
        }

        public List<Finding> findings() {
            return findings;
        }
    }

    /**
     * Seals and signs in one go.
     *
     * @param releases the folder {@code content/releases}
     * @return the release's fingerprint
     * @throws Refused when the id is taken, another release is being sealed, or the record would not verify; nothing was changed
     */
    public static String seal(Path releases, Content content, SigningKey key) throws IOException, Refused {
        return new Sealing(releases, content.id()).seal(content, key);
    }

    String seal(Content content, SigningKey key) throws IOException, Refused {
        return locked(() -> orNothing(() -> {
            Path bag = build(content);
            byte[] tagManifest = Files.readAllBytes(bag.resolve(Bag.TAG_MANIFEST));
            String signature = key.sign(Bag.RELEASE_NAMESPACE, tagManifest).armoured();
            write(bag.resolve(Bag.SIGNATURE), signature.getBytes(StandardCharsets.US_ASCII));
            return commit(bag);
        }));
    }

    /** Builds the bag and leaves it unsigned, for a key that lives elsewhere. @return the tag manifest to sign; its signature goes beside it */
    public static Path prepare(Path releases, Content content) throws IOException, Refused {
        var sealing = new Sealing(releases, content.id());
        return sealing.locked(
                () -> sealing.orNothing(() -> sealing.build(content).resolve(Bag.TAG_MANIFEST)));
    }

    /** Takes a prepared bag whose signature now lies in it. @return the release's fingerprint */
    public static String commitPrepared(Path releases, String id) throws IOException, Refused {
        var sealing = new Sealing(releases, id);
        return sealing.locked(() -> sealing.commit(sealing.prepared()));
    }

    /** The bytes of a file of a prepared release; empty where it has none of that name. @throws Refused when no such release is prepared */
    public static Optional<byte[]> preparedFile(Path releases, String id, String name) throws IOException, Refused {
        Path file = new Sealing(releases, id).prepared().resolve(Bag.PAYLOAD).resolve(name);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Files.readAllBytes(file))
                : Optional.empty();
    }

    private Path prepared() throws Refused {
        if (!Bag.isReleaseId(id) || !Files.isDirectory(temporary(), LinkOption.NOFOLLOW_LINKS)) {
            throw new Refused("sealing.not-prepared", id);
        }
        return temporary();
    }

    /** What an interrupted sealing left in the folder: hidden names that are no part of the record. */
    public static List<String> leftovers(Path releases) throws IOException {
        if (!Files.isDirectory(releases)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(releases)) {
            return entries.map(p -> p.getFileName().toString())
                    .filter(name -> name.startsWith(".") && name.endsWith(".sealing"))
                    .sorted()
                    .toList();
        }
    }

    private interface Step<T> {
        T run() throws IOException, Refused;
    }

    private <T> T locked(Step<T> step) throws IOException, Refused {
        Files.createDirectories(releases);
        try (var lock = LockFile.take(releases.resolve(LOCK))) {
            return step.run();
        } catch (LockFile.Taken e) {
            throw new Refused("sealing.locked", id);
        }
    }

    /** Does the step, and removes what it built in the hidden folder where it fails. */
    private <T> T orNothing(Step<T> step) throws IOException, Refused {
        try {
            return step.run();
        } catch (IOException | Refused e) {
            try {
                deleteTree(temporary());
            } catch (IOException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    private Path place() {
        return releases.resolve(id);
    }

    private Path temporary() {
        return releases.resolve("." + id + ".sealing");
    }

    private Path build(Content content) throws IOException, Refused {
        if (!Bag.isReleaseId(id)) {
            throw new Refused("sealing.not-an-id", id);
        }
        if (Files.exists(place(), LinkOption.NOFOLLOW_LINKS)) {
            throw new Refused("sealing.exists", id);
        }
        Path bag = temporary();
        deleteTree(bag);
        Files.createDirectory(bag);
        var payload = new TreeMap<String, String>();
        for (Map.Entry<String, byte[]> entry : content.payload().entrySet()) {
            if (!Bag.isPayloadName(entry.getKey())) {
                throw new Refused("sealing.name", "data/" + entry.getKey());
            }
            write(bag.resolve(Bag.PAYLOAD).resolve(entry.getKey()), entry.getValue());
            payload.put("data/" + entry.getKey(), Sha256.of(entry.getValue()));
        }
        writeTagFiles(bag, content, payload);
        return bag;
    }

    private void writeTagFiles(Path bag, Content content, SortedMap<String, String> payload) throws IOException {
        var before = newest();
        var files = new TreeMap<String, byte[]>();
        files.put(Bag.DECLARATION, Bag.DECLARATION_BYTES);
        files.put(Bag.INFO, info(content, before).bytes());
        files.put(Bag.MANIFEST, Manifest.bytes(payload));
        files.put(Bag.SIGNERS, content.signers());
        content.redacted().ifPresent(bytes -> files.put(Bag.REDACTED, bytes));
        if (before.isPresent()) {
            files.put(Bag.HISTORY, history(before.get()));
        }
        var digests = new TreeMap<String, String>();
        for (Map.Entry<String, byte[]> entry : files.entrySet()) {
            write(bag.resolve(entry.getKey()), entry.getValue());
            digests.put(entry.getKey(), Sha256.of(entry.getValue()));
        }
        write(bag.resolve(Bag.TAG_MANIFEST), Manifest.bytes(digests));
    }

    private BagInfo info(Content content, Optional<Path> before) throws IOException {
        var labels = new LinkedHashMap<>(content.info());
        long bytes =
                content.payload().values().stream().mapToLong(b -> b.length).sum();
        labels.put(BagInfo.OXUM, bytes + "." + content.payload().size());
        labels.put(BagInfo.RELEASE, id);
        labels.put(BagInfo.SEQUENCE, Integer.toString(sealed().size() + 1));
        if (before.isPresent()) {
            labels.put(
                    BagInfo.PREVIOUS,
                    before.get().getFileName() + " " + Sha256.of(before.get().resolve(Bag.TAG_MANIFEST)));
        }
        return new BagInfo(labels);
    }

    /** The previous history's bytes, then the digests of the previous release's tag manifest and of every signature it has. */
    private static byte[] history(Path before) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        if (Files.exists(before.resolve(Bag.HISTORY))) {
            out.writeBytes(Files.readAllBytes(before.resolve(Bag.HISTORY)));
        }
        try (Stream<Path> entries = Files.list(before)) {
            for (Path file : entries.sorted().toList()) {
                String name = file.getFileName().toString();
                if (Bag.isHistoric(name)) {
                    out.writeBytes((Sha256.of(file) + "  ../" + before.getFileName() + "/" + name + "\n")
                            .getBytes(StandardCharsets.US_ASCII));
                }
            }
        }
        return out.toByteArray();
    }

    private List<Path> sealed() throws IOException {
        try (Stream<Path> entries = Files.list(releases)) {
            return entries.filter(p -> Bag.isReleaseId(p.getFileName().toString()))
                    .sorted((a, b) -> Bag.compareIds(
                            a.getFileName().toString(), b.getFileName().toString()))
                    .toList();
        }
    }

    private Optional<Path> newest() throws IOException {
        var all = sealed();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private String commit(Path bag) throws IOException, Refused {
        var findings = new ArrayList<Finding>();
        var result = Verification.withCandidate(releases, id, bag, findings::add);
        var wrong = findings.stream().filter(f -> !f.kind().isNotice()).toList();
        if (!wrong.isEmpty()) {
            throw new Refused(Reason.of("sealing.would-not-verify", "name", id), wrong);
        }
        if (Files.exists(place(), LinkOption.NOFOLLOW_LINKS)) {
            throw new Refused("sealing.exists", id);
        }
        step.run();
        try {
            Files.move(bag, place(), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("this disk cannot rename " + bag + " in one step", e);
        }
        step.run();
        sync(releases);
        return result.releases().get(result.releases().size() - 1).fingerprint();
    }

    private void write(Path file, byte[] bytes) throws IOException {
        step.run();
        Files.createDirectories(file.resolveSibling("."));
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
                step.run();
            }
            channel.force(true);
        }
    }

    /** Makes a rename last through a power cut where the system can do that for a folder; elsewhere there is nothing to do. */
    private static void sync(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            System.getLogger(Sealing.class.getName())
                    .log(System.Logger.Level.DEBUG, "this system cannot sync a folder", e);
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @org.jspecify.annotations.Nullable IOException failure)
                    throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
