package dev.kaiji.load;

import java.util.Arrays;
import java.util.List;

/** The way to a value in its file, as text ({@code /commitments/0/due}): RFC 6901. */
final class Pointer {
    private Pointer() {}

    /** The keys and indexes on the way, unescaped. */
    static List<String> steps(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Arrays.stream(pointer.substring(1).split("/", -1))
                        .map(s -> s.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    static String to(String outer, String key) {
        return outer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    static boolean isWithin(String pointer, String outer) {
        return pointer.equals(outer) || pointer.startsWith(outer + "/");
    }
}
