package dev.kaiji.seal;

import dev.kaiji.model.Release;
import dev.kaiji.model.Releases;
import dev.kaiji.output.OutputFile;
import dev.kaiji.site.Benched;
import dev.kaiji.whole.SyntheticContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An invented record sealed as {@code kaiji release} seals one, with a key that everybody knows and the days of the releases. */
public final class SealedContent {
    private static final byte[] KEY = HexFormat.of().parseHex("302e020100300506032b657004220420" + "5eed".repeat(16));

    private final Path releases;
    private final SigningKey key;
    private final byte[] signers;

    private SealedContent(Path content) throws MalformedSignature {
        String pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(KEY)
                + "\n-----END PRIVATE KEY-----\n";
        this.releases = content.resolve("releases");
        this.key = SigningKey.parse(pem.getBytes(StandardCharsets.US_ASCII));
        this.signers = ("disclosure@example.jp namespaces=\"kaiji-release\" " + key.publicKey() + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Writes an invented record and seals it, release by release. */
    public static void write(Path content, int releases, int measures, long seed)
            throws IOException, MalformedSignature, Sealing.Refused {
        Path open = content.resolveSibling("open");
        SyntheticContent.write(open, releases, measures, seed);
        Files.createDirectories(content);
        Files.move(open.resolve("site.yaml"), content.resolve("site.yaml"), StandardCopyOption.REPLACE_EXISTING);
        var sealed = new SealedContent(content);
        Releases record = Benched.releases(open);
        for (Release release : record.all()) {
            sealed.seal(release.id().value(), payload(open, record, release));
        }
    }

    /** What is sealed: the files that were written, and the pages that the public will see. */
    private static SortedMap<String, byte[]> payload(Path open, Releases record, Release release) throws IOException {
        var payload = new TreeMap<String, byte[]>();
        Path data = open.resolve("releases/" + release.id() + "/data");
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                payload.put(data.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        for (OutputFile page : Benched.asPublished(record.upTo(release.id()))) {
            payload.put(page.path().value(), page.bytes());
        }
        return payload;
    }

    /** The steps of {@link Sealing#seal} but one: the whole record is verified when a site is built of it, and not after each release. */
    private void seal(String id, SortedMap<String, byte[]> payload) throws IOException, Sealing.Refused {
        var info = Map.of("Bagging-Date", id, "Kaiji-Published", id + "T15:00+09:00");
        Path tagManifest = Sealing.prepare(releases, new Sealing.Content(id, payload, info, signers, Optional.empty()));
        String signature =
                key.sign(Bag.RELEASE_NAMESPACE, Files.readAllBytes(tagManifest)).armoured();
        Files.writeString(tagManifest.resolveSibling(Bag.SIGNATURE), signature);
        Files.move(tagManifest.getParent(), releases.resolve(id), StandardCopyOption.ATOMIC_MOVE);
    }
}
