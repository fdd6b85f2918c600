package dev.kaiji.model;

/** How strongly a date is promised, strongest first. */
@Doc(ja = "期日の約束の強さ", en = "How strongly the date is promised")
public enum Force implements Coded {
    /** 予定, and a plain promise (～します). */
    PLANNED,
    /** 目標. */
    TARGET,
    /** 目途. */
    AIM,
    /** 検討中: no date is promised. */
    CONSIDERING;

    public boolean isWeakerThan(Force other) {
        return compareTo(other) > 0;
    }
}
