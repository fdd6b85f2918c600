package dev.kaiji.page;

import dev.kaiji.model.Address;
import dev.kaiji.output.SitePath;
import java.util.Map;
import java.util.Optional;

/** How a page or a document is cited: who says it, what it is called, of which release, where it stands, and the fingerprint by which it can be checked. */
final class Citations {
    private Citations() {}

    /**
     * @param context at the release whose words are cited
     * @param kind what it is: 2024年6月28日の版
     */
    static String words(PageContext context, SitePath page, String title, String kind) {
        var fingerprint = context.seals().of(context.release().id()).map(Seals.Seal::fingerprint);
        var parts = Map.of(
                "company",
                context.say(context.organisation().name()).text(),
                "title",
                title,
                "kind",
                kind,
                "address",
                Layouts.absolute(context, page),
                "fingerprint",
                fingerprint.orElse(""));
        return context.phrase(fingerprint.isPresent() ? "document.citation" : "document.citation.unsealed", parts);
    }

    /** The page with its citation. @param fact one whose address stands for all others on the page */
    static Layout on(Layout layout, String words, PageContext context, SitePath page, Optional<Address> fact) {
        var example = fact.map(address -> context.phrase(
                "cite.fact", Map.of("address", Layouts.absolute(context, page) + "#" + Places.anchor(address))));
        return layout.with(layout.sharing().cited(new Layout.Citation(words, example)));
    }

    /** What a release is called in a citation: 2024年6月28日の版. */
    static String release(PageContext context) {
        return context.phrase("release.name", Map.of("date", Layouts.releaseName(context, context.release())));
    }
}
