package dev.kaiji.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is answered: this machine's own browser, looking at the preview itself. A draft is not public, so a page of another site that asks for it through the editor's
 * browser is refused, whatever name it gives this machine.
 */
final class Guard {
    private final Set<String> names;

    Guard(int port) {
        this.names = Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    /** Why the request is refused, as a status; empty where it is answered. */
    Optional<Integer> refusal(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        if (!isHere(headers.get("Host")) || exchange.getRequestURI().getRawAuthority() != null || isForeign(headers)) {
            return Optional.of(403);
        }
        return Set.of("GET", "HEAD").contains(exchange.getRequestMethod()) ? Optional.empty() : Optional.of(405);
    }

    private boolean isHere(@Nullable List<String> hosts) {
        return hosts != null && hosts.size() == 1 && names.contains(hosts.get(0));
    }

    private boolean isForeign(Headers headers) {
        String origin = headers.getFirst("Origin");
        if (origin != null && names.stream().noneMatch(name -> origin.equals("http://" + name))) {
            return true;
        }
        String site = headers.getFirst("Sec-Fetch-Site");
        boolean own = site == null || site.equals("same-origin") || site.equals("none");
        return !own && !"document".equals(headers.getFirst("Sec-Fetch-Dest"));
    }
}
