package dev.kaiji.cli;

import dev.kaiji.model.Phrases;
import dev.kaiji.seal.MalformedSignature;
import dev.kaiji.seal.Stamping;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kaiji timestamp ID}: writes the query for a time-stamp authority, or takes its answer in. */
@Command(
        name = "timestamp",
        description =
                "Writes the query that has a release's signature stamped (RFC 3161), or takes the authority's answer in.",
        mixinStandardHelpOptions = true)
final class TimestampCommand implements Callable<Integer> {
    private static final long LARGEST = 1 << 20;

    private final Terminal terminal;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(index = "0", paramLabel = "ID", description = "The release.")
    private String id = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ANSWER.tsr",
            description = "The authority's answer; without it the query is written to ID.tsq.")
    private @Nullable Path answer;

    TimestampCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var words = options.words(terminal);
        Path releases = options.content(terminal).resolve("releases");
        if (!Stamping.isSigned(releases, id)) {
            throw new WrongUse(words.get("timestamp.no-release", Map.of("id", id)));
        }
        return answer == null
                ? ask(releases, words)
                : take(releases, terminal.folder().resolve(answer), words);
    }

    private int ask(Path releases, Phrases words) throws IOException {
        Path query = terminal.folder().resolve(id + ".tsq");
        Files.write(query, Stamping.query(releases, id));
        terminal.out().println(words.get("timestamp.asked", Map.of("path", terminal.shown(query), "id", id)));
        return Kaiji.DONE;
    }

    private int take(Path releases, Path file, Phrases words) throws IOException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new WrongUse(words.get("timestamp.large", Map.of("path", terminal.shown(file))));
            }
            Stamping.take(releases, id, Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new WrongUse(words.get("timestamp.no-file", Map.of("path", terminal.shown(file))));
        } catch (FileAlreadyExistsException e) {
            throw new WrongUse(words.get("timestamp.exists", Map.of("id", id)));
        } catch (MalformedSignature e) {
            terminal.err()
                    .println(terminal.shown(file) + ": "
                            + FindingWords.in(options.language(terminal)).reason(e.reason()));
            return Kaiji.WRONG_CONTENT;
        }
        terminal.out().println(words.get("timestamp.taken", Map.of("id", id)));
        return Kaiji.DONE;
    }
}
