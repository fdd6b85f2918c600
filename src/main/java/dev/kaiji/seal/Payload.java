package dev.kaiji.seal;

import dev.kaiji.output.Sha256;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;

/** Compares what lies under a release's {@code data/} with its manifest; the manifest is read as a stream, the folder held as names and sizes. */
final class Payload {
    private final OpenBag bag;
    private final Redactions redactions;
    private final Findings findings;
    private final Set<String> unlisted = new HashSet<>();
    private long bytes;
    private long count;

    private Payload(OpenBag bag, Redactions redactions, Findings findings) {
        this.bag = bag;
        this.redactions = redactions;
        this.findings = findings;
    }

    static void check(OpenBag bag, Redactions redactions, Findings findings) throws IOException {
        var payload = new Payload(bag, redactions, findings);
        payload.walk();
        payload.compare();
        payload.unlisted.stream()
                .sorted()
                .forEach(path -> findings.add(Finding.Kind.EXTRA, bag.id(), path, "extra.payload"));
        payload.oxum();
    }

    private void walk() throws IOException {
        Path data = bag.file(Bag.PAYLOAD);
        if (!Files.isDirectory(data, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = Bag.relative(bag.folder(), file);
                if (!attributes.isRegularFile()) {
                    findings.add(Finding.Kind.LINK, bag.id(), path, "link");
                    return FileVisitResult.CONTINUE;
                }
                unlisted.add(path);
                bytes += attributes.size();
                count++;
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void compare() throws IOException {
        Path manifest = bag.file(Bag.MANIFEST);
        if (!Files.isRegularFile(manifest, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Manifest.read(manifest, true, new Manifest.Reader() {
            @Override
            public void line(Manifest.Line line) throws IOException {
                compare(line);
            }

            @Override
            public void bad(int number, String line) {
                findings.add(
                        Finding.Kind.BAD_LINE,
                        bag.id(),
                        Bag.MANIFEST,
                        "manifest.line",
                        "number",
                        Integer.toString(number),
                        "line",
                        line);
            }
        });
    }

    private void compare(Manifest.Line line) throws IOException {
        String path = line.path();
        if (!path.startsWith("data/") || !Bag.isPayloadName(path.substring("data/".length()))) {
            findings.add(Finding.Kind.BAD_NAME, bag.id(), path, "bad-name");
            unlisted.remove(path);
            return;
        }
        boolean present = unlisted.remove(path);
        String found = present ? Sha256.of(bag.file(path)) : "-";
        if (found.equals(line.digest())) {
            return;
        }
        var redaction = redactions.explaining(bag.id(), path, line.digest(), found);
        if (redaction.isPresent()) {
            findings.add(
                    Finding.Kind.REDACTED,
                    bag.id(),
                    path,
                    "redacted",
                    "release",
                    redaction.get().statedIn());
        } else if (present) {
            findings.add(Finding.Kind.ALTERED, bag.id(), path, "altered", "found", found, "listed", line.digest());
        } else {
            findings.add(Finding.Kind.MISSING, bag.id(), path, "missing.payload");
        }
    }

    private void oxum() {
        String oxum = bytes + "." + count;
        if (!redactions.touch(bag.id()) && !bag.info().orEmpty(BagInfo.OXUM).equals(oxum)) {
            findings.add(Finding.Kind.BAD_BAG, bag.id(), Bag.INFO, "oxum", "oxum", oxum);
        }
    }
}
