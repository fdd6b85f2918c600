package dev.kaiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a draft to a sealed release and on to the next draft, as an editor types it. */
class ReleaseCommandTest {
    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void aDraft() throws Exception {
        desk = Desk.in(folder);
    }

    private void released(String... arguments) {
        var run = desk.run(arguments);
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @Test
    void aReleaseIsTheDraftByteForByteWithItsIdAndThePagesAsPublished() throws Exception {
        byte[] measure = Files.readAllBytes(desk.draft("measures/two-factor.yaml"));
        String head = Files.readString(desk.draft("release.yaml"));
        var run = desk.run("release", "2024-04-01");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("Sealed 2024-04-01. Its fingerprint is [0-9a-f]{64}\n");
        Path data = desk.release("2024-04-01").resolve("data");
        assertThat(data.resolve("measures/two-factor.yaml")).hasBinaryContent(measure);
        assertThat(Files.readString(data.resolve("release.yaml")).replace("id: 2024-04-01\n", ""))
                .isEqualTo(head);
        assertThat(data.resolve("as-published/ja.html")).content().contains("<html lang=\"ja\">");
        assertThat(data.resolve("as-published/en.html")).content().contains("<html lang=\"en\">");
    }

    @Test
    void theRecordIsIntactAfterwardsAndProvenByTheAnchor() throws Exception {
        released("release", "2024-04-01");
        String anchor =
                Desk.shell(folder, "ssh-keygen -l -f daily.pub | cut -d' ' -f2").strip();

        assertThat(desk.run("verify").exitCode()).isEqualTo(3);
        assertThat(desk.run("verify", "--anchor", anchor).exitCode()).isZero();
        assertThat(desk.run("check").exitCode()).isZero();
        assertThat(desk.run("keys").out()).contains("The first release, 2024-04-01, was signed with " + anchor);
    }

    @Test
    void theNextDraftStartsFromTheReleaseWithoutItsNotesAndReports() throws Exception {
        released("release", "2024-04-01");

        assertThat(desk.draft("release.yaml"))
                .content()
                .contains("reports: []", "title:")
                .doesNotContain("published:", "id:", "changes:");
        assertThat(desk.draft("measures/two-factor.yaml"))
                .hasSameBinaryContentAs(desk.release("2024-04-01").resolve("data/measures/two-factor.yaml"));
        released("release", "2024-06-28", "--published", "2024-06-28T15:00+09:00");
        assertThat(desk.release("2024-06-28").resolve("data/release.yaml"))
                .content()
                .contains("id: 2024-06-28\npublished: 2024-06-28T15:00+09:00\n");
        assertThat(desk.release("2024-06-28").resolve("history-sha256.txt"))
                .content()
                .contains("../2024-04-01/tagmanifest-sha256.txt.sig");
    }

    @Test
    void aDraftWithAMistakeIsNotSealed() throws Exception {
        Files.writeString(
                desk.draft("measures/two-factor.yaml"),
                Files.readString(desk.draft("measures/two-factor.yaml")).replaceFirst("due: .*", "due: 2024-13"));
        var run = desk.run("release", "2024-04-01");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .containsPattern("content/draft/measures/two-factor.yaml:\\d+:\\d+: error: ")
                .contains("2024-04-01 was not sealed, nothing was changed");
        assertThat(desk.release("2024-04-01")).doesNotExist();
    }

    @Test
    void aReleaseWithoutAMomentIsRefusedBeforeItIsSealed() throws Exception {
        released("release", "2024-04-01");
        var run = desk.run("release", "2024-06-28");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("content/draft/release.yaml");
        assertThat(desk.release("2024-06-28")).doesNotExist();
    }

    @Test
    void aReleaseFromBeforeTheNewestIsRefusedForThatReasonAlone() throws Exception {
        released("release", "2024-04-01");
        var run = desk.run("release", "2024-03-01", "--published", "2024-03-01T15:00+09:00");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains("in the order of their dates");
    }

    @Test
    void aDraftThatChangesSomethingIsAskedForATitleOfItsOwn() throws Exception {
        released("release", "2024-04-01");
        assertThat(desk.run("check").err()).isEmpty();
        Files.writeString(desk.draft("incident.en.md"), "Something else.\n");

        assertThat(desk.run("check").err()).contains("release.title: the title is still that of the release before");
    }

    /** Nothing can be done about it any more. */
    @Test
    void aDoubtIsToldBeforeTheReleaseAndNeverAgain() throws Exception {
        Path measure = desk.draft("measures/two-factor.yaml");
        Files.writeString(
                measure, Files.readString(measure).replace("state: scheduled", "state: done\n    done: 2024-04-end"));
        var run = desk.run("release", "2024-04-01");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("content/draft/measures/two-factor.yaml", "warning: commitments/2fa-staff.done");
        assertThat(desk.run("check").err()).doesNotContain("content/releases/");
    }

    @Test
    void aSealedReleaseIsNeverWrittenAgain() throws Exception {
        released("release", "2024-04-01");
        Files.writeString(desk.draft("incident.en.md"), "Something else.\n");
        var run = desk.run("release", "2024-04-01", "--published", "2024-04-01T16:00+09:00");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("never written again");
        assertThat(desk.run("verify").err()).isEmpty();
    }

    @Test
    void theKeyIsReadOnlyFromOutsideTheProjectAndForItsOwnersEyes() throws Exception {
        assertThat(Command.runIn(desk.project, "release", "2024-04-01").err()).contains("KAIJI_SIGNING_KEY is not set");
        Path inside = Files.copy(desk.key, desk.project.resolve("key"));
        Files.setPosixFilePermissions(inside, PosixFilePermissions.fromString("rw-------"));
        assertThat(Command.signing(desk.project, inside, "release", "2024-04-01")
                        .err())
                .contains("inside the project");
        Files.setPosixFilePermissions(desk.key, PosixFilePermissions.fromString("rw-r--r--"));
        var run = desk.run("release", "2024-04-01");
        assertThat(run.err()).contains("others may read this private key");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(desk.project.resolve("content/releases")).doesNotExist();
    }

    @Test
    void aKeyThatIsNotAmongTheSignersSealsNothing() throws Exception {
        released("release", "2024-04-01");
        var run = Command.signing(
                desk.project,
                Desk.key(folder, "foreign"),
                "release",
                "2024-06-28",
                "--published",
                "2024-06-28T15:00+09:00");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("the key may not sign this", "would not verify");
        assertThat(desk.release("2024-06-28")).doesNotExist();
    }

    @Test
    void aKeyThatLivesElsewhereSignsWhatWasPrepared() throws Exception {
        var prepared = Command.runIn(desk.project, "release", "2024-04-01", "--prepare");
        assertThat(prepared.exitCode()).as(prepared.err()).isZero();
        String toSign = "content/releases/.2024-04-01.sealing/tagmanifest-sha256.txt";
        assertThat(prepared.out()).contains("ssh-keygen -Y sign -f KEY -n kaiji-release " + toSign);
        assertThat(Command.runIn(desk.project, "check").exitCode()).isZero();
        Desk.shell(desk.project, "ssh-keygen -q -Y sign -f ../daily -n kaiji-release " + toSign);
        var run = Command.runIn(desk.project, "release", "2024-04-01", "--commit");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(desk.run("verify").exitCode()).isEqualTo(3);
        assertThat(desk.draft("release.yaml")).content().contains("reports: []").doesNotContain("changes:");
    }

    @Test
    void aDraftThatChangedAfterItWasPreparedIsNotThrownAway() throws Exception {
        Command.runIn(desk.project, "release", "2024-04-01", "--prepare");
        Files.writeString(desk.draft("incident.en.md"), "Something else.\n");
        Desk.shell(
                desk.project,
                "ssh-keygen -q -Y sign -f ../daily -n kaiji-release content/releases/.2024-04-01.sealing/tagmanifest-sha256.txt");
        var run = Command.runIn(desk.project, "release", "2024-04-01", "--commit");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("content/draft/incident.en.md: the draft has changed since release --prepare");
        assertThat(desk.draft("incident.en.md")).hasContent("Something else.\n");
    }

    @Test
    void aRunThatWasKilledBeforeTheDraftBeganAnewIsFinishedByTheNext() throws Exception {
        byte[] draft = Files.readAllBytes(desk.draft("release.yaml"));
        released("release", "2024-04-01");
        Files.write(desk.draft("release.yaml"), draft);
        var run = desk.run("release", "2024-04-01");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("the draft begins anew now");
        assertThat(desk.draft("release.yaml")).content().contains("reports: []").doesNotContain("changes:");
    }

    @Test
    void messagesAreJapaneseOnAJapaneseMachine() {
        assertThat(Command.run(desk.project, Locale.JAPANESE, false, "release", "2024-04-01")
                        .err())
                .contains("KAIJI_SIGNING_KEYがありません");
        assertThat(desk.run("release", "2024-4-1", "--lang", "ja").err()).contains("版のidではありません");
    }
}
