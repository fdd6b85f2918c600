package dev.kaiji.model;

import java.util.List;
import java.util.Optional;

/** How the site is made, never what it says: {@code site.yaml}. */
public record SiteSettings(
        @Doc(ja = "公開するアドレス。/で終わる", en = "Public address; ends with /")
        String address,

        @Doc(ja = "フィードのIDに使う名前（RFC 4151）", en = "Authority of the feeds' tag: ids (RFC 4151)")
        String feedAuthority,

        @Doc(ja = "すべての組の比較を作る版の数の上限", en = "Every pair of releases is compared up to this many releases")
        int compareAllUpTo,

        @Doc(
                ja = "この日数を超えて確認していない事実をcheckが挙げる",
                en = "check lists facts that were not confirmed for longer than this many days")
        int unconfirmedAfterDays,

        @Doc(ja = "年表が示す先の日数", en = "The chart shows what is due within this many days of the release")
        int timelineDays,

        @Doc(ja = "日本語で元号も示すか", en = "Whether Japanese dates also give the era year")
        boolean eraYears,

        @Doc(ja = "セキュリティ連絡先（security.txt）", en = "Contact for security.txt")
        Optional<String> securityContact,

        @Doc(
                ja = "PDFの文書を作る言語。書かなければ作らない",
                en = "Languages in which releases are also PDF documents; none where left out")
        List<Language> documents) {
    public SiteSettings {
        documents = List.copyOf(documents);
    }

    /** What a record without a usable {@code site.yaml} is built with. */
    public static SiteSettings standard() {
        return new SiteSettings(
                "https://disclosure.example.jp/",
                "disclosure.example.jp,2024",
                24,
                180,
                184,
                false,
                Optional.empty(),
                List.of());
    }

    /** The same site without its PDF documents, and without links to them. */
    public SiteSettings withoutDocuments() {
        return new SiteSettings(
                address,
                feedAuthority,
                compareAllUpTo,
                unconfirmedAfterDays,
                timelineDays,
                eraYears,
                securityContact,
                List.of());
    }
}
