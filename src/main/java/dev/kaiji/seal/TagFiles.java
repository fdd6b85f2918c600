package dev.kaiji.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Opens a release folder: what lies beside {@code data/}, and whether the tag manifest covers exactly that. */
final class TagFiles {
    private static final long LARGEST = 1 << 20;

    private final String id;
    private final Path folder;
    private final Findings findings;
    private final Set<String> present = new TreeSet<>();

    private TagFiles(String id, Path folder, Findings findings) {
        this.id = id;
        this.folder = folder;
        this.findings = findings;
    }

    static Optional<OpenBag> open(String id, Path folder, Findings findings) throws IOException {
        return new TagFiles(id, folder, findings).open();
    }

    private Optional<OpenBag> open() throws IOException {
        listEntries();
        if (!isReadable(Bag.TAG_MANIFEST)) {
            bad("", "there is no readable " + Bag.TAG_MANIFEST);
            return Optional.empty();
        }
        compareDigests();
        Optional<BagInfo> info = info();
        Optional<AllowedSigners> signers = signers();
        byte[] tagManifest = Files.readAllBytes(folder.resolve(Bag.TAG_MANIFEST));
        if (info.isEmpty() || signers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OpenBag(
                id,
                folder,
                Sha256.of(tagManifest),
                tagManifest,
                info.get(),
                signers.get(),
                signature(),
                present.stream().filter(Bag::isWitnessSignature).toList(),
                present.contains(Bag.HISTORY)));
    }

    private void listEntries() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                classify(entry, entry.getFileName().toString());
            }
        }
        if (!Files.isDirectory(folder.resolve(Bag.PAYLOAD), LinkOption.NOFOLLOW_LINKS)) {
            bad("", "there is no folder data");
        }
    }

    private void classify(Path entry, String name) {
        if (Files.isSymbolicLink(entry)) {
            findings.add(Finding.Kind.LINK, id, name, "a link; a sealed release holds files only");
        } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
            if (isKnown(name)) {
                present.add(name);
            } else {
                findings.add(Finding.Kind.EXTRA, id, name, "no part of a sealed release");
            }
        } else if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            findings.add(Finding.Kind.LINK, id, name, "a special file; a sealed release holds files only");
        } else if (!name.equals(Bag.PAYLOAD)) {
            findings.add(Finding.Kind.EXTRA, id, name, "no part of a sealed release");
        }
    }

    private static boolean isKnown(String name) {
        return Bag.REQUIRED_TAG_FILES.contains(name)
                || Bag.OPTIONAL_TAG_FILES.contains(name)
                || List.of(Bag.TAG_MANIFEST, Bag.SIGNATURE, Bag.TIME_STAMP).contains(name)
                || Bag.isWitnessSignature(name);
    }

    private boolean isReadable(String name) throws IOException {
        return present.contains(name) && Files.size(folder.resolve(name)) <= LARGEST;
    }

    private void compareDigests() throws IOException {
        Set<String> covered = new HashSet<>();
        Manifest.read(folder.resolve(Bag.TAG_MANIFEST), true, new Manifest.Reader() {
            @Override
            public void line(Manifest.Line line) throws IOException {
                covered.add(line.path());
                compare(line);
            }

            @Override
            public void bad(int number, String why) {
                findings.add(Finding.Kind.BAD_LINE, id, Bag.TAG_MANIFEST, "line " + number + ": " + why);
            }
        });
        var tagFiles = new TreeSet<>(Bag.REQUIRED_TAG_FILES);
        present.stream().filter(Bag.OPTIONAL_TAG_FILES::contains).forEach(tagFiles::add);
        tagFiles.removeAll(covered);
        tagFiles.forEach(name -> bad(name, "the tag manifest does not cover it"));
    }

    private void compare(Manifest.Line line) throws IOException {
        String name = line.path();
        if (!Bag.REQUIRED_TAG_FILES.contains(name) && !Bag.OPTIONAL_TAG_FILES.contains(name)) {
            findings.add(Finding.Kind.BAD_LINE, id, Bag.TAG_MANIFEST, name + " is no tag file");
        } else if (!present.contains(name)) {
            findings.add(Finding.Kind.MISSING, id, name, "listed in the tag manifest");
        } else if (!Sha256.of(folder.resolve(name)).equals(line.digest())) {
            findings.add(Finding.Kind.ALTERED, id, name, "its SHA-256 is not the one in the tag manifest");
        }
    }

    private Optional<BagInfo> info() throws IOException {
        if (isReadable(Bag.DECLARATION)
                && !Arrays.equals(Files.readAllBytes(folder.resolve(Bag.DECLARATION)), Bag.DECLARATION_BYTES)) {
            bad(Bag.DECLARATION, "not the declaration of BagIt 1.0 in UTF-8");
        }
        return parsed(Bag.INFO, BagInfo::parse);
    }

    private Optional<AllowedSigners> signers() throws IOException {
        return parsed(Bag.SIGNERS, AllowedSigners::parse);
    }

    private Optional<SshSignature> signature() throws IOException {
        if (!present.contains(Bag.SIGNATURE)) {
            findings.add(Finding.Kind.UNSIGNED, id, Bag.SIGNATURE, "the release has no signature");
            return Optional.empty();
        }
        if (!isReadable(Bag.SIGNATURE)) {
            findings.add(Finding.Kind.SIGNATURE, id, Bag.SIGNATURE, "too large for a signature");
            return Optional.empty();
        }
        try {
            return Optional.of(SshSignature.parse(Files.readAllBytes(folder.resolve(Bag.SIGNATURE))));
        } catch (MalformedSignature e) {
            findings.add(Finding.Kind.SIGNATURE, id, Bag.SIGNATURE, e.getMessage());
            return Optional.empty();
        }
    }

    private interface Parser<T> {
        T parse(byte[] file) throws MalformedSignature;
    }

    private <T> Optional<T> parsed(String name, Parser<T> parser) throws IOException {
        if (!isReadable(name)) {
            bad(name, "there is no readable " + name);
            return Optional.empty();
        }
        try {
            return Optional.of(parser.parse(Files.readAllBytes(folder.resolve(name))));
        } catch (MalformedSignature e) {
            bad(name, e.getMessage());
            return Optional.empty();
        }
    }

    private void bad(String file, String why) {
        findings.add(Finding.Kind.BAD_BAG, id, file, why);
    }
}
