package dev.kaiji.page;

import java.util.List;
import java.util.Optional;

/**
 * What is known of secondary damage, with the day it was known, never a later one.
 *
 * @param code of the state, for the style sheet
 * @param sentence the state and its day in one sentence
 * @param carried where the release does not state it anew: that it stands as stated on its own day
 * @param advice what to do now, in order
 */
public record StatementView(
        String code,
        Dated sentence,
        Optional<String> meaning,
        Optional<Dated> carried,
        Optional<Said> checked,
        Optional<PrintedDate> period,
        Optional<Said> affected,
        List<FigureView> figures,
        List<Advice> advice,
        Optional<DeskView> desk,
        Optional<PrintedDate> restateBy,
        Cited source,
        Optional<PassageView> prose) {
    public StatementView {
        figures = List.copyOf(figures);
        advice = List.copyOf(advice);
    }

    /** One thing to do now. */
    public record Advice(String anchor, Said text) {}
}
