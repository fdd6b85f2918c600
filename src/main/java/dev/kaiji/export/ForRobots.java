package dev.kaiji.export;

import dev.kaiji.change.History;
import dev.kaiji.model.Language;
import dev.kaiji.model.SiteSettings;
import dev.kaiji.output.OutputFile;
import dev.kaiji.output.PlannedFile;
import dev.kaiji.output.SitePath;
import dev.kaiji.page.LastChanged;
import dev.kaiji.page.PageContext;
import dev.kaiji.page.Places;
import dev.kaiji.page.PlannedPage;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code sitemap.xml}, {@code robots.txt} and {@code .well-known/security.txt}: what programs look for at the root of a site. */
public final class ForRobots {
    private static final SitePath SITEMAP = new SitePath("sitemap.xml");
    private static final SitePath ROBOTS = new SitePath("robots.txt");
    private static final SitePath SECURITY = new SitePath(".well-known/security.txt");

    /** RFC 9116 recommends less than a year. */
    private static final int DAYS_OF_A_CONTACT = 364;

    private final List<PageContext> contexts;
    private final PageContext first;

    private ForRobots(List<PageContext> contexts) {
        this.contexts = List.copyOf(contexts);
        this.first = contexts.get(0);
    }

    /** @param contexts at the newest release, one a language, the record's first language first. @param pages of the whole site */
    public static List<PlannedFile> of(List<PageContext> contexts, List<PlannedPage> pages, History history) {
        var robots = new ForRobots(contexts);
        var files = new ArrayList<PlannedFile>();
        files.add(PlannedFile.of(ROBOTS, robots::robots));
        if (robots.isSigned()) {
            files.add(PlannedFile.of(SITEMAP, () -> robots.sitemap(pages, history)));
        }
        robots.site()
                .securityContact()
                .ifPresent(contact -> files.add(PlannedFile.of(SECURITY, () -> robots.security(contact))));
        return files;
    }

    private SiteSettings site() {
        return first.site();
    }

    /** What nobody has signed is a preview: its pages ask not to be found. */
    private boolean isSigned() {
        return first.seals().of(first.releases().newest().id()).isPresent();
    }

    /** Everything may be read: what is not to be found says so itself, and has to be read for that. */
    private OutputFile robots() {
        var map = isSigned() ? "\nSitemap: " + site().address() + SITEMAP + "\n" : "";
        return OutputFile.text(ROBOTS, "User-agent: *\nAllow: /\n" + map);
    }

    /** RFC 9116. The record knows no later day than that of its newest release: a site without a new one for a year says so by this. */
    private OutputFile security(String contact) {
        var expires = first.moment(first.releases().newest()).plusDays(DAYS_OF_A_CONTACT);
        var languages =
                contexts.stream().map(context -> context.language().tag()).collect(Collectors.joining(", "));
        return OutputFile.text(
                SECURITY,
                "Contact: " + contact + "\nExpires: " + AtomEntries.moment(expires) + "\nPreferred-Languages: "
                        + languages + "\nCanonical: " + site().address() + SECURITY + "\n");
    }

    /** Every page that may be found, with the same page in the other languages and the day it last changed; past releases are left out. */
    private OutputFile sitemap(List<PlannedPage> pages, History history) {
        Set<SitePath> paths = pages.stream().map(PlannedPage::path).collect(Collectors.toSet());
        var changed = new HashMap<Language, LastChanged>();
        contexts.forEach(context -> changed.put(context.language(), new LastChanged(context, history)));
        var xml = Xml.document()
                .open(
                        "urlset",
                        "xmlns",
                        "http://www.sitemaps.org/schemas/sitemap/0.9",
                        "xmlns:xhtml",
                        "http://www.w3.org/1999/xhtml")
                .line();
        for (PageContext context : contexts) {
            var past = context.releases().all().stream()
                    .map(release -> context.places().release(release.id()))
                    .collect(Collectors.toSet());
            pages.stream()
                    .map(PlannedPage::path)
                    .filter(path -> path.value().startsWith(context.language() + "/") && !past.contains(path))
                    .sorted()
                    .forEach(path -> url(
                            xml,
                            path,
                            Objects.requireNonNull(changed.get(context.language()))
                                    .of(path),
                            paths));
        }
        return OutputFile.text(SITEMAP, xml.close("urlset").line().toString());
    }

    private void url(Xml xml, SitePath path, OffsetDateTime changed, Set<SitePath> pages) {
        xml.open("url").element("loc", site().address() + path.address());
        xml.element("lastmod", AtomEntries.moment(changed)).line();
        for (PageContext context : contexts) {
            var there = Places.inLanguage(path, context.language());
            if (pages.contains(there)) {
                alternate(xml, context.language().tag(), there);
            }
        }
        alternate(xml, "x-default", first.places().unspoken(path));
        xml.close("url").line();
    }

    private void alternate(Xml xml, String language, SitePath path) {
        xml.empty("xhtml:link", "rel", "alternate", "hreflang", language, "href", site().address() + path.address())
                .line();
    }
}
