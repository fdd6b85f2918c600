package dev.kaiji.page;

import java.util.List;
import java.util.Optional;

/**
 * What changed between two releases, as a page shows it.
 *
 * @param direction which releases are compared, said in a sentence; empty for a release's own page, whose heading says it
 * @param sentence says it first: how many things, of which kind
 * @param wording how many were changed in words only
 * @param carried that the later release did not state anew what is known of secondary damage
 * @param groups by headline, in the order in which readers are told; corrections come first and apart
 * @param words what changed in wording, sources and as-of days only; empty where nothing did
 * @param full both releases in full
 * @param others other comparisons with these releases
 */
public record ChangesView(
        String heading,
        Optional<String> direction,
        String sentence,
        Optional<String> wording,
        Optional<String> carried,
        List<Group> groups,
        Optional<Group> words,
        List<Link> full,
        List<Link> others) {
    public ChangesView {
        groups = List.copyOf(groups);
        full = List.copyOf(full);
        others = List.copyOf(others);
    }

    /** What changed under one headline; {@code code} is the headline's. */
    public record Group(String code, String heading, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /**
     * One subject that changed.
     *
     * @param anchor of its heading, {@code separation-overseas}
     * @param name in pieces, what is quoted from another language by itself
     * @param href where the newest pages show it
     * @param sentences what happened, made from the changes; each in pieces like the name
     */
    public record Item(
            String anchor,
            List<Said> name,
            Optional<String> href,
            boolean regression,
            List<List<Said>> sentences,
            List<Row> rows,
            List<ProseChange> proses,
            List<ReasonView> reasons) {
        public Item {
            sentences = List.copyOf(sentences);
            rows = List.copyOf(rows);
            proses = List.copyOf(proses);
            reasons = List.copyOf(reasons);
        }

        /** Whether it is the very same: an item is laid out once, and is too long to be looked through on every page that shows it. */
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /**
     * One field, new and old.
     *
     * @param anchor its address as an anchor: {@code separation-overseas.due}
     * @param note that it changed in another language only
     */
    public record Row(String anchor, String field, Cell after, Cell before, Optional<String> note) {}

    /**
     * One value with what is new or gone in it marked.
     *
     * @param lang the language of its words where it is not the page's
     * @param datetime the form of a date for {@code <time>}
     */
    public record Cell(List<Run> runs, Optional<String> lang, Optional<String> datetime) {
        public Cell {
            runs = List.copyOf(runs);
        }
    }

    /** A stretch of text in pieces; {@code mark} is same, deleted, inserted or, where nothing stands, none. */
    public record Run(String mark, List<Said> text) {
        public Run {
            text = List.copyOf(text);
        }
    }

    /**
     * Prose, old and new in one.
     *
     * @param touches how many edits were of punctuation or spaces only; empty for none
     */
    public record ProseChange(
            String anchor,
            String heading,
            Optional<String> lang,
            Optional<String> note,
            List<Block> blocks,
            Optional<String> touches) {
        public ProseChange {
            blocks = List.copyOf(blocks);
        }
    }

    /** A paragraph, heading or list item of prose. */
    public record Block(String kind, List<Run> runs) {
        public Block {
            runs = List.copyOf(runs);
        }
    }
}
