package dev.kaiji.model;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Valid dates of every kind, from a seed: the same on every run. */
public final class RandomDates {
    private static final List<String> THIRDS = List.of("-early", "-mid", "-late", "-end", "");
    private static final List<String> FISCAL = List.of("", "-H1", "-H2", "-Q1", "-Q2", "-Q3", "-Q4");

    private final Random random;

    public RandomDates(long seed) {
        random = new Random(seed);
    }

    /** That many dates. */
    public static Stream<DisclosureDate> of(long seed, int count) {
        var dates = new RandomDates(seed);
        return Stream.generate(dates::next).limit(count);
    }

    public DisclosureDate next() {
        while (true) {
            try {
                return DisclosureDate.parse(token(), Month.APRIL);
            } catch (InvalidDate e) {
                // a list or range that came out backwards: draw again
                continue;
            }
        }
    }

    private String token() {
        return switch (random.nextInt(10)) {
            case 0 -> "by:" + (random.nextBoolean() ? point() : range());
            case 1 -> "from:" + point();
            case 2, 3 -> list();
            case 4, 5 -> range();
            default -> point();
        };
    }

    private String list() {
        var parts = new ArrayList<String>();
        int size = 2 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            parts.add(random.nextInt(6) == 0 ? range() : point());
        }
        return String.join(", ", parts);
    }

    private String range() {
        return point() + ".." + point();
    }

    private String point() {
        var month = YearMonth.of(2023, 1).plusMonths(random.nextInt(48));
        return switch (random.nextInt(8)) {
            case 0 -> Integer.toString(month.getYear());
            case 1 -> "FY" + month.getYear() + FISCAL.get(random.nextInt(FISCAL.size()));
            case 2, 3, 4 ->
                month.atDay(1 + random.nextInt(month.lengthOfMonth())).toString();
            default -> month + THIRDS.get(random.nextInt(THIRDS.size()));
        };
    }
}
