package dev.kaiji.page;

import dev.kaiji.model.Address;
import dev.kaiji.model.Id;
import dev.kaiji.model.Language;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import dev.kaiji.output.SitePath;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the pages of one language lie, for example {@code ja/measures/two-factor/index.html}. These paths are promised to readers: they never change.
 *
 * @param elsewhere the releases that do not speak it, and the language in which their pages lie instead
 */
public record Places(Language language, Map<ReleaseId, Language> elsewhere) {
    /** The page at the site's root: the first language's top page. */
    public static final SitePath ROOT = new SitePath("index.html");

    public Places {
        elsewhere = Map.copyOf(elsewhere);
    }

    /** Where every release speaks the language. */
    public Places(Language language) {
        this(language, Map.of());
    }

    /** Where the record's pages lie for who reads that language: a release from before it was added, in its own first one. */
    static Places in(Language language, Releases releases) {
        var elsewhere = new HashMap<ReleaseId, Language>();
        for (Release release : releases.all()) {
            var spoken = release.organisation().languages();
            if (!spoken.contains(language) && !spoken.isEmpty()) {
                elsewhere.put(release.id(), spoken.get(0));
            }
        }
        return new Places(language, elsewhere);
    }

    public SitePath top() {
        return at("");
    }

    public SitePath measures() {
        return at("measures/");
    }

    public SitePath measuresTable() {
        return at("measures/table/");
    }

    public SitePath measure(Id id) {
        return at("measures/" + id + "/");
    }

    public SitePath secondaryDamage() {
        return at("secondary-damage/");
    }

    public SitePath releases() {
        return at("releases/");
    }

    public SitePath release(ReleaseId id) {
        return at(id, "releases/" + id + "/");
    }

    public SitePath changes(ReleaseId id) {
        return at(id, "releases/" + id + "/changes/");
    }

    public SitePath compare(ReleaseId from, ReleaseId to) {
        return at(to, "compare/" + from + "/" + to + "/");
    }

    public SitePath directives(Id regulator) {
        return at("directives/" + regulator + "/");
    }

    /** A release as a document; the newest lies beside the top page. */
    public SitePath report(ReleaseId id, boolean newest) {
        return newest
                ? new SitePath(language + "/report.pdf")
                : new SitePath(language + "/releases/" + id + "/report.pdf");
    }

    /** What a release changed, as a document. */
    public SitePath changesDocument(ReleaseId id) {
        return new SitePath(language + "/releases/" + id + "/changes.pdf");
    }

    public SitePath calendar() {
        return at("calendar/");
    }

    public SitePath about() {
        return at("about/");
    }

    public SitePath notice(Id id) {
        return at("notices/" + id + "/");
    }

    public SitePath verify() {
        return at("verify/");
    }

    /** The feed of the releases, one entry each. */
    public SitePath feed() {
        return new SitePath(language + "/feed.atom");
    }

    /** A feed of items by its name: {@code changes}, {@code measures/two-factor}; see {@link FeedsOf}. */
    public SitePath feed(String name) {
        return new SitePath(language + "/feeds/" + name + ".atom");
    }

    /** What is due, for a calendar program. */
    public SitePath calendarFile() {
        return new SitePath(language + "/calendar.ics");
    }

    /** The site in the words of schema.org. */
    public SitePath linkedData() {
        return new SitePath(language + "/site.jsonld");
    }

    /** The picture that other sites show beside a link to this one. */
    public SitePath card() {
        return new SitePath(language + "/card.png");
    }

    /** The page that was sealed with a release. */
    public SitePath asPublished(ReleaseId id) {
        return new SitePath("record/releases/" + id + "/data/as-published/" + language.inFileName() + ".html");
    }

    private SitePath at(ReleaseId release, String folder) {
        return new SitePath(elsewhere.getOrDefault(release, language) + "/" + folder + "index.html");
    }

    private SitePath at(String folder) {
        return new SitePath(language + "/" + folder + "index.html");
    }

    /** The same page in another language. */
    public static SitePath inLanguage(SitePath path, Language language) {
        int slash = path.value().indexOf('/');
        return new SitePath(language + path.value().substring(slash));
    }

    /** The same page for who asks for no language, where this one is the record's first. */
    public SitePath unspoken(SitePath path) {
        var own = inLanguage(path, language);
        return own.equals(top()) ? ROOT : own;
    }

    /** How one page links another: relative, with the file's name, so that a copy of the site works from a disk. */
    public static String relative(SitePath from, SitePath to) {
        return from.toRoot() + to.value();
    }

    /** {@link #relative(SitePath, SitePath)} to the place of one fact on that page. */
    public static String relative(SitePath from, SitePath to, Address fact) {
        return (from.equals(to) ? "" : relative(from, to)) + "#" + anchor(fact);
    }

    /**
     * The anchor of a fact on the page that shows it: its address, {@code secondary-damage.state}, {@code desks/main.phone}; a commitment's
     * without its collection, {@code separation-overseas.due}.
     */
    public static String anchor(Address fact) {
        String text = fact.toString();
        return text.startsWith("commitments/") ? text.substring("commitments/".length()) : text;
    }
}
