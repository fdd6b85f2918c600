package dev.kaiji.page;

import dev.kaiji.change.Headline;
import java.util.List;
import java.util.Optional;

/**
 * One subject that changed with a release, in the words of its page but without a page around it: what feeds and lists tell of it.
 *
 * @param subject {@code commitments/separation-overseas}
 * @param headline what readers are told first
 * @param label the headline in words: 前倒し
 * @param stepBack the word that marks a regression; empty for none
 * @param name what the subject is called
 * @param sentences what happened, made from the changes
 * @param lines old and new of each fact, prose left out
 * @param reasons as the editors said them
 */
public record ToldItem(
        String subject,
        Headline headline,
        String label,
        Optional<String> stepBack,
        String name,
        List<String> sentences,
        List<Line> lines,
        List<ReasonView> reasons) {
    public ToldItem {
        sentences = List.copyOf(sentences);
        lines = List.copyOf(lines);
        reasons = List.copyOf(reasons);
    }

    /**
     * One fact, old and new.
     *
     * @param anchor of the fact on the page that shows it, {@code separation-overseas.due}
     * @param field its name: 期日
     * @param note that it changed in another language only
     */
    public record Line(
            String anchor, String field, Optional<Said> before, Optional<Said> after, Optional<String> note) {}
}
