package dev.kaiji.seal;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Hands every finding on as it is made and keeps only the counts: a million of them need no more memory than one. */
final class Findings {
    private final Consumer<Finding> next;
    private final Map<Finding.Kind, Long> counts = new EnumMap<>(Finding.Kind.class);

    Findings(Consumer<Finding> next) {
        this.next = next;
    }

    void add(Finding.Kind kind, String release, String file, Reason reason) {
        counts.merge(kind, 1L, Long::sum);
        next.accept(new Finding(kind, release, file, reason));
    }

    void add(Finding.Kind kind, String release, String file, String key, String... namesAndValues) {
        add(kind, release, file, Reason.of(key, namesAndValues));
    }

    Map<Finding.Kind, Long> counts() {
        return Map.copyOf(counts);
    }
}
