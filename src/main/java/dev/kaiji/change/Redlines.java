package dev.kaiji.change;

import dev.kaiji.model.Language;
import dev.kaiji.model.Prose.Passage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The redlines of one building of pages, each made once: the same two passages meet in many comparisons, and the same block in many passages. Several may be asked for at
 * once.
 */
public final class Redlines {
    private final Map<Pair, List<Redline.Block>> made = new ConcurrentHashMap<>();
    private final Map<Text, Bag> bags = new ConcurrentHashMap<>();

    private record Pair(Passage before, Passage after, Language language) {}

    private record Text(String text, Language language) {}

    /** See {@link Redline#between(Passage, Passage, Language)}. */
    public List<Redline.Block> between(Passage before, Passage after, Language language) {
        return made.computeIfAbsent(
                new Pair(before, after, language),
                pair -> Blocks.redline(before.blocks(), after.blocks(), language, text -> bag(text, language)));
    }

    private Bag bag(String text, Language language) {
        return bags.computeIfAbsent(new Text(text, language), key -> Bag.of(Words.of(text, language)));
    }
}
