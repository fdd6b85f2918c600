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
                ja = "比較のページを最新版とのものだけにするか。新しい版が出ると、それまでの組のページはなくなる",
                en =
                        "Whether only pairs with the newest release are compared; the pages of other pairs go when a newer one appears")
        boolean compareNewestOnly,

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
        List<Language> documents,

        @Doc(
                ja = "原文より古い翻訳と、言語で違う数、日付、名称を誤りとするか",
                en =
                        "Whether a translation older than its original, or a number, date or name that differs between languages, is an error")
        boolean strictTranslations,

        @Doc(
                ja = "言語で違ってよい数、日付、名称：事実の住所、空白、そのもの（measures/two-factor.prose 24）",
                en =
                        "Numbers, dates and names that may differ between languages: address, space, the number (measures/two-factor.prose 24)")
        List<String> mayDiffer) {
    public SiteSettings {
        documents = List.copyOf(documents);
        mayDiffer = List.copyOf(mayDiffer);
    }

    /** What a record without a usable {@code site.yaml} is built with. */
    public static SiteSettings standard() {
        return new SiteSettings(
                "https://disclosure.example.jp/",
                "disclosure.example.jp,2024",
                24,
                false,
                180,
                184,
                false,
                Optional.empty(),
                List.of(),
                false,
                List.of());
    }

    /** The same site without its PDF documents, and without links to them. */
    public SiteSettings withoutDocuments() {
        return with(List.of(), strictTranslations);
    }

    /** The same, with translations judged strictly. */
    public SiteSettings strictly() {
        return with(documents, true);
    }

    private SiteSettings with(List<Language> documents, boolean strictTranslations) {
        return new SiteSettings(
                address,
                feedAuthority,
                compareAllUpTo,
                compareNewestOnly,
                unconfirmedAfterDays,
                timelineDays,
                eraYears,
                securityContact,
                documents,
                strictTranslations,
                mayDiffer);
    }
}
