package dev.kaiji.model;

import java.util.Optional;

/** A dated message to users (お知らせ). */
public record Notice(
        @Doc(ja = "お知らせのID。ファイル名と同じ", en = "The notice's id; the file's name")
        Id id,

        @Doc(ja = "日付", en = "Date") DisclosureDate date,
        @Doc(ja = "題名", en = "Title") Text title,
        @Doc(ja = "重大さ", en = "Severity") Severity severity,
        @Doc(ja = "影響を受ける方", en = "Who is affected") Text affected,

        @Doc(ja = "していただきたいこと。あれば利用者に行動を求めるお知らせになる", en = "What to do; where given, the notice asks users to act")
        Optional<Text> toDo,

        @Doc(ja = "相談窓口のID", en = "Id of the desk") Id desk,
        Prose prose)
        implements Element {
    public enum Severity implements Coded {
        @Doc(ja = "お知らせ", en = "Information")
        INFORMATION,
        @Doc(ja = "ご注意ください", en = "Please take care")
        CAUTION,
        @Doc(ja = "至急ご確認ください", en = "Please read at once")
        URGENT
    }
}
