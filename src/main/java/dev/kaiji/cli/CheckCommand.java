package dev.kaiji.cli;

import dev.kaiji.model.Phrases;
import dev.kaiji.site.Checked;
import dev.kaiji.site.Order;
import dev.kaiji.site.PreviewSheet;
import dev.kaiji.site.SheetFile;
import dev.kaiji.site.SiteBuild;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kaiji check}: reads and checks everything, the draft against the newest release included; writes nothing. */
@Command(
        name = "check",
        description =
                "Reads and checks everything, the draft included, and says what it changes for readers; writes nothing but the sheet that is asked for.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(
            names = "--sheet",
            paramLabel = "FILE",
            description = "Also writes the preview sheet as one HTML file, to be sent round for approval.")
    private @Nullable Path sheet;

    @Option(
            names = "--strict",
            description =
                    "A translation older than its original, or a number or name that differs between languages, is an error.")
    private boolean strict;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var words = options.words(terminal);
        var order = options.order(terminal).strictly(strict);
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
        PreviewSheet.of(checked, order).ifPresent(made -> terminal.out().print(made.text(words.language())));
        terminal.out().flush();
        return writeSheet(checked, order, words) && checked.isSound() ? Kaiji.DONE : Kaiji.WRONG_CONTENT;
    }

    /** @return false where a sheet was asked for and there is no draft that it could be of */
    private boolean writeSheet(Checked checked, Order order, Phrases words) throws IOException {
        if (sheet == null) {
            return true;
        }
        Path path = terminal.folder().resolve(sheet).normalize();
        if (path.startsWith(order.content())) {
            throw new WrongUse(words.get("sheet.in-content", Map.of("path", terminal.shown(path))));
        }
        if (!SheetFile.mayBe(path)) {
            throw new WrongUse(words.get("sheet.foreign", Map.of("path", terminal.shown(path))));
        }
        var made = PreviewSheet.of(checked, order).filter(of -> of.digest().isPresent());
        if (made.isEmpty()) {
            terminal.err().println(words.get("sheet.no-draft", Map.of("path", order.shownAs())));
            return false;
        }
        SheetFile.write(path, made.get().file());
        terminal.out()
                .println(words.get(
                        "sheet.written",
                        Map.of(
                                "path",
                                terminal.shown(path),
                                "digest",
                                made.get().digest().orElseThrow())));
        return true;
    }
}
