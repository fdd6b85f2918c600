package dev.kaiji.model;

import java.util.List;
import java.util.Optional;

/** What a regulator asked for by one act, item by item, in its own numbering; for example {@code mic-2024-03-05}. */
public record Directive(
        @Doc(ja = "指導等のID。ファイル名と同じ", en = "The directive's id; the file's name")
        Id id,

        @Doc(ja = "規制当局のID", en = "Id of the regulator") Id regulator,
        @Doc(ja = "行為の種類（行政指導など）", en = "Kind of act") Text act,
        @Doc(ja = "日付", en = "Date of issue") DisclosureDate issued,
        @Doc(ja = "原文へのリンク", en = "Link to the original") Optional<String> link,
        @Doc(ja = "事項", en = "Its items") List<Item> items)
        implements Element {
    public Directive {
        items = List.copyOf(items);
    }

    /** One item of a directive. */
    public record Item(
            @Doc(ja = "事項のID（番号から作る）", en = "The item's id, made from its number")
            Id id,

            @Doc(ja = "当局が書くとおりの番号", en = "Label exactly as the regulator writes it")
            String label,

            @Doc(ja = "事項自身の期限", en = "Its own deadline") Optional<DisclosureDate> deadline,

            @Doc(ja = "要約（私たちの言葉で）", en = "Summary in our words")
            Text summary,

            @Doc(ja = "出典", en = "Source") Source source)
            implements Element {}
}
