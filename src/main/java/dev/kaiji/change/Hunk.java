package dev.kaiji.change;

import dev.kaiji.change.Redline.Run;
import dev.kaiji.model.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of words within a pair of sentences: words that stayed, or what they were and what they became.
 *
 * @param edited whether the two sides differ
 * @param marked whether they differ in more than punctuation, spaces and the width of letters
 */
record Hunk(List<String> before, List<String> after, boolean edited, boolean marked) {
    /** What stands between two marks and is no longer than this is marked with them. */
    private static final int SHORT_GAP = 3;

    /** In Japanese a mark of one letter is hard to see. */
    private static final int SHORTEST_RUN = 2;

    static Hunk same(String word) {
        return new Hunk(List.of(word), List.of(word), false, false);
    }

    static Hunk edit(List<String> before, List<String> after) {
        return new Hunk(
                List.copyOf(before),
                List.copyOf(after),
                true,
                !Words.saysTheSame(String.join("", before), String.join("", after)));
    }

    List<Run> runs() {
        String old = String.join("", before);
        String now = String.join("", after);
        if (!edited) {
            return List.of(Run.same(now));
        }
        if (!marked()) {
            return List.of(Run.touched(old, now));
        }
        List<Run> runs = new ArrayList<>();
        if (!old.isEmpty()) {
            runs.add(Run.deleted(old));
        }
        if (!now.isEmpty()) {
            runs.add(Run.inserted(now));
        }
        return runs;
    }

    /**
     * What its first words begin with and its last words end with in common is no edit: 行います → 毎年行います only adds 毎年.
     *
     * <p>Cut is only where one side ends or where the script changes, so that no name in kanji is, and never an atom.
     */
    List<Hunk> trimmed() {
        if (before.isEmpty() || after.isEmpty()) {
            return List.of(this);
        }
        String front = Common.prefix(before.get(0), after.get(0));
        Hunk rest = edit(without(before, front, true), without(after, front, true));
        String back = rest.before.isEmpty() || rest.after.isEmpty()
                ? ""
                : Common.suffix(rest.before.get(rest.before.size() - 1), rest.after.get(rest.after.size() - 1));
        rest = edit(without(rest.before, back, false), without(rest.after, back, false));
        if (isTooShort(rest.before) || isTooShort(rest.after)) {
            return List.of(this);
        }
        List<Hunk> parts = new ArrayList<>(List.of(same(front), rest, same(back)));
        parts.removeIf(p -> !p.edited && p.after.get(0).isEmpty());
        return parts;
    }

    private static List<String> without(List<String> words, String part, boolean atFront) {
        if (part.isEmpty()) {
            return words;
        }
        List<String> rest = new ArrayList<>(words);
        int at = atFront ? 0 : rest.size() - 1;
        String word = rest.get(at);
        rest.set(at, atFront ? word.substring(part.length()) : word.substring(0, word.length() - part.length()));
        rest.removeIf(String::isEmpty);
        return rest;
    }

    /** The same words with fewer, longer marks: short gaps closed, and in Japanese no mark of a single letter where there is a neighbour to take in. */
    static List<Hunk> widened(List<Hunk> hunks, Language language) {
        List<Hunk> closed = closed(hunks);
        return language.equals(Language.JA) ? closed(lengthened(closed)) : closed;
    }

    private static List<Hunk> closed(List<Hunk> hunks) {
        List<Hunk> result = new ArrayList<>();
        List<Hunk> gap = new ArrayList<>();
        for (Hunk hunk : hunks) {
            if (!hunk.marked()) {
                gap.add(hunk);
                continue;
            }
            boolean follows = !result.isEmpty() && result.get(result.size() - 1).marked();
            if (follows && gap.stream().mapToInt(g -> Words.length(g.after())).sum() <= SHORT_GAP) {
                Hunk joined = result.remove(result.size() - 1);
                for (Hunk g : gap) {
                    joined = joined.and(g);
                }
                result.add(joined.and(hunk));
            } else {
                result.addAll(gap);
                result.add(hunk);
            }
            gap.clear();
        }
        result.addAll(gap);
        return result;
    }

    private static List<Hunk> lengthened(List<Hunk> hunks) {
        List<Hunk> result = new ArrayList<>(hunks);
        for (int i = 0; i < result.size(); i++) {
            while (result.get(i).isTooShort() && result.size() > 1) {
                if (i + 1 < result.size()) {
                    result.set(i, result.get(i).and(result.remove(i + 1)));
                } else {
                    result.set(i - 1, result.get(i - 1).and(result.remove(i)));
                    i--;
                }
            }
        }
        return result;
    }

    private boolean isTooShort() {
        return marked() && (isTooShort(before) || isTooShort(after));
    }

    private static boolean isTooShort(List<String> words) {
        int length = Words.length(words);
        return length > 0 && length < SHORTEST_RUN;
    }

    private Hunk and(Hunk next) {
        List<String> olds = new ArrayList<>(before);
        olds.addAll(next.before);
        List<String> news = new ArrayList<>(after);
        news.addAll(next.after);
        return edit(olds, news);
    }
}
