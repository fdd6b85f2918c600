package dev.kaiji.model;

/** How strongly a date is promised, strongest first. */
@Doc(ja = "期日の約束の強さ", en = "How strongly the date is promised")
public enum Force implements Coded {
    @Doc(ja = "予定。「～します」も含む", en = "Scheduled, and a plain promise")
    PLANNED,
    @Doc(ja = "目標", en = "Target")
    TARGET,
    @Doc(ja = "目途", en = "Aim")
    AIM,
    @Doc(ja = "検討中。日付は約束していない", en = "Under consideration: no date is promised")
    CONSIDERING;

    public boolean isWeakerThan(Force other) {
        return compareTo(other) > 0;
    }
}
