package dev.kaiji.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;

/** The browser's tabs that wait to be told that their page has changed: Server-Sent Events. The one that was opened last is told first. */
final class Tabs {
    private final Deque<Tab> open = new ConcurrentLinkedDeque<>();

    /**
     * One tab.
     *
     * @param address the path of its page
     * @param seen the mark of what it shows
     */
    private record Tab(HttpExchange exchange, String address, String seen) {}

    /** @param marks what a tab at that address would show now */
    void add(HttpExchange exchange, String address, String seen, Function<String, String> marks) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        var tab = new Tab(exchange, address, seen);
        send(tab, "retry: 1000\n\n");
        open.addFirst(tab);
        tell(tab, marks);
    }

    /** Has those reload whose page is no longer what they show. */
    void tell(Function<String, String> marks) {
        open.forEach(tab -> tell(tab, marks));
    }

    private void tell(Tab tab, Function<String, String> marks) {
        if (!marks.apply(tab.address()).equals(tab.seen())) {
            send(tab, "event: reload\ndata: -\n\n");
        }
    }

    /** Lets those go that have gone. */
    void sweep() {
        open.forEach(tab -> send(tab, ":\n\n"));
    }

    private void send(Tab tab, String event) {
        try {
            synchronized (tab.exchange()) {
                var out = tab.exchange().getResponseBody();
                out.write(event.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException e) {
            open.remove(tab);
            tab.exchange().close();
        }
    }

    void close() {
        open.forEach(tab -> tab.exchange().close());
        open.clear();
    }
}
