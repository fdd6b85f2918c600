package dev.kaiji.model;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** One publication: the whole state of what the company says on one day. Nothing in it is ever edited. */
public record Release(
        @Doc(ja = "版のID（公表日）。下書きには書かない", en = "The release's id, its date; the draft has none")
        ReleaseId id,

        @Doc(ja = "公表した時刻（時差つき）", en = "Moment of publication with offset")
        Optional<OffsetDateTime> published,

        @Doc(ja = "版の題名", en = "Title") Text title,

        @Doc(ja = "後から再現した版か", en = "Whether it was brought in later")
        boolean reconstructed,

        @Doc(ja = "公表時刻まで伏せるか", en = "Whether it is held back until its moment of publication")
        boolean embargo,

        @Doc(ja = "次に更新する日", en = "Day of the next update") Optional<DisclosureDate> nextUpdateBy,

        @Doc(ja = "この版とともに提出した報告書", en = "Reports published with it")
        List<Report> reports,

        @Doc(ja = "翻訳が遅れる言語と理由", en = "Languages whose translation is late, and why")
        SortedMap<Language, String> translationPending,

        @Doc(ja = "変更の理由", en = "Why facts changed") List<ChangeNote> changes,
        Organisation organisation,
        Incident incident,
        Statement statement,
        List<Directive> directives,
        List<Measure> measures,
        List<Notice> notices) {
    public Release {
        reports = List.copyOf(reports);
        translationPending = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(translationPending));
        changes = List.copyOf(changes);
        directives = List.copyOf(directives);
        measures = List.copyOf(measures);
        notices = List.copyOf(notices);
    }
}
