package dev.kaiji.cli;

import dev.kaiji.model.Phrases;
import dev.kaiji.seal.Copies;
import dev.kaiji.seal.Finding;
import dev.kaiji.seal.Verification;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What verification found, for a person: one finding a line on the errors, then each release and the verdict. */
final class FindingsAsText implements VerifyCommand.Findings {
    private final Terminal terminal;
    private final FindingWords words;
    private final Path releases;

    FindingsAsText(Terminal terminal, FindingWords words, Path releases) {
        this.terminal = terminal;
        this.words = words;
        this.releases = releases;
    }

    @Override
    public void add(Finding finding) {
        terminal.err().println(place(finding) + ": " + words.message(finding));
    }

    private String place(Finding finding) {
        String below = finding.release()
                + (finding.release().isEmpty() || finding.file().isEmpty() ? "" : "/")
                + finding.file();
        return terminal.shown(releases) + (below.isEmpty() ? "" : "/" + below);
    }

    @Override
    public void end(
            Verification.Result result,
            Optional<Copies.Relation> relation,
            VerifyCommand.Verdict verdict,
            Phrases said) {
        for (Verification.Sealed release : result.releases()) {
            terminal.out().println(release.release() + "  " + release.fingerprint());
            String by = release.signer().isPresent() && release.key().isPresent()
                    ? said.get(
                            "verify.signed",
                            Map.of(
                                    "name",
                                    release.signer().get(),
                                    "key",
                                    release.key().get()))
                    : said.get("verify.not-signed");
            terminal.out().println("  " + by);
            release.stamped()
                    .ifPresent(time -> terminal.out().println("  " + said.get("verify.stamped", Map.of("time", time))));
        }
        relation.ifPresent(r -> terminal.out().println(relation(r, said)));
        String first = result.releases().stream()
                .findFirst()
                .flatMap(Verification.Sealed::key)
                .orElse("-");
        terminal.out()
                .println(said.get(
                        "verify.verdict."
                                + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Map.of(
                                "releases",
                                said.count("releases", result.releases().size()),
                                "key",
                                first)));
    }

    private static String relation(Copies.Relation relation, Phrases said) {
        if (relation instanceof Copies.Relation.Extends more) {
            return said.get("verify.extends", Map.of("releases", String.join(", ", more.more())));
        }
        if (relation instanceof Copies.Relation.Behind behind) {
            return said.get("verify.behind", Map.of("releases", String.join(", ", behind.missing())));
        }
        if (relation instanceof Copies.Relation.Differ differ) {
            return said.get(
                    "verify.differ",
                    Map.of(
                            "release",
                            differ.ours().release(),
                            "here",
                            differ.ours().fingerprint(),
                            "other",
                            differ.theirs().release(),
                            "there",
                            differ.theirs().fingerprint()));
        }
        return said.get("verify.same");
    }

    @Override
    public void close() {
        terminal.out().flush();
        terminal.err().flush();
    }
}
