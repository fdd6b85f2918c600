package dev.kaiji.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers the browser: a request in, one of the site's own files, or a refusal, out. It knows no folder, so there is none to get out of. */
final class PreviewServer {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String RELOAD = "/__reload";

    private final HttpServer server;
    private final ExecutorService workers;
    private final Guard guard;
    private final Answers answers;
    private final Tabs tabs = new Tabs();

    private PreviewServer(HttpServer server, Answers answers) {
        this.server = server;
        this.workers = Executors.newCachedThreadPool(PreviewServer::worker);
        this.guard = new Guard(server.getAddress().getPort());
        this.answers = answers;
    }

    /** @throws java.net.BindException when the port is taken */
    static PreviewServer start(int port, Answers answers) throws IOException {
        // A page goes out in two pieces, its head and its body: the second does not wait until the first has been
        // acknowledged.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var http = HttpServer.create(new InetSocketAddress(InetAddress.getByName(LOOPBACK), port), 0);
        var server = new PreviewServer(http, answers);
        http.setExecutor(server.workers);
        http.createContext("/", server::answer);
        http.start();
        return server;
    }

    private static Thread worker(Runnable work) {
        var thread = new Thread(work, "preview");
        thread.setDaemon(true);
        return thread;
    }

    URI address() {
        return URI.create("http://" + LOOPBACK + ":" + server.getAddress().getPort() + "/");
    }

    Tabs tabs() {
        return tabs;
    }

    void stop() {
        tabs.close();
        server.stop(0);
        workers.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var refusal = guard.refusal(exchange);
        String path = String.valueOf(exchange.getRequestURI().getRawPath());
        if (refusal.isPresent()) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            send(exchange, Answer.refused(refusal.get()));
        } else if (path.equals(RELOAD)) {
            listen(exchange);
        } else {
            serve(exchange, path);
        }
    }

    private void serve(HttpExchange exchange, String path) throws IOException {
        if (answers.isFolder(path)) {
            exchange.getResponseHeaders().set("Location", path + "/");
            send(exchange, Answer.text(308, path + "/"));
        } else {
            send(exchange, answers.to(path));
        }
    }

    private void listen(HttpExchange exchange) throws IOException {
        Map<String, String> query;
        try {
            query = query(exchange.getRequestURI());
        } catch (IllegalArgumentException e) {
            send(exchange, Answer.refused(400));
            return;
        }
        common(exchange, Answer.NOTHING);
        tabs.add(exchange, query.getOrDefault("page", "/"), query.getOrDefault("seen", ""), answers::mark);
    }

    private static Map<String, String> query(URI uri) {
        var query = new HashMap<String, String>();
        for (String part : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                query.put(
                        part.substring(0, equals),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        common(exchange, answer.policy());
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        try (exchange) {
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.getResponseHeaders().set("Content-Length", Integer.toString(answer.body().length));
                exchange.sendResponseHeaders(answer.status(), -1);
            } else {
                exchange.sendResponseHeaders(answer.status(), answer.body().length);
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private static void common(HttpExchange exchange, String policy) {
        var headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
    }
}
