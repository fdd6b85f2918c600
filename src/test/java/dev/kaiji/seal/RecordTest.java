package dev.kaiji.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaiji.output.OutputFile;
import dev.kaiji.output.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sealed record of three releases, verified whole, by stock tools, and after each way of tampering with it. */
class RecordTest {
    @TempDir
    Path folder;

    private Path releases;
    private SigningKey key;
    private byte[] signers;

    @BeforeEach
    void sealThreeReleases() throws Exception {
        releases = folder.resolve("content/releases");
        key = newKey("key");
        signers = signersFile(key);
        for (String id : List.of("2024-04-01", "2024-06-28", "2024-06-28.2")) {
            seal(id, key, signers);
        }
    }

    private SigningKey newKey(String name) throws Exception {
        Tool.run(folder, "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", name);
        return SigningKey.parse(Files.readAllBytes(folder.resolve(name)));
    }

    private static byte[] signersFile(SigningKey... keys) {
        var out = new StringBuilder();
        for (SigningKey key : keys) {
            out.append("disclosure@example.jp namespaces=\"kaiji-release\" ")
                    .append(key.publicKey())
                    .append('\n');
        }
        return out.toString().getBytes(UTF_8);
    }

    private String seal(String id, SigningKey with, byte[] allowed) throws Exception {
        return Sealing.seal(releases, content(id, allowed), with);
    }

    private static Sealing.Content content(String id, byte[] allowed) {
        var payload = new TreeMap<String, byte[]>();
        payload.put("release.yaml", ("id: " + id + "\n").getBytes(UTF_8));
        payload.put("measures/two-factor.ja.md", "二要素認証\n".getBytes(UTF_8));
        var info =
                Map.of("Kaiji-Published", id.substring(0, 10) + "T15:00+09:00", "Kaiji-Next-Update-By", "2024-09-30");
        return new Sealing.Content(id, payload, info, allowed, Optional.empty());
    }

    private List<Finding> findings(Verification.Options options) throws IOException {
        var all = new ArrayList<Finding>();
        Verification.of(folder, options, all::add);
        return all;
    }

    private List<Finding> findings() throws IOException {
        return findings(Verification.Options.none());
    }

    @Test
    void whatWasSealedIsIntactAndSigned() throws Exception {
        assertThat(findings()).isEmpty();
        var result = Verification.of(folder, Verification.Options.none(), f -> {});
        assertThat(result.releases())
                .extracting(Verification.Sealed::release)
                .containsExactly("2024-04-01", "2024-06-28", "2024-06-28.2");
        assertThat(result.releases()).allMatch(r -> r.signer().equals(Optional.of("disclosure@example.jp")));
    }

    @Test
    void stockToolsFindTheNewestReleaseSignedAndEveryFileUnchanged() throws Exception {
        Path newest = releases.resolve("2024-06-28.2");
        Files.write(newest.resolve("../../pinned_signers"), signers);
        String script = "ssh-keygen -Y verify -f ../../pinned_signers -I disclosure@example.jp -n kaiji-release"
                + " -s tagmanifest-sha256.txt.sig < tagmanifest-sha256.txt"
                + " && for d in ../*/; do (cd \"$d\" && cat *-sha256.txt | sha256sum -c --quiet -) || exit 1; done";
        Tool.run(newest, "bash", "-c", script);
        String fingerprint = Sha256.of(releases.resolve("2024-04-01").resolve(Bag.TAG_MANIFEST));
        assertThat(Tool.run(newest, "grep", fingerprint, "history-sha256.txt"))
                .contains("../2024-04-01/tagmanifest-sha256.txt");
    }

    /** Its reader takes every name that begins with tagmanifest- for a manifest, so it is handed the bag without the detached signature. */
    @Test
    void eachReleaseIsACompleteAndValidBagToTheLibraryOfCongress() throws Exception {
        Tool.run(releases, "bash", "-c", "rm */*.sig");
        for (String id : List.of("2024-04-01", "2024-06-28", "2024-06-28.2")) {
            var bag = new gov.loc.repository.bagit.reader.BagReader().read(releases.resolve(id));
            try (var verifier = new gov.loc.repository.bagit.verify.BagVerifier()) {
                verifier.isComplete(bag, false);
                verifier.isValid(bag, false);
            }
        }
    }

    @Test
    void aReleaseIsNeverWrittenTwice() {
        assertThatThrownBy(() -> seal("2024-06-28", key, signers))
                .isInstanceOf(Sealing.Refused.class)
                .hasMessageContaining("exists");
    }

    @Test
    void aReleaseOutOfOrderIsRefusedAndTheRecordStaysWhole() throws Exception {
        assertThatThrownBy(() -> seal("2024-05-01", key, signers)).isInstanceOf(Sealing.Refused.class);
        assertThat(findings()).isEmpty();
        assertThat(Sealing.leftovers(releases)).isEmpty();
    }

    @Test
    void aKeyThatTheReleaseBeforeDoesNotAllowCannotSeal() throws Exception {
        var foreign = newKey("foreign");
        assertThatThrownBy(() -> seal("2024-08-01", foreign, signersFile(foreign)))
                .isInstanceOfSatisfying(
                        Sealing.Refused.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::kind)
                                .containsExactly(Finding.Kind.KEY_UNAUTHORISED));
    }

    @Test
    void aKeyIsRotatedByAddingTheNewOneFirst() throws Exception {
        var next = newKey("next");
        seal("2024-07-01", key, signersFile(key, next));
        seal("2024-08-01", next, signersFile(next));
        assertThat(findings()).isEmpty();
        assertThatThrownBy(() -> seal("2024-09-01", key, signersFile(next))).isInstanceOf(Sealing.Refused.class);
    }

    @Test
    void aStolenKeyIsLockedOutByTheRecoveryKey() throws Exception {
        var recovery = newKey("recovery");
        var next = newKey("next");
        seal("2024-07-01", key, signersFile(key, recovery));
        seal("2024-08-01", recovery, signersFile(next, recovery));
        assertThat(findings()).isEmpty();
        assertThatThrownBy(() -> seal("2024-09-01", key, signersFile(key)))
                .isInstanceOfSatisfying(
                        Sealing.Refused.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::kind)
                                .containsExactly(Finding.Kind.KEY_UNAUTHORISED));
        assertThat(findings()).isEmpty();
    }

    @Test
    void aReleaseOfARetiredKeyPutInPlaceByHandIsFound() throws Exception {
        var next = newKey("next");
        seal("2024-07-01", key, signersFile(key, next));
        seal("2024-08-01", next, signersFile(next));
        Path tagManifest = Sealing.prepare(releases, content("2024-09-01", signersFile(key, next)));
        Tool.run(folder, "ssh-keygen", "-q", "-Y", "sign", "-f", "key", "-n", "kaiji-release", tagManifest.toString());
        Tool.run(releases, "mv", ".2024-09-01.sealing", "2024-09-01");
        assertThat(findings()).extracting(Finding::kind).containsExactly(Finding.Kind.KEY_UNAUTHORISED);
    }

    @Test
    void aRecordRebuiltWithAForeignKeyIsFoundByTheAnchorAndOneWithoutAKeyIsUnsigned() throws Exception {
        String anchor = key.publicKey().fingerprint();
        Tool.run(folder, "rm", "-r", "content");
        var foreign = newKey("foreign");
        seal("2024-04-01", foreign, signersFile(foreign));
        assertThat(findings()).isEmpty();
        var anchored = new Verification.Options(Optional.of(anchor), List.of(), Optional.empty(), false);
        assertThat(findings(anchored)).extracting(Finding::kind).containsExactly(Finding.Kind.KEY_UNAUTHORISED);
        Sealing.prepare(releases, content("2024-06-28", signersFile(foreign)));
        Tool.run(releases, "mv", ".2024-06-28.sealing", "2024-06-28");
        assertThat(findings()).extracting(Finding::kind).containsExactly(Finding.Kind.UNSIGNED);
    }

    @Test
    void aFileThatWasRedactedTwiceIsStillExplained() throws Exception {
        Path file = releases.resolve("2024-04-01/data/measures/two-factor.ja.md");
        for (String id : List.of("2024-09-01", "2024-10-01")) {
            String before = Sha256.of(file);
            Files.writeString(file, "gap of " + id + "\n");
            String line =
                    "../2024-04-01/data/measures/two-factor.ja.md\t" + before + "\t" + Sha256.of(file) + "\tlaw\n";
            var next = content(id, signers);
            Sealing.seal(
                    releases,
                    new Sealing.Content(id, next.payload(), next.info(), signers, Optional.of(line.getBytes(UTF_8))),
                    key);
        }
        assertThat(findings()).extracting(Finding::kind).containsExactly(Finding.Kind.REDACTED);
    }

    @Test
    void aPreparedReleaseIsSignedElsewhereAndThenTaken() throws Exception {
        Path tagManifest = Sealing.prepare(releases, content("2024-09-01", signers));
        assertThatThrownBy(() -> Sealing.commitPrepared(releases, "2024-09-01")).isInstanceOf(Sealing.Refused.class);
        Tool.run(folder, "ssh-keygen", "-q", "-Y", "sign", "-f", "key", "-n", "kaiji-release", tagManifest.toString());
        Sealing.commitPrepared(releases, "2024-09-01");
        assertThat(findings()).isEmpty();
    }

    @Test
    void theAnchorMustBeTheKeyThatSignedFirst() throws Exception {
        var right = new Verification.Options(
                Optional.of(key.publicKey().fingerprint()), List.of(), Optional.empty(), false);
        var wrong = new Verification.Options(
                Optional.of(newKey("other").publicKey().fingerprint()), List.of(), Optional.empty(), false);
        assertThat(findings(right)).isEmpty();
        assertThat(findings(wrong)).extracting(Finding::kind).containsExactly(Finding.Kind.KEY_UNAUTHORISED);
    }

    @Test
    void aRebuiltRecordIsFoundByAFingerprintOnceSeen() throws Exception {
        String seen = Sha256.of(releases.resolve("2024-04-01").resolve(Bag.TAG_MANIFEST));
        var pin = new Verification.Options(Optional.empty(), List.of(seen), Optional.empty(), false);
        assertThat(findings(pin)).isEmpty();
        Tool.run(folder, "rm", "-r", "content");
        var other = content("2024-04-01", signers);
        var payload = new TreeMap<>(other.payload());
        payload.put("release.yaml", "id: softened\n".getBytes(UTF_8));
        Sealing.seal(
                releases, new Sealing.Content("2024-04-01", payload, other.info(), signers, Optional.empty()), key);
        assertThat(findings()).isEmpty();
        assertThat(findings(pin)).extracting(Finding::kind).containsExactly(Finding.Kind.PIN_ABSENT);
    }

    @Test
    void anUpdateThatIsLateIsANotice() throws Exception {
        var options =
                new Verification.Options(Optional.empty(), List.of(), Optional.of(LocalDate.of(2024, 10, 1)), false);
        assertThat(findings(options)).extracting(Finding::kind).containsExactly(Finding.Kind.OVERDUE);
    }

    @Test
    void aLawfulRemovalStatedBySignedLaterReleaseIsRedactedAndNotAltered() throws Exception {
        Path file = releases.resolve("2024-04-01/data/measures/two-factor.ja.md");
        String before = Sha256.of(file);
        Files.writeString(file, "［削除］\n");
        String line = "../2024-04-01/data/measures/two-factor.ja.md\t" + before + "\t" + Sha256.of(file)
                + "\ta person's name\n";
        assertThat(findings()).extracting(Finding::kind).contains(Finding.Kind.ALTERED);
        var next = content("2024-09-01", signers);
        Sealing.seal(
                releases,
                new Sealing.Content(
                        "2024-09-01", next.payload(), next.info(), signers, Optional.of(line.getBytes(UTF_8))),
                key);
        assertThat(findings()).extracting(Finding::kind).containsExactly(Finding.Kind.REDACTED);
    }

    @Test
    void aTimeStampOfThisSignatureIsTakenAndOneOfAnotherRefused() throws Exception {
        Files.writeString(folder.resolve("tsa.cnf"), TSA);
        Tool.run(
                folder,
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "tsa.key",
                "-out",
                "tsa.pem",
                "-subj",
                "/CN=tsa",
                "-days",
                "2",
                "-config",
                "tsa.cnf",
                "-extensions",
                "tsa");
        Files.writeString(folder.resolve("serial"), "01\n");
        byte[] answer = stamp("2024-06-28");
        assertThatThrownBy(() -> Stamping.take(releases, "2024-04-01", answer)).isInstanceOf(MalformedSignature.class);
        Stamping.take(releases, "2024-06-28", answer);
        assertThat(findings()).isEmpty();
        String signature = releases.resolve("2024-06-28").resolve(Bag.SIGNATURE).toString();
        Tool.run(
                folder,
                "openssl",
                "ts",
                "-verify",
                "-data",
                signature,
                "-in",
                signature + ".tsr",
                "-CAfile",
                "tsa.pem");
        var strict = new Verification.Options(Optional.empty(), List.of(), Optional.empty(), true);
        assertThat(findings(strict)).extracting(Finding::release).containsExactly("2024-04-01", "2024-06-28.2");
        Files.copy(
                releases.resolve("2024-06-28").resolve(Bag.TIME_STAMP),
                releases.resolve("2024-04-01").resolve(Bag.TIME_STAMP));
        assertThat(findings()).extracting(Finding::kind).containsExactly(Finding.Kind.TIMESTAMP_WRONG);
    }

    private static final String TSA = """
            [req]
            distinguished_name=dn
            [dn]
            [tsa]
            extendedKeyUsage=critical,timeStamping
            [ts]
            signer_cert=tsa.pem
            signer_key=tsa.key
            serial=serial
            default_policy=1.2.3
            digests=sha256
            signer_digest=sha256
            ess_cert_id_alg=sha256
            """;

    private byte[] stamp(String id) throws Exception {
        Files.write(folder.resolve("query.tsq"), Stamping.query(releases, id));
        Tool.run(
                folder,
                "openssl",
                "ts",
                "-reply",
                "-config",
                "tsa.cnf",
                "-section",
                "ts",
                "-queryfile",
                "query.tsq",
                "-out",
                "answer.tsr");
        return Files.readAllBytes(folder.resolve("answer.tsr"));
    }

    @Test
    void twoCopiesAreTheSameOrOneExtendsTheOtherOrTheyPartAtARelease() throws Exception {
        Tool.run(folder, "cp", "-r", "content", "copy");
        assertThat(Copies.compare(folder, folder.resolve("copy"))).isEqualTo(new Copies.Relation.Same());
        seal("2024-09-01", key, signers);
        assertThat(Copies.compare(folder, folder.resolve("copy")))
                .isEqualTo(new Copies.Relation.Extends(List.of("2024-09-01")));
        assertThat(Copies.compare(folder.resolve("copy"), folder))
                .isEqualTo(new Copies.Relation.Behind(List.of("2024-09-01")));
        var other = content("2024-09-01", signers);
        var payload = new TreeMap<>(other.payload());
        payload.put("more.yaml", new byte[] {'x'});
        Sealing.seal(
                folder.resolve("copy/releases"),
                new Sealing.Content("2024-09-01", payload, other.info(), signers, Optional.empty()),
                key);
        assertThat(Copies.compare(folder, folder.resolve("copy")))
                .isInstanceOfSatisfying(
                        Copies.Relation.Differ.class,
                        d -> assertThat(d.ours().release()).isEqualTo("2024-09-01"));
    }

    private OutputFile archive(List<Verification.Sealed> published) throws IOException {
        return PublishedRecord.files(releases, published).stream()
                .filter(f -> f.path().value().equals("record/record.zip"))
                .findFirst()
                .orElseThrow()
                .make();
    }

    @Test
    void thePublishedArchiveUnpacksToTheSameRecordAndIsTheSameBytesEachTime() throws Exception {
        var newest =
                Verification.of(folder, Verification.Options.none(), f -> {}).releases();
        var archive = archive(newest);
        assertThat(archive(newest).bytes()).isEqualTo(archive.bytes());
        Files.write(folder.resolve("record.zip"), archive.bytes());
        Tool.run(folder, "unzip", "-q", "record.zip", "-d", "unpacked");
        assertThat(Copies.compare(folder, folder.resolve("unpacked"))).isEqualTo(new Copies.Relation.Same());
        var found = new ArrayList<Finding>();
        Verification.of(folder.resolve("unpacked"), Verification.Options.none(), found::add);
        assertThat(found).isEmpty();
    }

    /** One way of tampering: a shell command in the folder of releases, the kinds it must be found as, and the file it must name. */
    record Attack(String name, String command, String file, Finding.Kind... kinds) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Attack> attacks() {
        String middle = "2024-06-28/";
        String resum =
                "cd 2024-06-28 && echo softened > data/release.yaml && h=$(sha256sum data/release.yaml | cut -d' ' -f1)"
                        + " && sed -i \"s|^[0-9a-f]*  data/release.yaml|$h  data/release.yaml|\" manifest-sha256.txt";
        String retag = resum + " && h=$(sha256sum manifest-sha256.txt | cut -d' ' -f1)"
                + " && sed -i \"s|^[0-9a-f]*  manifest|$h  manifest|\" tagmanifest-sha256.txt";
        return Stream.of(
                new Attack(
                        "flipped byte",
                        "sed -i s/id/ID/ " + middle + "data/release.yaml",
                        "data/release.yaml",
                        Finding.Kind.ALTERED),
                new Attack(
                        "missing file",
                        "rm " + middle + "data/release.yaml",
                        "data/release.yaml",
                        Finding.Kind.MISSING,
                        Finding.Kind.BAD_BAG),
                new Attack(
                        "added file",
                        "echo x > " + middle + "data/more.yaml",
                        "data/more.yaml",
                        Finding.Kind.EXTRA,
                        Finding.Kind.BAD_BAG),
                new Attack(
                        "renamed file",
                        "mv " + middle + "data/release.yaml " + middle + "data/other.yaml",
                        "data/other.yaml",
                        Finding.Kind.MISSING,
                        Finding.Kind.EXTRA),
                new Attack(
                        "file made a link",
                        "cd " + middle
                                + "data && mv release.yaml ../../../../outside && ln -s ../../../../outside release.yaml",
                        "data/release.yaml",
                        Finding.Kind.LINK,
                        Finding.Kind.MISSING,
                        Finding.Kind.BAD_BAG),
                new Attack("special file", "mkfifo " + middle + "data/pipe", "data/pipe", Finding.Kind.LINK),
                new Attack("file beside data", "echo x > " + middle + "notes.txt", "notes.txt", Finding.Kind.EXTRA),
                new Attack("recomputed manifest", resum, "manifest-sha256.txt", Finding.Kind.ALTERED),
                new Attack(
                        "recomputed sums throughout",
                        retag,
                        "tagmanifest-sha256.txt.sig",
                        Finding.Kind.SIGNATURE,
                        Finding.Kind.HISTORY_BROKEN,
                        Finding.Kind.HISTORY_BROKEN),
                new Attack(
                        "signature removed",
                        "rm " + middle + "tagmanifest-sha256.txt.sig",
                        "tagmanifest-sha256.txt.sig",
                        Finding.Kind.UNSIGNED,
                        Finding.Kind.MISSING),
                new Attack(
                        "signature with CR",
                        "sed -i 's/$/\\r/' " + middle + "tagmanifest-sha256.txt.sig",
                        "tagmanifest-sha256.txt.sig",
                        Finding.Kind.SIGNATURE,
                        Finding.Kind.HISTORY_BROKEN),
                new Attack(
                        "first release dropped",
                        "rm -r 2024-04-01",
                        "bag-info.txt",
                        Finding.Kind.SEQUENCE,
                        Finding.Kind.HISTORY_MISSING,
                        Finding.Kind.HISTORY_BROKEN,
                        Finding.Kind.SEQUENCE),
                new Attack(
                        "middle release dropped",
                        "rm -r 2024-06-28",
                        "bag-info.txt",
                        Finding.Kind.SEQUENCE,
                        Finding.Kind.HISTORY_MISSING),
                new Attack(
                        "release slipped in",
                        "cp -r 2024-06-28 2024-05-01",
                        "bag-info.txt",
                        Finding.Kind.FORK,
                        Finding.Kind.SEQUENCE),
                new Attack(
                        "release made a link",
                        "mv 2024-06-28 .x && ln -s .x 2024-06-28",
                        "",
                        Finding.Kind.LINK,
                        Finding.Kind.LEFTOVER),
                new Attack(
                        "CRLF manifest",
                        "sed -i 's/$/\\r/' " + middle + "manifest-sha256.txt",
                        "manifest-sha256.txt",
                        Finding.Kind.ALTERED,
                        Finding.Kind.BAD_LINE),
                new Attack(
                        "path out of the folder",
                        "h=$(sha256sum " + middle
                                + "bagit.txt | cut -d' ' -f1); sed -i \"1i $h  data/../../../../etc/passwd\" " + middle
                                + "manifest-sha256.txt",
                        "data/../../../../etc/passwd",
                        Finding.Kind.ALTERED,
                        Finding.Kind.BAD_NAME),
                new Attack(
                        "duplicate line",
                        "tail -1 " + middle + "manifest-sha256.txt >> " + middle + "manifest-sha256.txt",
                        "manifest-sha256.txt",
                        Finding.Kind.ALTERED,
                        Finding.Kind.BAD_LINE),
                new Attack(
                        "history cut",
                        "sed -i 1d 2024-06-28.2/history-sha256.txt",
                        "history-sha256.txt",
                        Finding.Kind.ALTERED,
                        Finding.Kind.HISTORY_BROKEN),
                new Attack(
                        "no tag manifest",
                        "rm " + middle + "tagmanifest-sha256.txt",
                        "tagmanifest-sha256.txt",
                        Finding.Kind.BAD_BAG));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void tamperingIsFoundAndTheFileNamed(Attack attack) throws Exception {
        Tool.run(releases, "bash", "-c", attack.command());
        var found = findings();
        assertThat(found).extracting(Finding::kind).contains(attack.kinds());
        assertThat(found).extracting(Finding::file).contains(attack.file());
        assertThat(Verification.of(folder, Verification.Options.none(), f -> {}).isIntact())
                .isEqualTo(false);
    }

    @Test
    void aHostileNameCannotWriteToTheTerminal() throws Exception {
        Files.writeString(releases.resolve("2024-04-01/data").resolve("a\u001b[31m赤.yaml"), "x");
        assertThat(findings()).anySatisfy(f -> assertThat(f.file()).isEqualTo("data/a\\u001b[31m\\u8d64.yaml"));
    }
}
