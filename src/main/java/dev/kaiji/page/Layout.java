package dev.kaiji.page;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * What stands around the content of every page: its head, the header's links, the note on every page, the release sentence and the footer.
 *
 * @param language tag for {@code <html lang>}
 * @param root how to reach the site's root from here, {@code ../../} or, where a page is served at any depth, an absolute path
 * @param title of the page, unique over the site
 * @param description one sentence for search engines
 * @param noindex whether search engines are asked to leave it out
 * @param canonical the page's own absolute address
 * @param alternates the same page in every language, itself included, and {@code x-default}
 * @param versions links of RFC 5829 ({@code latest-version}, {@code predecessor-version}, {@code version-history})
 * @param company the organisation's name, the link to the top page
 * @param home relative address of the language's top page
 * @param desk relative address of the desk
 * @param languages the same page in the other languages
 * @param standingNote the note the organisation prints on every page
 * @param past on a page of an earlier release, the bar that says so
 * @param releaseSentence what day this page's knowledge is of
 * @param menu links to the site's parts, the same on every page
 * @param fingerprint of the release that the page states, once it is sealed
 * @param sharing what takes the page beyond itself: its feeds
 * @param unsigned whether nobody has signed what the page states: a preview
 */
public record Layout(
        String language,
        String root,
        String title,
        String description,
        boolean noindex,
        String canonical,
        List<Alternate> alternates,
        List<Version> versions,
        Said company,
        String home,
        String desk,
        List<LanguageLink> languages,
        Optional<Said> standingNote,
        Optional<PastBar> past,
        String releaseSentence,
        List<Link> menu,
        Optional<Fingerprint> fingerprint,
        boolean unsigned,
        Sharing sharing) {
    public Layout {
        alternates = List.copyOf(alternates);
        versions = List.copyOf(versions);
        languages = List.copyOf(languages);
        menu = List.copyOf(menu);
    }

    Layout with(Sharing other) {
        return new Layout(
                language,
                root,
                title,
                description,
                noindex,
                canonical,
                alternates,
                versions,
                company,
                home,
                desk,
                languages,
                standingNote,
                past,
                releaseSentence,
                menu,
                fingerprint,
                unsigned,
                other);
    }

    /**
     * What takes the page beyond itself.
     *
     * @param modified the moment at which what it says last changed
     * @param data where the site is described for programs, in the words of schema.org
     * @param preview what other sites show beside a link to it
     * @param citation how to cite it
     * @param feeds that tell its changes, the nearest first
     */
    public record Sharing(
            Optional<String> modified,
            Optional<String> data,
            Optional<Preview> preview,
            Optional<Citation> citation,
            List<Feed> feeds) {
        public Sharing {
            feeds = List.copyOf(feeds);
        }

        static Sharing none() {
            return new Sharing(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        }

        Sharing changed(OffsetDateTime moment) {
            return new Sharing(
                    Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment)), data, preview, citation, feeds);
        }

        Sharing cited(Citation by) {
            return new Sharing(modified, data, preview, Optional.of(by), feeds);
        }

        Sharing feeds(List<Feed> others) {
            return new Sharing(modified, data, preview, citation, others);
        }
    }

    /**
     * How to cite the page.
     *
     * @param words the citation, to be copied as it stands
     * @param fact how to point at one fact of the page
     */
    public record Citation(String words, Optional<String> fact) {}

    /**
     * What other sites show beside a link to this one (Open Graph).
     *
     * @param locale of the page, {@code ja_JP}
     */
    public record Preview(Optional<Picture> picture, String locale) {}

    /**
     * A picture with its words.
     *
     * @param address its absolute address
     * @param words all that it says
     */
    public record Picture(String address, String words) {}

    /**
     * A feed that tells of this page's changes.
     *
     * @param title what it is called
     * @param invitation the words of the visible link to it; absent where only programs are told of it
     */
    public record Feed(String href, String title, Optional<String> invitation) {}

    /** {@code <link rel="alternate" hreflang>}: the same page in one language, by absolute address. */
    public record Alternate(String hreflang, String href) {}

    /** {@code <link rel>} to another version of this page, by absolute address. */
    public record Version(String rel, String href) {}

    /** The link to this page in another language, written in that language; a page that is missing there leads to that language's top page and says so. */
    public record LanguageLink(String tag, String href, String text, boolean samePage) {}

    /** A sealed release's fingerprint, and where it is explained. */
    public record Fingerprint(String value, Link verify) {}

    /** The bar on pages of the past: what it says, the way to the latest, and to the page that was sealed with the release. */
    public record PastBar(String text, Link latest, Optional<Link> asPublished) {}
}
