package dev.kaiji.change;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Which sentence (or block) of the old text became which of the new: in order, so that as much as possible stays; what has too little in common stands alone.
 *
 * @param steps in reading order, what is gone before what is new
 */
record Pairing(List<Step> steps) {
    /** Below this, two sentences have no more in common than any two. */
    private static final double ALIKE = 0.4;

    /** More pairs than this are not compared each with each: a text of a thousand new sentences is a new text. */
    private static final long MOST_PAIRS = 250_000;

    /** Places in the two lists; at least one is there. */
    record Step(OptionalInt before, OptionalInt after) {
        Step shifted(int by) {
            return new Step(shifted(before, by), shifted(after, by));
        }

        private static OptionalInt shifted(OptionalInt place, int by) {
            return place.isEmpty() ? place : OptionalInt.of(place.getAsInt() + by);
        }
    }

    static Pairing of(List<String> before, List<String> after, Function<String, Bag> bags) {
        int front = 0;
        while (front < Math.min(before.size(), after.size())
                && before.get(front).equals(after.get(front))) {
            front++;
        }
        int back = 0;
        while (back < Math.min(before.size(), after.size()) - front
                && before.get(before.size() - 1 - back).equals(after.get(after.size() - 1 - back))) {
            back++;
        }
        List<Step> steps = new ArrayList<>();
        together(steps, 0, 0, front);
        var olds = before.subList(front, before.size() - back);
        var news = after.subList(front, after.size() - back);
        for (Step step : between(olds, news, bags)) {
            steps.add(step.shifted(front));
        }
        together(steps, before.size() - back, after.size() - back, back);
        return new Pairing(steps);
    }

    private static void together(List<Step> steps, int before, int after, int count) {
        for (int i = 0; i < count; i++) {
            steps.add(new Step(OptionalInt.of(before + i), OptionalInt.of(after + i)));
        }
    }

    /** What differs; where that is too much to compare each with each, all of it is new. */
    private static List<Step> between(List<String> before, List<String> after, Function<String, Bag> bags) {
        List<Step> steps = new ArrayList<>();
        boolean tooMany = (long) before.size() * after.size() > MOST_PAIRS;
        if (before.isEmpty() || after.isEmpty() || tooMany) {
            IntStream.range(0, before.size()).forEach(i -> steps.add(new Step(OptionalInt.of(i), OptionalInt.empty())));
            IntStream.range(0, after.size()).forEach(j -> steps.add(new Step(OptionalInt.empty(), OptionalInt.of(j))));
            return steps;
        }
        var likeness = new Likeness(before, after, bags);
        double[][] best = best(before.size(), after.size(), likeness);
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size()
                    && j < after.size()
                    && likeness.of(i, j) >= ALIKE
                    && best[i][j] == likeness.of(i, j) + best[i + 1][j + 1]) {
                steps.add(new Step(OptionalInt.of(i++), OptionalInt.of(j++)));
            } else if (i < before.size() && best[i][j] == best[i + 1][j]) {
                steps.add(new Step(OptionalInt.of(i++), OptionalInt.empty()));
            } else {
                steps.add(new Step(OptionalInt.empty(), OptionalInt.of(j++)));
            }
        }
        return steps;
    }

    /** best[i][j]: the most likeness that the old from i on and the new from j on can have. */
    private static double[][] best(int olds, int news, Likeness likeness) {
        double[][] best = new double[olds + 1][news + 1];
        for (int i = olds - 1; i >= 0; i--) {
            for (int j = news - 1; j >= 0; j--) {
                best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
                double alike = likeness.of(i, j);
                if (alike >= ALIKE) {
                    best[i][j] = Math.max(best[i][j], alike + best[i + 1][j + 1]);
                }
            }
        }
        return best;
    }

    /** How alike two pieces are, from 0 to 1: the share of their characters that stand in words which both have. */
    private static final class Likeness {
        private final double[][] values;

        Likeness(List<String> before, List<String> after, Function<String, Bag> bags) {
            var olds = before.stream().map(bags).toList();
            var news = after.stream().map(bags).toList();
            values = new double[before.size()][after.size()];
            for (int i = 0; i < before.size(); i++) {
                for (int j = 0; j < after.size(); j++) {
                    values[i][j] = before.get(i).equals(after.get(j))
                            ? 1
                            : Math.min(0.999, olds.get(i).likeness(news.get(j)));
                }
            }
        }

        double of(int i, int j) {
            return values[i][j];
        }
    }
}
