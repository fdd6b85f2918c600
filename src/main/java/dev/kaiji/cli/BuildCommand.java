package dev.kaiji.cli;

import dev.kaiji.model.Phrases;
import dev.kaiji.site.Outcome;
import dev.kaiji.site.SiteBuild;
import dev.kaiji.site.SiteFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kaiji build}: checks, then writes the whole site, all or nothing. */
@Command(name = "build", description = "Checks, then writes the whole site, all or nothing.", mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(names = "--output", paramLabel = "DIR", defaultValue = "target/site", description = "Where the site goes (default: ${DEFAULT-VALUE}).")
    private Path output = Path.of("target/site");

    BuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var words = options.words(terminal);
        var stages = new Stages(terminal, words);
        var order = options.order(terminal);
        var folder = folder(order.content(), words);
        var outcome = SiteBuild.build(order, folder, stages);
        Report.print(outcome.checked().problems(), words.language(), terminal);
        if (outcome.built().isPresent()) {
            sayBuilt(outcome.built().get(), folder.path(), stages.total(), words);
            return Kaiji.DONE;
        }
        if (outcome.checked().isSound()) {
            terminal.err().println(words.get("no-release", Map.of("path", order.shownAs())));
        }
        terminal.err().println(Report.count(outcome.checked().problems(), words) + ": "
                + words.get("not-built", Map.of("path", terminal.shown(folder.path()))));
        return Kaiji.WRONG_CONTENT;
    }

    private SiteFolder folder(Path content, Phrases words) throws IOException {
        Path path = terminal.folder().resolve(output).normalize();
        if (path.startsWith(content)) {
            throw new WrongUse(words.get("output-in-content", Map.of("path", terminal.shown(path))));
        }
        try {
            return SiteFolder.at(path);
        } catch (SiteFolder.ForeignOutput e) {
            throw new WrongUse(words.get("foreign-output." + e.reason().name().toLowerCase(Locale.ROOT), Map.of("path", terminal.shown(path))));
        }
    }

    private void sayBuilt(Outcome.Built built, Path folder, long nanoseconds, Phrases words) {
        terminal.out().println(words.get("built", Map.of(
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
