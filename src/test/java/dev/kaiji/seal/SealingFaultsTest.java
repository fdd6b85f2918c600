package dev.kaiji.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the record when a sealing is killed, runs out of disk, may not write, or meets another; and of verification when the record is huge. */
class SealingFaultsTest {
    @TempDir
    Path folder;

    private Path releases;
    private Path key;
    private Path signers;

    @BeforeEach
    void sealOneRelease() throws Exception {
        releases = Files.createDirectories(folder.resolve("content/releases"));
        Tool.run(folder, "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", "key");
        key = folder.resolve("key");
        signers = folder.resolve("allowed_signers");
        var signing = SigningKey.parse(Files.readAllBytes(key));
        Files.writeString(signers, "disclosure@example.jp namespaces=\"kaiji-release\" " + signing.publicKey() + "\n");
        Sealing.seal(releases, SealingProcess.content("2024-04-01", Files.readAllBytes(signers)), signing);
    }

    private List<String> sealing(Path where, String id, int step, String... before) {
        return SealingProcess.command(
                List.of(before),
                List.of(),
                "seal",
                where.toString(),
                id,
                key.toString(),
                signers.toString(),
                Integer.toString(step));
    }

    private List<Finding> findings(Path where) throws IOException {
        var all = new ArrayList<Finding>();
        Verification.of(where, Verification.Options.none(), all::add);
        return all;
    }

    @Test
    void aKillAtAnyStepLeavesTheOldRecordWholeAndTheNextRunSealsAllTheSame() throws Exception {
        int step = 0;
        int code = SealingProcess.KILLED;
        while (code == SealingProcess.KILLED) {
            Tool.run(folder, "rm", "-rf", "trial");
            Tool.run(folder, "cp", "-r", "content", "trial");
            Path trial = folder.resolve("trial/releases");
            code = SealingProcess.run(sealing(trial, "2024-06-28", step)).code();
            assertThat(findings(trial)).as("step %d", step).allMatch(f -> f.kind() == Finding.Kind.LEFTOVER);
            if (!Files.exists(trial.resolve("2024-06-28"))) {
                Sealing.seal(
                        trial,
                        SealingProcess.content("2024-06-28", Files.readAllBytes(signers)),
                        SigningKey.parse(Files.readAllBytes(key)));
                assertThat(findings(trial)).as("after step %d", step).isEmpty();
            }
            step++;
        }
        assertThat(code).isZero();
        assertThat(step).isGreaterThan(15);
    }

    @Test
    void ofTwoSealingsAtOnceNoneBreaksTheRecord() throws Exception {
        for (int day = 1; day <= 6; day++) {
            var one = SealingProcess.start(sealing(releases, "2024-07-0" + day, -1));
            var other = SealingProcess.start(sealing(releases, "2024-07-0" + day + ".2", -1));
            var codes = List.of(
                    SealingProcess.end(one).code(), SealingProcess.end(other).code());
            assertThat(codes).contains(0).isSubsetOf(0, SealingProcess.REFUSED);
            assertThat(findings(releases)).isEmpty();
        }
    }

    @Test
    void aFullDiskLeavesTheOldRecordWhole() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        var mount = List.of("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk.toString());
        assumeTrue(SealingProcess.run(mount).code() == 0, "a small disk needs the right to mount one");
        try {
            Tool.run(folder, "cp", "-r", "content/releases", "disk/");
            Path full = disk.resolve("releases");
            Tool.exit(folder, new byte[0], List.of("dd", "if=/dev/zero", "of=disk/filler", "bs=1k", "count=1000"));
            var ended = SealingProcess.run(sealing(full, "2024-06-28", -1));
            assertThat(ended.code()).as(ended.output()).isEqualTo(SealingProcess.DISK);
            assertThat(findings(full)).isEmpty();
            Files.delete(disk.resolve("filler"));
            assertThat(SealingProcess.run(sealing(full, "2024-06-28", -1)).code())
                    .isZero();
        } finally {
            Tool.run(folder, "umount", disk.toString());
        }
    }

    @Test
    void aFolderThatMayNotBeWrittenLeavesTheOldRecordWhole() throws Exception {
        Tool.run(
                folder,
                "bash",
                "-c",
                "chmod a+rX . content; chmod -R a+rX content/releases; chmod a+r key allowed_signers; chmod a-w content/releases");
        var command = new String[0];
        if (System.getProperty("user.name").equals("root")) {
            var ordinary = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all");
            command = ordinary.toArray(String[]::new);
            var tried = new ArrayList<>(ordinary);
            tried.addAll(List.of("cat", classFile(), key.toString()));
            assumeTrue(SealingProcess.run(tried).code() == 0, "an ordinary user cannot be played here");
        }
        var ended = SealingProcess.run(sealing(releases, "2024-06-28", -1, command));
        assertThat(ended.code()).as(ended.output()).isEqualTo(SealingProcess.DISK);
        assertThat(ended.output()).contains("AccessDenied");
        assertThat(findings(releases)).isEmpty();
        Tool.run(folder, "chmod", "u+w", "content/releases");
    }

    private static String classFile() throws Exception {
        return Path.of(Sealing.class.getResource("Sealing.class").toURI()).toString();
    }

    @Test
    void aMillionLinesAndAHugeFileAreVerifiedInLittleMemory() throws Exception {
        String script =
                "cd 2024-04-01 && truncate -s 200M data/huge.bin && truncate -s 200M tagmanifest-sha256.txt.sig.tsr"
                        + " && truncate -s 200M tagmanifest-sha256.txt.sig.auditor"
                        + " && awk 'BEGIN{for(i=1000000;i<2000000;i++) printf \"%064d  data/z%d.md\\n\", i, i}' >> manifest-sha256.txt"
                        + " && awk 'BEGIN{for(i=1000000;i<2000000;i++) printf \"%064d  ../2024-01-01/x%d\\n\", i, i}' > history-sha256.txt";
        Tool.run(releases, "bash", "-c", script);
        var ended = SealingProcess.run(
                SealingProcess.command(List.of(), List.of("-Xmx256m"), "verify", releases.toString()));
        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("MISSING=1000000", "EXTRA=1", "ALTERED=1", "BAD_BAG=");
    }

    @Test
    void aCloneThatTurnsLineEndsLeavesTheReleasesAlone() throws Exception {
        Files.copy(Path.of(".gitattributes"), folder.resolve(".gitattributes"));
        Tool.run(
                folder,
                "bash",
                "-c",
                "git init -q . && git add .gitattributes content"
                        + " && git -c user.name=x -c user.email=x@example.jp commit -qm x"
                        + " && git -c core.autocrlf=true clone -q . clone");
        assertThat(findings(folder.resolve("clone"))).isEmpty();
    }
}
