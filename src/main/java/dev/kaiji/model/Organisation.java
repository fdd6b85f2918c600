package dev.kaiji.model;

import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Who speaks, in which languages, to which regulators, and where to call. */
public record Organisation(
        @Doc(ja = "会社の名前", en = "Name of the company") Text name,

        @Doc(ja = "言語。最初が原文", en = "Languages; the first is the source")
        List<Language> languages,

        @Doc(ja = "時間帯", en = "Time zone") ZoneId zone,

        @Doc(ja = "年度の最初の月（1–12）", en = "First month of the fiscal year (1–12)")
        Month fiscalYearStart,

        @Doc(ja = "全ページに載せる断り書き", en = "A note printed on every page")
        Optional<Text> standingNote,

        @Doc(ja = "規制当局", en = "Regulators") List<Regulator> regulators,
        @Doc(ja = "対象の区分", en = "Scopes") List<Scope> scopes,
        @Doc(ja = "テーマ", en = "Themes") List<Theme> themes,
        @Doc(ja = "相談窓口", en = "Desks") List<Desk> desks) {
    public Organisation {
        languages = List.copyOf(languages);
        regulators = List.copyOf(regulators);
        scopes = List.copyOf(scopes);
        themes = List.copyOf(themes);
        desks = List.copyOf(desks);
    }

    /** An authority that asked, for example {@code mic} (総務省). */
    public record Regulator(
            @Doc(ja = "当局のID", en = "The regulator's id") Id id,
            @Doc(ja = "名前", en = "Name") Text name) implements Element {}

    /** Whom a commitment covers, for example {@code overseas} (海外子会社). */
    public record Scope(
            @Doc(ja = "区分のID", en = "The scope's id") Id id,
            @Doc(ja = "名前", en = "Name") Text name) implements Element {}

    /** What a measure is about, for example {@code access}. */
    public record Theme(
            @Doc(ja = "テーマのID", en = "The theme's id") Id id,
            @Doc(ja = "名前", en = "Name") Text name) implements Element {}

    /** Where readers ask and report damage. */
    public record Desk(
            @Doc(ja = "窓口のID", en = "The desk's id") Id id,
            @Doc(ja = "名前", en = "Name") Text name,
            @Doc(ja = "電話番号", en = "Telephone number") String phone,
            @Doc(ja = "受付時間", en = "Hours") Text hours,
            @Doc(ja = "通話料", en = "Cost of the call") Text cost,
            @Doc(ja = "対応する言語", en = "Languages spoken") Text spoken,

            @Doc(ja = "電話を使えない方の宛先（メール）", en = "Address for those who cannot phone (e-mail)")
            Optional<String> email,

            @Doc(ja = "問い合わせフォームのURL", en = "Address of a contact form")
            Optional<String> form)
            implements Element {}
}
