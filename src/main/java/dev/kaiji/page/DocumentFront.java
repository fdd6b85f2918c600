package dev.kaiji.page;

import dev.kaiji.output.SitePath;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/**
 * The title block of a document, and what its file says of itself.
 *
 * @param kind what it is a document of: 2024年6月28日の版
 * @param sentence up to which day it states what is known
 * @param page the page on the site that says the same, by absolute address
 * @param citation how to cite it
 * @param moment of publication with its offset, for the file's own dates: {@code 2024-06-28T15:00+09:00}
 * @param subject the file's subject
 */
public record DocumentFront(
        Said company,
        Said title,
        String kind,
        String sentence,
        Optional<Said> standingNote,
        String page,
        Optional<String> fingerprint,
        String citation,
        String moment,
        String subject) {

    /** @param page whose words these are; its release's own company and note stand on it, whatever the newest release says */
    static DocumentFront of(PageContext context, SitePath page, Said title, String kind, String subject) {
        var release = context.release();
        var company = context.say(context.organisation().name());
        var address = Layouts.absolute(context, page);
        var fingerprint = context.seals().of(release.id()).map(Seals.Seal::fingerprint);
        return new DocumentFront(
                company,
                title,
                kind,
                context.phrase(
                        "layout.release-sentence",
                        Map.of("date", context.day(context.dayOf(release)).text())),
                context.say(context.organisation().standingNote()),
                address,
                fingerprint,
                Citations.words(context, page, title.text(), kind),
                moment(context),
                subject);
    }

    /** Where the release gives none, the first of its day. */
    private static String moment(PageContext context) {
        var release = context.release();
        return release.published()
                .orElseGet(() -> context.dayOf(release)
                        .atTime(LocalTime.MIDNIGHT)
                        .atZone(context.organisation().zone())
                        .toOffsetDateTime())
                .toString();
    }
}
