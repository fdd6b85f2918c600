package dev.kaiji.change;

import java.util.List;
import java.util.Optional;

/** What joins and what leaves a list of ids. */
final class Links {
    private Links() {}

    static List<Object> added(Optional<Object> was, Optional<Object> is) {
        return taken(is, was);
    }

    static List<Object> taken(Optional<Object> was, Optional<Object> is) {
        List<?> now = list(is);
        return list(was).stream()
                .filter(id -> !now.contains(id))
                .map(Object.class::cast)
                .toList();
    }

    private static List<?> list(Optional<Object> value) {
        return value.orElse(List.of()) instanceof List<?> list ? list : List.of();
    }
}
