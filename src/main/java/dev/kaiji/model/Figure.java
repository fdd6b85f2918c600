package dev.kaiji.model;

import java.math.BigDecimal;

/** A number that the company states, for example 20000 or more items, estimates included, as of a day. */
public record Figure(
        @Doc(ja = "数値のID", en = "The figure's id") Id id,
        @Doc(ja = "何の数か", en = "What is counted") Text label,
        @Doc(ja = "値", en = "Value") BigDecimal value,

        @Doc(ja = "ちょうど・以上・約・以下", en = "Exactly, at least, about, at most")
        Precision precision,

        @Doc(ja = "単位", en = "Unit") Text unit,

        @Doc(ja = "推計値を含むか", en = "Whether it includes estimates")
        boolean estimated,

        @Doc(ja = "いつの時点か", en = "As of which day") DisclosureDate asOf,
        @Doc(ja = "出典", en = "Source") Source source)
        implements Element {
    public enum Precision implements Coded {
        @Doc(ja = "ちょうど", en = "Exactly")
        EXACTLY,
        @Doc(ja = "以上", en = "At least")
        AT_LEAST,
        @Doc(ja = "約", en = "About")
        ABOUT,
        @Doc(ja = "以下", en = "At most")
        AT_MOST
    }
}
