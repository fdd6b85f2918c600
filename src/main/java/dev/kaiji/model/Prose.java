package dev.kaiji.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The Markdown that explains a thing, in the languages of the release: {@code two-factor.ja.md} and {@code two-factor.en.md}. */
public record Prose(SortedMap<Language, Passage> passages) {
    public Prose {
        passages = Collections.unmodifiableSortedMap(new TreeMap<>(passages));
    }

    public static Prose of(Map<Language, Passage> passages) {
        return new Prose(new TreeMap<>(passages));
    }

    public static Prose none() {
        return of(Map.of());
    }

    public Optional<Passage> in(Language language) {
        return Optional.ofNullable(passages.get(language));
    }

    /**
     * One language's prose.
     *
     * @param markdown as typed
     * @param html rendered and cleaned: only allow-listed elements, ids unique within the passage, headings from h3
     * @param blocks the plain words of each block (heading, paragraph, list item, table cell), in order: what is compared and counted
     * @param ends for each block the place in the HTML where something may be said of it: behind its own words, or behind a heading; none where that is not known
     */
    public record Passage(String markdown, String html, List<Block> blocks, List<Integer> ends) {
        public Passage {
            blocks = List.copyOf(blocks);
            ends = List.copyOf(ends);
        }

        public Passage(String markdown, String html, List<Block> blocks) {
            this(markdown, html, blocks, List.of());
        }

        /** Two passages are the same where what was typed is the same; HTML and blocks follow from it. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Passage that && markdown.equals(that.markdown);
        }

        @Override
        public int hashCode() {
            return markdown.hashCode();
        }
    }

    /**
     * One block of a passage.
     *
     * @param kind the element it becomes: {@code h3}, {@code p}, {@code li}, {@code td}, …
     * @param text its words without marks
     */
    public record Block(String kind, String text) {}
}
