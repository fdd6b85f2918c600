package dev.kaiji.change;

import dev.kaiji.model.Coded;
import dev.kaiji.model.Language;
import dev.kaiji.model.Prose.Passage;
import java.util.List;

/**
 * How one text became another, as a reader can follow it: what stayed, what was deleted, what was inserted; both texts can be rebuilt from it exactly.
 *
 * @param runs in reading order; a deletion stands before the insertion that takes its place
 */
public record Redline(List<Run> runs) {
    public Redline {
        runs = List.copyOf(runs);
    }

    /** The redline of two texts: sentences are aligned first, then words; no date, number, name or address is cut. */
    public static Redline between(String before, String after, Language language) {
        return Sentences.redline(before, after, language);
    }

    /** The redline of two passages of prose, block by block: paragraphs, headings and list items are paired first. */
    public static List<Block> between(Passage before, Passage after, Language language) {
        return new Redlines().between(before, after, language);
    }

    /**
     * A stretch of text that is all of one kind.
     *
     * @param before what the old text has here; empty for an insertion
     * @param after what the new text has here; empty for a deletion
     */
    public record Run(Mark mark, String before, String after) {
        static Run same(String text) {
            return new Run(Mark.SAME, text, text);
        }

        static Run deleted(String text) {
            return new Run(Mark.DELETED, text, "");
        }

        static Run inserted(String text) {
            return new Run(Mark.INSERTED, "", text);
        }

        static Run touched(String before, String after) {
            return new Run(Mark.TOUCHED, before, after);
        }

        /** The words to show: the deleted ones, or else the new ones. */
        public String text() {
            return mark == Mark.DELETED ? before : after;
        }
    }

    public enum Mark implements Coded {
        SAME,
        DELETED,
        INSERTED,
        /** Other punctuation, spaces or width of letters: counted and not marked, shown as it is now. */
        TOUCHED
    }

    /**
     * One block of a passage, old and new together.
     *
     * @param kind the element it is, or was: {@code p}, {@code li}, {@code h3}, …
     */
    public record Block(String kind, Redline redline) {}

    /** The old text. */
    public String before() {
        return String.join("", runs.stream().map(Run::before).toList());
    }

    /** The new text. */
    public String after() {
        return String.join("", runs.stream().map(Run::after).toList());
    }

    /** Whether anything is deleted or inserted. */
    public boolean isMarked() {
        return runs.stream().anyMatch(r -> r.mark() == Mark.DELETED || r.mark() == Mark.INSERTED);
    }

    /** How many edits were of punctuation, spaces or the width of letters only. */
    public int touches() {
        return (int) runs.stream().filter(r -> r.mark() == Mark.TOUCHED).count();
    }
}
