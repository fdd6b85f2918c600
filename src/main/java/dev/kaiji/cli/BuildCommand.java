package dev.kaiji.cli;

import dev.kaiji.model.Phrases;
import dev.kaiji.seal.Copies;
import dev.kaiji.seal.Finding;
import dev.kaiji.seal.Verification;
import dev.kaiji.site.Outcome;
import dev.kaiji.site.SiteBuild;
import dev.kaiji.site.SiteFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kaiji build}: checks, then writes the whole site, all or nothing. */
@Command(
        name = "build",
        description = "Checks, then writes the whole site, all or nothing.",
        mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "target/site",
            description = "Where the site goes (default: ${DEFAULT-VALUE}).")
    private Path output = Path.of("target/site");

    @Option(
            names = "--deployed",
            paramLabel = "DIR|FINGERPRINT",
            description =
                    "The site now online, or its newest fingerprint: a record that does not go on from it is not built.")
    private @Nullable String deployed;

    @Option(
            names = "--without-documents",
            description = "Leaves out the PDF documents that site.yaml asks for, and the links to them.")
    private boolean withoutDocuments;

    @Option(names = "--timings", description = "Says what each stage took, and the files of each part of the site.")
    private boolean timings;

    BuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var words = options.words(terminal);
        var stages = new Stages(terminal, words, timings);
        var asked = options.order(terminal).givenAt(Instant.now());
        var order = withoutDocuments ? asked.withoutDocuments() : asked;
        var folder = folder(order.content(), words);
        if (!extendsDeployed(order.content(), words)) {
            terminal.err()
                    .println(words.get("not-extending", Map.of("deployed", String.valueOf(deployed))) + ": "
                            + words.get("not-built", Map.of("path", terminal.shown(folder.path()))));
            return Kaiji.WRONG_CONTENT;
        }
        var outcome = SiteBuild.build(order, folder, stages);
        Report.print(outcome.problems(), words.language(), terminal);
        if (outcome.built().isPresent()) {
            sayBuilt(outcome.built().get(), folder.path(), stages.total(), words);
            return Kaiji.DONE;
        }
        if (!outcome.wrong().isEmpty()) {
            return brokenRecord(outcome.wrong(), folder.path(), words);
        }
        if (outcome.isSound()) {
            terminal.err().println(words.get("no-release", Map.of("path", order.shownAs())));
        }
        terminal.err()
                .println(Report.count(outcome.problems(), words) + ": "
                        + words.get("not-built", Map.of("path", terminal.shown(folder.path()))));
        return Kaiji.WRONG_CONTENT;
    }

    /** What is sealed was changed: nothing may be published on top of it. */
    private int brokenRecord(List<Finding> wrong, Path folder, Phrases words) {
        Path releases = options.content(terminal).resolve("releases");
        var findings = new FindingsAsText(terminal, FindingWords.in(words.language()), releases);
        wrong.forEach(findings::add);
        terminal.err()
                .println(words.get("not-intact", Map.of("path", terminal.shown(releases))) + ": "
                        + words.get("not-built", Map.of("path", terminal.shown(folder))));
        return Kaiji.WRONG_CONTENT;
    }

    /** Refuses to put a site online whose record does not go on from the one that is there. */
    private boolean extendsDeployed(Path content, Phrases words) throws IOException {
        if (deployed == null) {
            return true;
        }
        if (deployed.matches("[0-9a-f]{64}")) {
            return Verification.of(content, Verification.Options.none(), finding -> {}).releases().stream()
                    .anyMatch(release -> release.fingerprint().equals(deployed));
        }
        Path online = terminal.folder().resolve(deployed).normalize();
        if (!Files.isDirectory(online)) {
            throw new WrongUse(words.get("verify.no-folder", Map.of("path", terminal.shown(online))));
        }
        var relation = Copies.compare(content, online);
        return relation instanceof Copies.Relation.Same || relation instanceof Copies.Relation.Extends;
    }

    private SiteFolder folder(Path content, Phrases words) throws IOException {
        Path path = terminal.folder().resolve(output).normalize();
        if (path.startsWith(content)) {
            throw new WrongUse(words.get("output-in-content", Map.of("path", terminal.shown(path))));
        }
        try {
            return SiteFolder.at(path);
        } catch (SiteFolder.ForeignOutput e) {
            throw new WrongUse(words.get(
                    "foreign-output." + e.reason().name().toLowerCase(Locale.ROOT),
                    Map.of("path", terminal.shown(path))));
        }
    }

    private void sayBuilt(Outcome.Built built, Path folder, long nanoseconds, Phrases words) {
        terminal.out()
                .println(words.get(
                        "built",
                        Map.of(
                                "path", terminal.shown(folder),
                                "releases", words.count("releases", built.releases()),
                                "measures", words.count("measures", built.measures()),
                                "pages", words.count("pages", built.pages()),
                                "files", words.count("files", built.files()),
                                "bytes", Words.bytes(built.bytes()),
                                "seconds", Words.seconds(nanoseconds))));
        terminal.out().println(words.get("open", Map.of("path", terminal.shown(folder.resolve("index.html")))));
    }
}
