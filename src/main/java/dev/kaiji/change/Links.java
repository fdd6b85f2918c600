package dev.kaiji.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What joins and what leaves a list of ids. */
final class Links {
    /** The field by which a measure names the items that it answers. */
    static final String ANSWERS = "answers";

    /** The fields that name items of directives. */
    static final Set<String> FIELDS = Set.of(ANSWERS, "items");

    private Links() {}

    static List<Object> added(Optional<Object> was, Optional<Object> is) {
        return taken(is, was);
    }

    static List<Object> taken(Optional<Object> was, Optional<Object> is) {
        if (was.equals(is)) {
            return List.of();
        }
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
