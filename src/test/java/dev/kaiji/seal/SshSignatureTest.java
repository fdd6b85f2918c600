package dev.kaiji.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our signatures against the real ssh-keygen, in both directions. */
class SshSignatureTest {
    private static final byte[] MESSAGE = "a tag manifest\n".getBytes(UTF_8);

    @TempDir
    Path folder;

    private SigningKey key;

    @BeforeEach
    void makeKey() throws Exception {
        Tool.run(folder, "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", "key");
        key = SigningKey.parse(Files.readAllBytes(folder.resolve("key")));
        Files.write(folder.resolve("message"), MESSAGE);
    }

    @Test
    void ourSignatureIsByteForByteWhatSshKeygenWrites() throws Exception {
        Tool.run(folder, "ssh-keygen", "-q", "-Y", "sign", "-f", "key", "-n", "kaiji-release", "message");
        assertThat(key.sign("kaiji-release", MESSAGE).armoured())
                .isEqualTo(Files.readString(folder.resolve("message.sig")));
    }

    @Test
    void sshKeygenAcceptsOurSignatureAndRefusesItForAnotherMessage() throws Exception {
        Files.writeString(
                folder.resolve("ours.sig"), key.sign("kaiji-release", MESSAGE).armoured());
        Files.writeString(
                folder.resolve("signers"), "d@example.jp namespaces=\"kaiji-release\" " + key.publicKey() + "\n");
        var command = List.of(
                "ssh-keygen",
                "-Y",
                "verify",
                "-f",
                "signers",
                "-I",
                "d@example.jp",
                "-n",
                "kaiji-release",
                "-s",
                "ours.sig");
        assertThat(Tool.exit(folder, MESSAGE, command)).isZero();
        assertThat(Tool.exit(folder, "another\n".getBytes(UTF_8), command)).isNotZero();
    }

    @Test
    void weAcceptWhatSshKeygenSignsAndNoOtherMessage() throws Exception {
        Tool.run(folder, "ssh-keygen", "-q", "-Y", "sign", "-f", "key", "-n", "kaiji-release", "message");
        var theirs = SshSignature.parse(Files.readAllBytes(folder.resolve("message.sig")));
        assertThat(theirs.isOf(MESSAGE)).isTrue();
        assertThat(theirs.isOf("another\n".getBytes(UTF_8))).isFalse();
        assertThat(theirs.key()).isEqualTo(key.publicKey());
    }

    @Test
    void theFingerprintIsTheOneSshKeygenPrints() throws Exception {
        assertThat(Tool.run(folder, "ssh-keygen", "-l", "-f", "key.pub"))
                .contains(key.publicKey().fingerprint());
    }

    @Test
    void aKeyWithAPassphraseIsRefusedWithTheWayOut() throws Exception {
        Tool.run(folder, "ssh-keygen", "-q", "-t", "ed25519", "-N", "secret", "-f", "locked");
        byte[] locked = Files.readAllBytes(folder.resolve("locked"));
        assertThatThrownBy(() -> SigningKey.parse(locked)).hasMessageContaining("key.passphrase");
    }

    @Test
    void onlyTheCanonicalBlockIsASignature() {
        String good = key.sign("kaiji-release", MESSAGE).armoured();
        for (String bad : List.of(
                good.replace("\n", "\r\n"),
                "\uFEFF" + good,
                good + "\n",
                good.replaceFirst("(.{30})(.{40})\n", "$1\n$2\n"),
                good.replace("-----END SSH SIGNATURE-----\n", ""),
                "")) {
            assertThatThrownBy(() -> SshSignature.parse(bad.getBytes(UTF_8))).isInstanceOf(MalformedSignature.class);
        }
    }

    @Test
    void aSignatureOf65BytesIsRefused() throws Exception {
        var good = key.sign("kaiji-release", MESSAGE);
        byte[] longer = java.util.Arrays.copyOf(good.signature(), 65);
        String armoured = new SshSignature(good.key(), good.namespace(), good.hash(), longer).armoured();
        assertThatThrownBy(() -> SshSignature.parse(armoured.getBytes(UTF_8))).hasMessageContaining("bytes=65");
    }

    @Test
    void thePublicDemonstrationKeyIsReadFromPkcs8() throws Exception {
        String pem =
                "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIAtEJVWGgQAk7hsUt2cnRtr7xb+u4akz/MmrpSqAtlmb\n-----END PRIVATE KEY-----\n";
        assertThat(SigningKey.parse(pem.getBytes(UTF_8)).publicKey().base64())
                .isEqualTo("AAAAC3NzaC1lZDI1NTE5AAAAIJod4twjG/qlelAgH3jXUkfgpWx7c/5bIN+5r1IIyioU");
    }
}
