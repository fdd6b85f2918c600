package dev.kaiji.check;

import java.util.Collection;
import java.util.stream.Collectors;

/** How problems list things. */
final class Words {
    private Words() {}

    static String list(Collection<?> things) {
        return things.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
