package dev.kaiji.cli;

import dev.kaiji.model.Phrases;
import dev.kaiji.preview.Preview;
import dev.kaiji.render.Templates;
import dev.kaiji.site.Order;
import java.io.IOException;
import java.net.BindException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kaiji preview}: serves the site with the draft as its newest release on this machine, and reloads the browser when a file was saved. */
@Command(
        name = "preview",
        description = "Shows the site with the draft in a browser on this machine, and reloads it when you save.",
        mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {
    private static final int USUAL_PORT = 8420;
    private static final int LARGEST_PORT = 65_535;

    private final Terminal terminal;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port on 127.0.0.1 (default: 8420, or a free one where that is taken).")
    private @Nullable Integer port;

    private String said = "";

    PreviewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var words = options.words(terminal);
        var order = options.order(terminal);
        order.templates().ifPresent(Templates::overlaidBy);
        try (var preview = open(order, words)) {
            terminal.out().println(words.get("preview.open", Words.of("address", preview.address())));
            terminal.out().println(words.get("preview.end"));
            endCleanly(preview);
            preview.await();
        }
        return Kaiji.DONE;
    }

    private Preview open(Order order, Phrases words) throws IOException {
        if (port == null) {
            try {
                return open(order, USUAL_PORT, words);
            } catch (BindException e) {
                return open(order, 0, words);
            }
        }
        if (port < 0 || port > LARGEST_PORT) {
            throw new WrongUse(words.get("preview.bad-port", Words.of("port", port)));
        }
        try {
            return open(order, port, words);
        } catch (BindException e) {
            throw new WrongUse(words.get("preview.taken", Words.of("port", port)));
        }
    }

    private Preview open(Order order, int number, Phrases words) throws IOException {
        return Preview.open(
                order,
                number,
                words,
                problems -> say(words.get(
                        "preview.read", Map.of("path", order.shownAs(), "found", Report.count(problems, words)))));
    }

    /** The same again is no news. */
    private void say(String line) {
        if (!line.equals(said)) {
            said = line;
            terminal.out().println(line);
        }
    }

    /** Whoever presses Ctrl-C has not failed: the process then ends with 0, and not as one that was killed. */
    private static void endCleanly(Preview preview) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                preview.close();
                            } catch (IOException e) {
                                Runtime.getRuntime().halt(Kaiji.WRONG_USE);
                            }
                            Runtime.getRuntime().halt(Kaiji.DONE);
                        },
                        "preview-end"));
    }
}
