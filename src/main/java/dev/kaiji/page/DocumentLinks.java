package dev.kaiji.page;

import dev.kaiji.change.Comparison;
import dev.kaiji.model.Release;
import dev.kaiji.output.SitePath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Links to a release's documents, with type and size as readers on the road need them: （PDF、約0.6MB）.
 *
 * <p>The size is told from how much there is to print: a page is written before the documents that it links are printed.
 */
final class DocumentLinks {
    private static final long BYTES_OF_ANY = 60_000;
    private static final long BYTES_OF_A_FACT = 430;
    private static final long BYTES_OF_A_CHANGE = 1_450;

    private DocumentLinks() {}

    /** The release as a document, and what it changed; as far as the site has them. */
    static List<Link> of(PageContext context, SitePath page, Release release, Comparison comparison) {
        var links = new ArrayList<Link>();
        Documents.report(context, release)
                .map(path -> link(context, page, path, release, "report", bytes(context, release)))
                .ifPresent(links::add);
        links.addAll(changes(context, page, release, comparison));
        return links;
    }

    /** What the release changed as a document, if the site has it. */
    static List<Link> changes(PageContext context, SitePath page, Release release, Comparison comparison) {
        return Documents.changes(context, release)
                .map(path -> link(context, page, path, release, "changes", bytes(comparison)))
                .stream()
                .toList();
    }

    private static Link link(
            PageContext context, SitePath page, SitePath path, Release release, String kind, long bytes) {
        var size = BigDecimal.valueOf(bytes, 6).round(new MathContext(1)).toPlainString();
        var parts = Map.of("date", Layouts.releaseName(context, release), "size", size);
        return new Link(Places.relative(page, path), context.phrase("document.link." + kind, parts));
    }

    /** Measured: what a document weighs goes with what it tells, one by one; the letters themselves are packed. */
    private static long bytes(PageContext context, Release release) {
        return BYTES_OF_ANY
                + BYTES_OF_A_FACT
                        * context.facts(release).things().values().stream()
                                .mapToLong(thing -> thing.fields().size())
                                .sum();
    }

    private static long bytes(Comparison comparison) {
        return BYTES_OF_ANY + BYTES_OF_A_CHANGE * comparison.changes().size();
    }
}
