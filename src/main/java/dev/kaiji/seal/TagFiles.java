package dev.kaiji.seal;

import dev.kaiji.output.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Opens a release folder: what lies beside {@code data/}, and whether the tag manifest covers exactly that. */
final class TagFiles {
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
        limitSizes();
        if (!isReadable(Bag.TAG_MANIFEST)) {
            demand(Bag.TAG_MANIFEST);
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
            findings.add(Finding.Kind.LINK, id, name, "link");
        } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
            if (isKnown(name)) {
                present.add(name);
            } else {
                findings.add(Finding.Kind.EXTRA, id, name, "extra.tag");
            }
        } else if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            findings.add(Finding.Kind.LINK, id, name, "link");
        } else if (!name.equals(Bag.PAYLOAD)) {
            findings.add(Finding.Kind.EXTRA, id, name, "extra.tag");
        }
    }

    private static boolean isKnown(String name) {
        return Bag.REQUIRED_TAG_FILES.contains(name) || Bag.OPTIONAL_TAG_FILES.contains(name) || Bag.isHistoric(name);
    }

    /** Only the two lists that are read as streams may be large. */
    private void limitSizes() throws IOException {
        for (String name : present) {
            if (!name.equals(Bag.MANIFEST) && !name.equals(Bag.HISTORY) && !isReadable(name)) {
                bad(name, "tag.large");
            }
        }
    }

    private boolean isReadable(String name) throws IOException {
        return present.contains(name) && Files.size(folder.resolve(name)) <= OpenBag.LARGEST;
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
            public void bad(int number, String line) {
                findings.add(
                        Finding.Kind.BAD_LINE,
                        id,
                        Bag.TAG_MANIFEST,
                        "manifest.line",
                        "number",
                        Integer.toString(number),
                        "line",
                        line);
            }
        });
        var tagFiles = new TreeSet<>(Bag.REQUIRED_TAG_FILES);
        present.stream().filter(Bag.OPTIONAL_TAG_FILES::contains).forEach(tagFiles::add);
        tagFiles.removeAll(covered);
        tagFiles.forEach(name -> bad(name, "tag.uncovered"));
    }

    private void compare(Manifest.Line line) throws IOException {
        String name = line.path();
        if (!Bag.REQUIRED_TAG_FILES.contains(name) && !Bag.OPTIONAL_TAG_FILES.contains(name)) {
            findings.add(Finding.Kind.BAD_LINE, id, Bag.TAG_MANIFEST, "tag.foreign", "name", name);
        } else if (!present.contains(name)) {
            findings.add(Finding.Kind.MISSING, id, name, "missing.tag");
        } else if (!Sha256.of(folder.resolve(name)).equals(line.digest())) {
            findings.add(Finding.Kind.ALTERED, id, name, "altered.tag");
        }
    }

    private Optional<BagInfo> info() throws IOException {
        if (isReadable(Bag.DECLARATION)
                && !Arrays.equals(Files.readAllBytes(folder.resolve(Bag.DECLARATION)), Bag.DECLARATION_BYTES)) {
            bad(Bag.DECLARATION, "tag.declaration");
        }
        return parsed(Bag.INFO, BagInfo::parse);
    }

    private Optional<AllowedSigners> signers() throws IOException {
        return parsed(Bag.SIGNERS, AllowedSigners::parse);
    }

    private Optional<SshSignature> signature() throws IOException {
        if (!present.contains(Bag.SIGNATURE)) {
            findings.add(Finding.Kind.UNSIGNED, id, Bag.SIGNATURE, "unsigned");
            return Optional.empty();
        }
        if (!isReadable(Bag.SIGNATURE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SshSignature.parse(Files.readAllBytes(folder.resolve(Bag.SIGNATURE))));
        } catch (MalformedSignature e) {
            findings.add(Finding.Kind.SIGNATURE, id, Bag.SIGNATURE, e.reason());
            return Optional.empty();
        }
    }

    /** Says that a file is missing; one that is too large has been named. */
    private void demand(String name) {
        if (!present.contains(name)) {
            bad(name, "tag.missing");
        }
    }

    private interface Parser<T> {
        T parse(byte[] file) throws MalformedSignature;
    }

    private <T> Optional<T> parsed(String name, Parser<T> parser) throws IOException {
        if (!isReadable(name)) {
            demand(name);
            return Optional.empty();
        }
        try {
            return Optional.of(parser.parse(Files.readAllBytes(folder.resolve(name))));
        } catch (MalformedSignature e) {
            findings.add(Finding.Kind.BAD_BAG, id, name, e.reason());
            return Optional.empty();
        }
    }

    private void bad(String file, String key) {
        findings.add(Finding.Kind.BAD_BAG, id, file, key);
    }
}
