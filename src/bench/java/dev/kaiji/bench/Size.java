package dev.kaiji.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How much an invented record has. */
record Size(String name, int releases, int measures) {
    static final Size S = new Size("S", 2, 40);
    static final Size M = new Size("M", 24, 100);
    static final Size L = new Size("L", 120, 200);

    /** The same measures at a fourth and at all of the releases. */
    private static final List<Size> GROWING = List.of(new Size("24x200", 24, 200), new Size("96x200", 96, 200));

    /** @param names such as {@code S,M} */
    static List<Size> named(String names) {
        return Arrays.stream(names.split(","))
                .map(name -> Stream.concat(Stream.of(S, M, L), GROWING.stream())
                        .filter(size -> size.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no size is called " + name)))
                .toList();
    }

    /** Whether other generators build it, too. */
    boolean isCompared() {
        return !GROWING.contains(this);
    }

    String described() {
        return isCompared() ? "%s (%d × %d)".formatted(name, releases, measures) : releases + " × " + measures;
    }
}
