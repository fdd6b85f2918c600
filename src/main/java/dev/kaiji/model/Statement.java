package dev.kaiji.model;

import java.util.List;
import java.util.Optional;

/** What is known of damage that follows from the incident (二次被害). Not confirmed is not the same as none. */
public record Statement(
        @Doc(ja = "二次被害の状況", en = "What is known of secondary damage")
        Damage state,

        @Doc(ja = "いつの時点か", en = "As of which day") DisclosureDate asOf,
        @Doc(ja = "何を調べたか", en = "What was checked") Optional<Text> checked,
        @Doc(ja = "調べた期間", en = "Over which period") Optional<DisclosureDate> period,
        @Doc(ja = "影響を受ける方", en = "Who is affected") Optional<Text> affected,
        @Doc(ja = "数値", en = "Figures") List<Figure> figures,

        @Doc(ja = "いますること（順）", en = "What to do now, in order")
        List<Advice> advice,

        @Doc(ja = "相談窓口のID", en = "Id of the desk") Id desk,

        @Doc(ja = "いつまでに改めて知らせるか", en = "The day by which it is restated")
        Optional<DisclosureDate> restateBy,

        @Doc(ja = "出典", en = "Source") Source source,
        Prose prose) {
    public Statement {
        figures = List.copyOf(figures);
        advice = List.copyOf(advice);
    }

    /** How much is known, the better first; from {@link #NONE_CONFIRMED} to {@link #CONFIRMED} it got worse. */
    public enum Damage implements Coded {
        @Doc(ja = "悪用は確認していない", en = "No misuse confirmed")
        NONE_CONFIRMED,
        @Doc(ja = "調査している", en = "Under investigation")
        UNDER_INVESTIGATION,
        @Doc(ja = "悪用が疑われる", en = "Misuse suspected")
        SUSPECTED,
        @Doc(ja = "悪用を確認した", en = "Misuse confirmed")
        CONFIRMED,
        @Doc(ja = "調査を終えた", en = "Investigation closed")
        CLOSED
    }

    /** One thing to do now; only advice is ordered, and its order is a field. */
    public record Advice(
            @Doc(ja = "助言のID", en = "Id") Id id,

            @Doc(ja = "順番（1から）", en = "Place in the order, from 1")
            int order,

            @Doc(ja = "すること", en = "What to do") Text text)
            implements Element {}
}
