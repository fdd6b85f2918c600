package dev.kaiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/** What verify says and how it ends, for each way that a record can be. */
class VerifyCommandTest {
    @TempDir
    private Path folder;

    private Desk desk;
    private String anchor = "";

    @BeforeEach
    void twoReleases() throws Exception {
        desk = Desk.in(folder);
        assertThat(desk.run("release", "2024-04-01").exitCode()).isZero();
        assertThat(desk.run("release", "2024-06-28", "--published", "2024-06-28T15:00+09:00")
                        .exitCode())
                .isZero();
        anchor =
                Desk.shell(folder, "ssh-keygen -l -f daily.pub | cut -d' ' -f2").strip();
    }

    private Command verify(String... more) {
        var arguments = new String[more.length + 1];
        arguments[0] = "verify";
        System.arraycopy(more, 0, arguments, 1, more.length);
        return Command.runIn(desk.project, arguments);
    }

    private String fingerprint(String id) throws Exception {
        return Desk.shell(desk.release(id), "sha256sum tagmanifest-sha256.txt | cut -c1-64")
                .strip();
    }

    @Test
    void aRecordIsProvenByItsAnchorAndOnlyIntactWithoutOne() throws Exception {
        assertThat(verify("--anchor", anchor).exitCode()).isZero();
        assertThat(verify("--anchor", anchor, "--pin", fingerprint("2024-04-01"))
                        .exitCode())
                .isZero();
        var run = verify();
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out())
                .contains(
                        "2024-04-01  " + fingerprint("2024-04-01"),
                        "signed by disclosure@example.jp with " + anchor,
                        "Who signed is not proven");
    }

    @Test
    void anAlteredFileIsNamedInTheLanguageOfTheReader() throws Exception {
        Files.writeString(desk.release("2024-04-01").resolve("data/incident.en.md"), "softened\n");
        var run = verify("--anchor", anchor);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("content/releases/2024-04-01/data/incident.en.md: altered: its SHA-256 is ")
                .doesNotContain("\tat ");
        assertThat(verify("--lang", "ja").err()).contains("data/incident.en.md: 変更されています: SHA-256は");
        assertThat(Command.run(desk.project, Locale.JAPANESE, false, "verify").out())
                .contains("変更されています");
    }

    @Test
    void aBuildOnARecordThatWasChangedIsRefused() throws Exception {
        Files.writeString(desk.release("2024-04-01").resolve("data/as-published/en.html"), "softened\n");
        var run = desk.run("build");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("data/as-published/en.html: altered", "the sealed record is not intact");
        assertThat(desk.project.resolve("target/site")).doesNotExist();
    }

    @Test
    void anotherKeyAsAnchorAnAbsentPinOrNoSignatureBreaksIt() throws Exception {
        var other = verify("--anchor", "SHA256:" + "A".repeat(43));
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.err()).contains("the key may not sign this: signed by " + anchor);
        assertThat(verify("--pin", "0".repeat(64)).err()).contains("a fingerprint once seen is missing");
        Files.delete(desk.release("2024-06-28").resolve("tagmanifest-sha256.txt.sig"));
        assertThat(verify("--anchor", anchor).exitCode()).isEqualTo(1);
        var unsigned = verify();
        assertThat(unsigned.exitCode()).isEqualTo(3);
        assertThat(unsigned.out()).contains("Intact but not signed");
    }

    @Test
    void whatIsNoAnchorNoPinOrNoRecordIsWrongUse() {
        assertThat(verify("--anchor", "daily").exitCode()).isEqualTo(2);
        assertThat(verify("--pin", "abc").exitCode()).isEqualTo(2);
        assertThat(verify("nowhere").exitCode()).isEqualTo(2);
        assertThat(verify("content/draft/measures").exitCode()).isEqualTo(1);
        assertThat(verify("--as-of", "soon").exitCode()).isEqualTo(2);
    }

    @Test
    void leftoversAreANoticeAndStrictlyAnError() throws Exception {
        Files.createDirectory(desk.project.resolve("content/releases/.2024-10-01.sealing"));
        var run = verify("--anchor", anchor);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("content/releases/.2024-10-01.sealing: left over");
        assertThat(verify("--anchor", anchor, "--strict").exitCode()).isEqualTo(1);
    }

    @Test
    void aCopyIsTheSameOrBehindOrParts() throws Exception {
        Desk.shell(desk.project, "cp -r content ../copy");
        assertThat(verify("--anchor", anchor, "--against", "../copy").out()).contains("both copies are the same");
        assertThat(desk.run("release", "2024-09-30", "--published", "2024-09-30T15:00+09:00")
                        .exitCode())
                .isZero();
        assertThat(verify("--anchor", anchor, "--against", "../copy").out()).contains("after it 2024-09-30");
        var behind = verify("../copy", "--anchor", anchor, "--against", "content");
        assertThat(behind.exitCode()).isEqualTo(1);
        assertThat(behind.err()).contains("2024-09-30: missing: the other copy has it");
        Desk.shell(desk.project, "rm -r ../copy/releases/2024-06-28");
        var parted = verify("--anchor", anchor, "--against", "../copy");
        assertThat(parted.exitCode()).isZero();
    }

    @Test
    void anEverythingIsSaidAsJsonToo() throws Exception {
        Files.writeString(desk.release("2024-04-01").resolve("data/incident.en.md"), "softened\n");
        var run = verify("--json");
        var json = new ObjectMapper().readTree(run.out());
        assertThat(json.get("exitCode").asInt()).isEqualTo(run.exitCode()).isEqualTo(1);
        assertThat(json.get("findings").get(0).get("kind").asString()).isEqualTo("altered");
        assertThat(json.get("findings").get(0).get("file").asString()).isEqualTo("data/incident.en.md");
        assertThat(json.get("releases").get(1).get("fingerprint").asString()).isEqualTo(fingerprint("2024-06-28"));
    }

    @Test
    void aSiteIsBuiltOnlyOnTopOfTheRecordThatIsOnline() throws Exception {
        assertThat(desk.run("build", "--output", "online").exitCode()).isZero();
        assertThat(Command.runIn(desk.project, "verify", "online", "--anchor", anchor)
                        .exitCode())
                .isZero();
        String newest = Files.readString(desk.project.resolve("online/record/latest.txt"))
                .split(" ")[1]
                .strip();
        assertThat(desk.run("build", "--deployed", newest).exitCode()).isZero();
        assertThat(desk.run("build", "--deployed", "online").exitCode()).isZero();
        Desk.shell(desk.project, "rm -r content/releases/2024-06-28");
        var run = desk.run("build", "--deployed", "online");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("does not go on from the one that is online");
        assertThat(desk.run("build", "--deployed", newest).exitCode()).isEqualTo(1);
    }

    @Test
    void theQueryForATimeStampIsWrittenAndAWrongAnswerRefused() throws Exception {
        var run = desk.run("timestamp", "2024-06-28");
        assertThat(run.exitCode()).isZero();
        assertThat(Desk.shell(desk.project, "openssl ts -query -in 2024-06-28.tsq -text"))
                .contains("Hash Algorithm: sha256");
        var wrong = desk.run("timestamp", "2024-06-28", "2024-06-28.tsq");
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.err()).contains("not a time-stamp answer");
        assertThat(desk.run("timestamp", "2024-07-01").exitCode()).isEqualTo(2);
    }
}
