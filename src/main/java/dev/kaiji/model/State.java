package dev.kaiji.model;

/** How far a commitment is. Overdue is not among them: it is computed at a stated day, never typed. */
@Doc(ja = "取組の状況", en = "How far the commitment is")
public enum State implements Coded {
    /** 予定: the source does not say that work began. */
    SCHEDULED,
    /** 進行中: the source says that work began. */
    IN_PROGRESS,
    /** 完了. */
    DONE,
    /** 完了・継続実施: done once, and goes on as {@code then} says. */
    CONTINUING,
    /** 取りやめ・統合・分割・置き換え: see {@code ended}. */
    ENDED
}
