package dev.kaiji.change;

import java.util.Arrays;
import java.util.List;

/**
 * The words of a sentence or block, whatever their order, to tell how alike two are.
 *
 * @param words sorted; not to be changed
 * @param length how many characters they have
 */
record Bag(String[] words, int length) {
    static Bag of(List<String> words) {
        var sorted = words.stream().filter(word -> !word.isBlank()).sorted().toArray(String[]::new);
        return new Bag(sorted, Words.length(Arrays.asList(sorted)));
    }

    /** From 0 to 1: the share of their characters that stand in words which both have. */
    double likeness(Bag other) {
        int all = length + other.length;
        return all == 0 ? 1 : 2.0 * common(other) / all;
    }

    private int common(Bag other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < words.length && j < other.words.length) {
            int order = words[i].compareTo(other.words[j]);
            if (order == 0) {
                common += Words.length(words[i]);
                i++;
                j++;
            } else if (order < 0) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }
}
