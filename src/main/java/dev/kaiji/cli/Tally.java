package dev.kaiji.cli;

import dev.kaiji.seal.Finding;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** Which kinds of finding there were. */
final class Tally {
    private final Set<Finding.Kind> seen = EnumSet.noneOf(Finding.Kind.class);

    Consumer<Finding> then(Consumer<Finding> next) {
        return finding -> {
            seen.add(finding.kind());
            next.accept(finding);
        };
    }

    boolean isEmpty() {
        return seen.isEmpty();
    }

    boolean has(Finding.Kind kind) {
        return seen.contains(kind);
    }

    /** Missing signatures are judged apart. @param strict whether notices count */
    boolean hasErrors(boolean strict) {
        return seen.stream().anyMatch(kind -> kind != Finding.Kind.UNSIGNED && (strict || !kind.isNotice()));
    }
}
