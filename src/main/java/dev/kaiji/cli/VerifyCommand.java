package dev.kaiji.cli;

import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.seal.Copies;
import dev.kaiji.seal.Finding;
import dev.kaiji.seal.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kaiji verify}: whether a record is what was sealed, wherever it lies, and who signed it. */
@Command(
        name = "verify",
        description = "Checks a record (a checkout, a published site, an unzipped archive) and says who signed what.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private static final int UNPROVEN = 3;
    private static final Pattern ANCHOR = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");
    private static final Pattern PIN = Pattern.compile("[0-9a-f]{64}");

    private final Terminal terminal;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "The record (default: the folder you are in).")
    private Path folder = Path.of("");

    @Option(
            names = "--anchor",
            paramLabel = "SHA256:…",
            description = "Fingerprint of the key that signed the first release, as the company printed it.")
    private @Nullable String anchor;

    @Option(
            names = "--pin",
            paramLabel = "FINGERPRINT",
            description = "Fingerprint of a release that you once saw; may be repeated.")
    private List<String> pins = List.of();

    @Option(names = "--against", paramLabel = "DIR", description = "Another copy of the record, to compare with.")
    private @Nullable Path against;

    @Option(names = "--strict", description = "Overdue, redacted and leftover count as errors.")
    private boolean strict;

    @Option(names = "--require-timestamps", description = "A release without a time stamp counts as an error.")
    private boolean requireTimeStamps;

    @Option(names = "--json", description = "Says everything as JSON on standard output.")
    private boolean json;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "For the notice that the next update is overdue (default: today).")
    private @Nullable String asOf;

    @Option(
            names = "--lang",
            paramLabel = "ja|en",
            description = "Language of the messages (default: from the locale).")
    private CommonOptions.@Nullable MessageLanguage language;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Language spoken = language == null ? Words.forLocaleOf(terminal).language() : language.language();
        var words = Words.in(spoken);
        Path record = existing(folder, words);
        Optional<Path> other = Optional.ofNullable(against).map(path -> existing(path, words));
        var options = options(words);
        var counts = new Tally();
        try (Findings findings = json
                ? new FindingsAsJson(terminal, FindingWords.in(spoken))
                : new FindingsAsText(terminal, FindingWords.in(spoken), Verification.releasesFolder(record))) {
            var result = Verification.of(record, options, counts.then(findings::add));
            if (result.releases().isEmpty() && counts.isEmpty()) {
                throw new WrongUse(words.get("verify.no-record", Map.of("path", terminal.shown(record))));
            }
            Optional<Copies.Relation> relation = other.isEmpty()
                    ? Optional.empty()
                    : Optional.of(compare(record, other.get(), counts.then(findings::add)));
            var verdict = verdict(result, counts);
            findings.end(result, relation, verdict, words);
            return verdict.exitCode();
        }
    }

    /** Where findings go as they are made, and the last word. */
    interface Findings extends AutoCloseable {
        void add(Finding finding);

        void end(Verification.Result result, Optional<Copies.Relation> relation, Verdict verdict, Phrases words);

        @Override
        void close();
    }

    /** What verification comes to. */
    enum Verdict {
        PROVEN(Kaiji.DONE),
        BROKEN(Kaiji.WRONG_CONTENT),
        UNSIGNED(UNPROVEN),
        NO_ANCHOR(UNPROVEN);

        private final int exitCode;

        Verdict(int exitCode) {
            this.exitCode = exitCode;
        }

        int exitCode() {
            return exitCode;
        }
    }

    private Verdict verdict(Verification.Result result, Tally counts) {
        boolean unsigned = counts.has(Finding.Kind.UNSIGNED);
        if (counts.hasErrors(strict) || unsigned && anchor != null) {
            return Verdict.BROKEN;
        }
        if (unsigned || !result.isSigned()) {
            return Verdict.UNSIGNED;
        }
        return anchor == null ? Verdict.NO_ANCHOR : Verdict.PROVEN;
    }

    private static Copies.Relation compare(Path ours, Path theirs, java.util.function.Consumer<Finding> findings)
            throws IOException {
        var relation = Copies.compare(ours, theirs);
        Copies.findings(relation).forEach(findings);
        return relation;
    }

    private Verification.Options options(Phrases words) {
        if (anchor != null && !ANCHOR.matcher(anchor).matches()) {
            throw new WrongUse(words.get("verify.bad-anchor", Map.of("text", anchor)));
        }
        for (String pin : pins) {
            if (!PIN.matcher(pin).matches()) {
                throw new WrongUse(words.get("verify.bad-pin", Map.of("text", pin)));
            }
        }
        return new Verification.Options(Optional.ofNullable(anchor), pins, Optional.of(day(words)), requireTimeStamps);
    }

    private LocalDate day(Phrases words) {
        if (asOf == null) {
            return terminal.today().get();
        }
        try {
            return LocalDate.parse(asOf);
        } catch (DateTimeParseException e) {
            throw new WrongUse(words.get("bad-as-of", Map.of("text", asOf)));
        }
    }

    private Path existing(Path path, Phrases words) {
        Path absolute = terminal.folder().resolve(path).normalize();
        if (!Files.isDirectory(absolute)) {
            throw new WrongUse(words.get("verify.no-folder", Map.of("path", terminal.shown(absolute))));
        }
        return absolute;
    }
}
