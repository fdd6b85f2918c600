package dev.kaiji.model;

/** How far a commitment is. Overdue is not among them: it is computed at a stated day, never typed. */
@Doc(ja = "取組の状況", en = "How far the commitment is")
public enum State implements Coded {
    @Doc(ja = "予定。始めたと書かれていない", en = "Scheduled: the source does not say that work began")
    SCHEDULED,
    @Doc(ja = "進行中。始めたと書かれている", en = "In progress: the source says that work began")
    IN_PROGRESS,
    @Doc(ja = "完了", en = "Completed")
    DONE,
    @Doc(ja = "完了・継続実施。一度終えて、thenのとおり続ける", en = "Completed and ongoing: done once, and goes on as then says")
    CONTINUING,
    @Doc(ja = "取りやめ・置き換え・統合・分割。endedに書く", en = "Withdrawn, replaced, merged or split: ended says which")
    ENDED
}
