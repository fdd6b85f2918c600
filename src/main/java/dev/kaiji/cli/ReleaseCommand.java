package dev.kaiji.cli;

import dev.kaiji.model.Phrases;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.seal.Finding;
import dev.kaiji.seal.Sealing;
import dev.kaiji.site.Publishing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kaiji release ID}: checks the draft, seals it as a release, and lets the next draft begin. */
@Command(
        name = "release",
        description =
                "Checks the draft, seals it as a release with the key whose path is in KAIJI_SIGNING_KEY, and empties the draft's notes.",
        mixinStandardHelpOptions = true)
final class ReleaseCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "Its date, 2024-10-01; from the second of a day on 2024-10-01.2.")
    private String id = "";

    @Option(
            names = "--published",
            paramLabel = "MOMENT",
            description = "Moment of publication, 2024-10-01T15:00+09:00, where the draft does not give it.")
    private @Nullable String published;

    @Option(
            names = "--approved",
            paramLabel = "DIGEST",
            description = "The digest of the sheet that was approved (check --sheet): another draft is refused.")
    private @Nullable String approved;

    @ArgGroup(exclusive = true)
    private @Nullable Elsewhere elsewhere;

    /** For a key that has a passphrase or lives in an agent or on another machine. */
    static final class Elsewhere {
        @Option(names = "--prepare", description = "Does everything but sign, and says which file to sign.")
        private boolean prepare;

        @Option(names = "--commit", description = "Takes what was prepared, once its signature lies beside it.")
        private boolean commit;
    }

    @Option(
            names = "--strict",
            description =
                    "A translation older than its original, or a number or name that differs between languages, is an error.")
    private boolean strict;

    ReleaseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var words = options.words(terminal);
        var order = options.order(terminal).strictly(strict);
        var name = id(words);
        warnOfLeftovers(order.content().resolve("releases"), words);
        try {
            if (elsewhere != null && elsewhere.commit) {
                demandNoApproval(words);
                return end(Publishing.commit(order, name), words);
            }
            var terms =
                    new Publishing.Terms(moment(words), terminal.today().get(), new Version().name(), approved(words));
            if (elsewhere != null && elsewhere.prepare) {
                return end(Publishing.prepare(order, name, terms), words);
            }
            var key = KeyFile.read(terminal, order.content().resolveSibling("."), options.language(terminal));
            return end(Publishing.release(order, name, terms, key), words);
        } catch (Sealing.Refused e) {
            return refused(e);
        }
    }

    private int end(Publishing.Result result, Phrases words) {
        if (result instanceof Publishing.Result.Unsound unsound) {
            Report.print(unsound.checked().problems(), words.language(), terminal);
            terminal.err()
                    .println(Report.count(unsound.checked().problems(), words) + ": "
                            + words.get("release.not-sealed", Map.of("id", id)));
            return Kaiji.WRONG_CONTENT;
        }
        if (result instanceof Publishing.Result.Unapproved draft) {
            terminal.err()
                    .println("kaiji: "
                            + words.get(
                                    "release.unapproved",
                                    Map.of("digest", draft.digest(), "approved", String.valueOf(approved))));
            return Kaiji.WRONG_CONTENT;
        }
        if (result instanceof Publishing.Result.Sealed sealed) {
            Report.print(sealed.doubts(), words.language(), terminal);
            terminal.out().println(words.get("release.sealed", Map.of("id", id, "fingerprint", sealed.fingerprint())));
            terminal.out()
                    .println(words.get("release.next", Map.of("path", terminal.shown(options.content(terminal)))));
        }
        if (result instanceof Publishing.Result.Prepared prepared) {
            terminal.out()
                    .println(words.get(
                            "release.prepared", Map.of("id", id, "path", terminal.shown(prepared.tagManifest()))));
        }
        if (result instanceof Publishing.Result.Finished) {
            terminal.out().println(words.get("release.finished", Map.of("id", id)));
        }
        return Kaiji.DONE;
    }

    private int refused(Sealing.Refused refused) {
        var findings = FindingWords.in(options.language(terminal));
        for (Finding finding : refused.findings()) {
            terminal.err().println(finding.release() + "/" + finding.file() + ": " + findings.message(finding));
        }
        terminal.err().println("kaiji: " + findings.reason(refused.reason()));
        return Kaiji.WRONG_CONTENT;
    }

    private ReleaseId id(Phrases words) {
        if (!ReleaseId.isValid(id) || id.equals("draft")) {
            throw new WrongUse(words.get("release.bad-id", Map.of("text", id)));
        }
        return new ReleaseId(id);
    }

    /** What is prepared has been compared with the approval already. */
    private void demandNoApproval(Phrases words) {
        if (approved != null) {
            throw new WrongUse(words.get("release.approved-before"));
        }
    }

    private Optional<String> approved(Phrases words) {
        if (approved != null && !approved.matches("[0-9a-f]{64}")) {
            throw new WrongUse(words.get("release.bad-digest", Map.of("text", approved)));
        }
        return Optional.ofNullable(approved);
    }

    private Optional<OffsetDateTime> moment(Phrases words) {
        try {
            return Optional.ofNullable(published).map(OffsetDateTime::parse);
        } catch (DateTimeParseException e) {
            throw new WrongUse(words.get("release.bad-moment", Map.of("text", String.valueOf(published))));
        }
    }

    private void warnOfLeftovers(Path releases, Phrases words) throws IOException {
        for (String name : Sealing.leftovers(releases)) {
            if (!name.equals("." + id + ".sealing")) {
                terminal.err()
                        .println(words.get("release.leftover", Map.of("path", terminal.shown(releases.resolve(name)))));
            }
        }
    }
}
