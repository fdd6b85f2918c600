package dev.kaiji.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which part of one list of days became which of another: every part of the shorter list has one of the longer, in order, so that they moved as little as possible in all.
 *
 * <p>The same the other way round. Of equally good ones, that with the earlier parts of the longer list.
 *
 * @param pairs in order of time; what has no counterpart stands alone
 */
record Alignment(List<Pair> pairs) {
    Alignment {
        pairs = List.copyOf(pairs);
    }

    /** Places in the two lists. */
    record Pair(OptionalInt before, OptionalInt after) {}

    static Alignment of(List<LocalDate> before, List<LocalDate> after) {
        boolean shrinks = before.size() > after.size();
        int[] match = shrinks ? nearest(after, before) : nearest(before, after);
        var pairs = new ArrayList<Pair>();
        int next = 0;
        for (int place = 0; place < Math.max(before.size(), after.size()); place++) {
            boolean matched = next < match.length && match[next] == place;
            var longer = OptionalInt.of(place);
            var shorter = matched ? OptionalInt.of(next++) : OptionalInt.empty();
            pairs.add(shrinks ? new Pair(longer, shorter) : new Pair(shorter, longer));
        }
        return new Alignment(Collections.unmodifiableList(pairs));
    }

    /** For each day of the shorter list, its place in the longer. */
    private static int[] nearest(List<LocalDate> few, List<LocalDate> many) {
        // least[i][j]: the least sum of days that the days from i on move, matched to the places from j on
        long[][] least = new long[few.size() + 1][many.size() + 1];
        for (int i = few.size() - 1; i >= 0; i--) {
            least[i][many.size()] = Integer.MAX_VALUE;
            for (int j = many.size() - 1; j >= 0; j--) {
                least[i][j] = Math.min(least[i][j + 1], least[i + 1][j + 1] + days(few.get(i), many.get(j)));
            }
        }
        int[] match = new int[few.size()];
        int j = 0;
        for (int i = 0; i < few.size(); i++, j++) {
            while (least[i][j] != least[i + 1][j + 1] + days(few.get(i), many.get(j))) {
                j++;
            }
            match[i] = j;
        }
        return match;
    }

    private static long days(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay());
    }
}
