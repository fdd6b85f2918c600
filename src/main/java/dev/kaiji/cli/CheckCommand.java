package dev.kaiji.cli;

import dev.kaiji.site.SiteBuild;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kaiji check}: reads and checks everything, the draft against the newest release included; writes nothing. */
@Command(
        name = "check",
        description = "Reads and checks everything, the draft included; writes nothing.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var words = options.words(terminal);
        var order = options.order(terminal);
        var checked = SiteBuild.check(order, new Stages(terminal, words));
        Report.print(checked.problems(), words.language(), terminal);
        terminal.out()
                .println(words.get(
                        "checked",
                        Map.of(
                                "path", order.shownAs(),
                                "releases", words.count("releases", checked.releases()),
                                "measures", words.count("measures", checked.measures()),
                                "found", Report.count(checked.problems(), words))));
        return checked.isSound() ? Kaiji.DONE : Kaiji.WRONG_CONTENT;
    }
}
