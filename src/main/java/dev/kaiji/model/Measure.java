package dev.kaiji.model;

import java.util.List;

/** One thing the company does (施策), for example {@code two-factor}, with its commitments and the directive items it answers. */
public record Measure(
        @Doc(ja = "施策のID。ファイル名と同じ", en = "The measure's id; the file's name")
        Id id,

        @Doc(ja = "施策の名前", en = "Title") Text title,
        @Doc(ja = "テーマのID", en = "Id of the theme") Id theme,

        @Doc(ja = "対応する指導事項のID", en = "Ids of the directive items it answers")
        List<Id> answers,

        @Doc(ja = "取組", en = "Its commitments") List<Commitment> commitments,
        Prose prose)
        implements Element {
    public Measure {
        answers = List.copyOf(answers);
        commitments = List.copyOf(commitments);
    }
}
