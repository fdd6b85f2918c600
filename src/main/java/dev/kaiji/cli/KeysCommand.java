package dev.kaiji.cli;

import dev.kaiji.seal.AllowedSigners;
import dev.kaiji.seal.MalformedSignature;
import dev.kaiji.seal.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kaiji keys}: the fingerprints to print in a filing: of the keys that may sign, of the first signer, of the newest release. */
@Command(
        name = "keys",
        description = "Shows the fingerprints of the signing keys and of the newest release, for print.",
        mixinStandardHelpOptions = true)
final class KeysCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    KeysCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var words = options.words(terminal);
        Path content = options.content(terminal);
        Path file = content.resolve("allowed_signers");
        if (!Files.isRegularFile(file)) {
            throw new WrongUse(words.get("keys.none", Map.of("path", terminal.shown(file))));
        }
        try {
            var signers = AllowedSigners.parse(Files.readAllBytes(file));
            terminal.out().println(words.get("keys.next", Map.of("path", terminal.shown(file))));
            for (AllowedSigners.Signer signer : signers.signers()) {
                terminal.out()
                        .println(("  " + signer.key().fingerprint() + "  " + signer.principal() + "  "
                                        + signer.comment())
                                .stripTrailing());
            }
        } catch (MalformedSignature e) {
            terminal.err()
                    .println(terminal.shown(file) + ": "
                            + FindingWords.in(options.language(terminal)).reason(e.reason()));
            return Kaiji.WRONG_CONTENT;
        }
        if (Files.isDirectory(content.resolve("releases"))) {
            sealed(content, words);
        }
        return Kaiji.DONE;
    }

    private void sealed(Path content, dev.kaiji.model.Phrases words) throws IOException {
        var releases = Verification.of(content, Verification.Options.none(), finding -> {})
                .releases();
        if (!releases.isEmpty()) {
            var first = releases.get(0);
            first.key()
                    .ifPresent(key -> terminal.out()
                            .println(words.get("keys.anchor", Map.of("id", first.release(), "key", key))));
            var newest = releases.get(releases.size() - 1);
            terminal.out()
                    .println(words.get(
                            "keys.newest", Map.of("id", newest.release(), "fingerprint", newest.fingerprint())));
        }
    }
}
