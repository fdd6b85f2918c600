package dev.kaiji.preview;

import dev.kaiji.model.Phrases;
import dev.kaiji.model.Problem;
import dev.kaiji.site.Order;
import java.io.IOException;
import java.net.URI;
import java.nio.file.ClosedWatchServiceException;
import java.util.List;
import java.util.function.Consumer;

/** The local preview, as it runs: what was saved is shown at once, for as long as it is open. */
public final class Preview implements AutoCloseable {
    /** Tabs that were closed are noticed now and then. */
    private static final int SWEEP = 100;

    private final Workbench bench;
    private final Answers answers;
    private final PreviewServer server;
    private final Bell bell;
    private final Consumer<List<Problem>> seen;
    private final Thread watcher;

    private Preview(Workbench bench, Answers answers, PreviewServer server, Bell bell, Consumer<List<Problem>> seen) {
        this.bench = bench;
        this.answers = answers;
        this.server = server;
        this.bell = bell;
        this.seen = seen;
        this.watcher = new Thread(this::watch, "preview-watch");
    }

    /**
     * Reads everything once, then serves it on 127.0.0.1 and watches.
     *
     * @param port 0 for any that is free
     * @param words the command line's, in the editor's language
     * @param seen is told what is wrong with the content, at first and whenever something was saved
     * @throws java.net.BindException when the port is taken
     */
    public static Preview open(Order order, int port, Phrases words, Consumer<List<Problem>> seen) throws IOException {
        var bench = new Workbench(order);
        var answers = new Answers(words, bench::sheet);
        var server = PreviewServer.start(port, answers);
        var preview = new Preview(
                new Workbench(order), answers, server, new Bell(order.content().getFileSystem()), seen);
        preview.look();
        preview.watcher.setDaemon(true);
        preview.watcher.start();
        return preview;
    }

    /** Where the browser finds it: {@code http://127.0.0.1:8420/}. */
    public URI address() {
        return server.address();
    }

    /** Waits until it is closed. */
    public void await() throws InterruptedException {
        watcher.join();
    }

    private void look() {
        if (bench.look()) {
            answers.show(bench.shown());
            server.tabs().tell(answers::mark);
            seen.accept(bench.shown().problems());
        }
        bell.over(bench.folders());
    }

    private void watch() {
        try {
            for (int i = 1; bell.await(); i++) {
                look();
                if (i % SWEEP == 0) {
                    server.tabs().sweep();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ClosedWatchServiceException e) {
            // The preview was closed while it looked.
        }
    }

    @Override
    public void close() throws IOException {
        bell.close();
        server.stop();
    }
}
