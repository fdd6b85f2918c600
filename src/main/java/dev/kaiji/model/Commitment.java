package dev.kaiji.model;

import java.util.List;
import java.util.Optional;

/** One promise of a measure, for example {@code separation-overseas}: what, for whom, by when, how firmly, and where the source says so. */
public record Commitment(
        @Doc(ja = "取組のID。一度使ったら変えない", en = "The commitment's id; never changed once used")
        Id id,

        @Doc(ja = "何をするか", en = "What is done") Text what,

        @Doc(ja = "対象の区分のID", en = "Id of the scope: whom it covers")
        Id scope,

        @Doc(ja = "対象を正確に書く（出典が書くとき）", en = "Whom or what exactly, where the source says it")
        Optional<Text> covers,

        @Doc(ja = "状況", en = "State") State state,

        @Doc(ja = "期日の約束の強さ。期日があるとき、または検討中のとき", en = "How strongly the date is promised; only with due, or considering")
        Optional<Force> force,

        @Doc(ja = "約束した期日。完了後も最後の約束として残す", en = "The promised date; kept after completion as the last promise")
        Optional<DisclosureDate> due,

        @Doc(ja = "完了した日", en = "When it was done") Optional<DisclosureDate> done,

        @Doc(ja = "完了の後に続くこと", en = "What follows completion")
        Optional<Then> then,

        @Doc(ja = "条件（…の場合）", en = "Promised only if this happens")
        Optional<Text> condition,

        @Doc(ja = "終わりを言葉で書くとき", en = "The end, where the source words it without a date")
        Optional<Text> until,

        @Doc(ja = "日付がない理由", en = "Why there is no date") Optional<Text> undated,

        @Doc(ja = "報告書そのものが「当初」とする日付", en = "An original date that the report itself gives")
        Optional<DisclosureDate> statedOriginal,

        @Doc(ja = "どう終わったか（stateがendedのとき）", en = "How it ended, with state ended")
        Optional<Ending> ended,

        @Doc(ja = "これが一部をなす、先にあった取組のID", en = "Id of the earlier commitment that this is a part of")
        Optional<Id> partOf,

        @Doc(ja = "出典", en = "Source") Source source,

        @Doc(ja = "この内容を確認した日", en = "The day this was last stated")
        DisclosureDate asOf)
        implements Element {

    /** How an ended commitment ended. */
    public record Ending(
            @Doc(ja = "終わり方", en = "How it ended") How how,

            @Doc(ja = "引き継いだ取組のID", en = "Ids of the commitments that took over")
            List<Id> ids,

            @Doc(ja = "理由。取りやめには必須", en = "Reason; required for withdrawn")
            Optional<Text> reason) {
        public Ending {
            ids = List.copyOf(ids);
        }

        public enum How implements Coded {
            @Doc(ja = "取りやめた", en = "Withdrawn")
            WITHDRAWN,
            @Doc(ja = "ほかの取組に置き換えた", en = "Replaced by another")
            REPLACED_BY,
            @Doc(ja = "ほかの取組に統合した", en = "Merged into another")
            MERGED_INTO,
            @Doc(ja = "いくつかに分けた", en = "Split into several")
            SPLIT_INTO
        }
    }
}
