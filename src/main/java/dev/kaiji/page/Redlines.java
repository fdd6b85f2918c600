package dev.kaiji.page;

import dev.kaiji.change.Redline;
import dev.kaiji.model.Language;
import dev.kaiji.model.Prose.Passage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The redlines of one building of pages, each made once: the same two passages meet in many comparisons. */
final class Redlines {
    private final Map<Pair, List<Redline.Block>> made = new ConcurrentHashMap<>();

    private record Pair(Passage before, Passage after, Language language) {}

    List<Redline.Block> between(Passage before, Passage after, Language language) {
        return made.computeIfAbsent(
                new Pair(before, after, language), pair -> Redline.between(before, after, language));
    }
}
