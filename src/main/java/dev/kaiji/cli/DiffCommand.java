package dev.kaiji.cli;

import dev.kaiji.model.Phrases;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.site.Checked;
import dev.kaiji.site.Difference;
import dev.kaiji.site.SiteBuild;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kaiji diff A B}: what changed between two releases. Ends with 0 whatever differs. */
@Command(
        name = "diff",
        description = "Says what changed between two releases; draft is one too.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(index = "0", paramLabel = "A", description = "The earlier release.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "B", description = "The later release, or draft.")
    private String to = "";

    @Option(
            names = "--format",
            paramLabel = "text|json|html",
            defaultValue = "text",
            description = "How to say it (default: ${DEFAULT-VALUE}).")
    private Difference.Format format = Difference.Format.TEXT;

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var words = options.words(terminal);
        var order = options.order(terminal);
        var checked = SiteBuild.check(order, new Stages(terminal, words));
        var earlier = release(from, checked, words);
        var later = release(to, checked, words);
        if (!checked.isReadable()) {
            Report.print(checked.problems(), words.language(), terminal);
            return Kaiji.WRONG_CONTENT;
        }
        terminal.out().print(Difference.between(checked, order, earlier, later, words.language(), format));
        terminal.out().flush();
        return Kaiji.DONE;
    }

    private static ReleaseId release(String text, Checked checked, Phrases words) {
        var known = Difference.known(checked);
        return known.stream()
                .filter(id -> id.value().equals(text))
                .findFirst()
                .orElseThrow(() -> new WrongUse(words.get(
                        "no-such-release",
                        Map.of(
                                "id",
                                text,
                                "known",
                                known.stream().map(ReleaseId::value).collect(Collectors.joining(", "))))));
    }
}
