package dev.kaiji.seal;

import dev.kaiji.output.OutputFile;
import dev.kaiji.output.PlannedFile;
import dev.kaiji.output.SitePath;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The sealed releases as the site publishes them: the bags byte for byte, one archive of them all, and the newest fingerprint. */
public final class PublishedRecord {
    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 2, 1, 0, 0);

    private PublishedRecord() {}

    /**
     * {@code record/releases/**}, {@code record/record.zip} (stored, fixed times) and {@code record/latest.txt} (id and fingerprint).
     *
     * @param releases the folder {@code content/releases}, already verified
     * @param published the releases that the public may see, oldest first; not empty
     */
    public static List<PlannedFile> files(Path releases, List<Verification.Sealed> published) throws IOException {
        var files = new ArrayList<PlannedFile>();
        var newest = published.get(published.size() - 1);
        for (Path file : sealedFiles(
                releases, published.stream().map(Verification.Sealed::release).toList())) {
            files.add(new PlannedFile(
                    new SitePath("record/releases/" + Bag.relative(releases, file)), out -> Files.copy(file, out)));
        }
        var sealed = List.copyOf(files);
        files.add(new PlannedFile(new SitePath("record/record.zip"), out -> zip(sealed, out)));
        files.add(PlannedFile.of(OutputFile.text(
                new SitePath("record/latest.txt"), newest.release() + " " + newest.fingerprint() + "\n")));
        return List.copyOf(files);
    }

    /** Whether any release in this folder is sealed. */
    public static boolean isBegun(Path releases) throws IOException {
        if (!Files.isDirectory(releases)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(releases)) {
            return entries.anyMatch(entry -> Files.exists(entry.resolve(Bag.TAG_MANIFEST)));
        }
    }

    private static List<Path> sealedFiles(Path releases, List<String> published) throws IOException {
        try (Stream<Path> all = Files.walk(releases)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> published.contains(
                            releases.relativize(file).getName(0).toString()))
                    .sorted()
                    .toList();
        }
    }

    private static void zip(List<PlannedFile> files, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        for (PlannedFile planned : files) {
            var file = planned.make();
            var crc = new CRC32();
            crc.update(file.bytes());
            var entry = new ZipEntry(file.path().value().substring("record/".length()));
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(file.bytes().length);
            entry.setCrc(crc.getValue());
            entry.setTimeLocal(FIXED);
            zip.putNextEntry(entry);
            zip.write(file.bytes());
            zip.closeEntry();
        }
        zip.finish();
    }
}
