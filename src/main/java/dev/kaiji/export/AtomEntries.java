package dev.kaiji.export;

import dev.kaiji.change.Comparison;
import dev.kaiji.change.Headline;
import dev.kaiji.model.Address;
import dev.kaiji.model.Release;
import dev.kaiji.output.SitePath;
import dev.kaiji.page.PageContext;
import dev.kaiji.page.Places;
import dev.kaiji.page.ReasonView;
import dev.kaiji.page.Said;
import dev.kaiji.page.ToldItem;
import dev.kaiji.page.ToldItems;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the entries of the feeds of one language; each says all that it has to say in words, because readers' programs leave out style. */
final class AtomEntries {
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final PageContext context;

    /** @param context at the newest release */
    AtomEntries(PageContext context) {
        this.context = context;
    }

    /**
     * @param xml as it stands in every feed, in UTF-8
     * @param moment of the release that brought it
     */
    record Entry(byte[] xml, OffsetDateTime moment) {}

    /** The same for ever, whatever is built when: {@code tag:disclosure.example.jp,2024:ja/releases/2024-06-28} (RFC 4151). */
    String tag(String specific) {
        return "tag:" + context.site().feedAuthority() + ":" + context.language() + "/" + specific;
    }

    static String moment(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    /** A release: what changed with it, one line an item. */
    Entry release(PageContext at, ToldItems words, Comparison comparison, List<ToldItem> items) {
        var release = at.release();
        var changes = at.places().changes(release.id());
        var xml = begun(
                at,
                "releases/" + release.id(),
                at.phrase(
                        "release.title",
                        Map.of(
                                "date",
                                words.release(),
                                "title",
                                at.say(release.title()).text())),
                absolute(at.places().release(release.id())));
        link(xml, "related", absolute(changes));
        content(xml);
        words.sum(comparison).forEach(sentence -> xml.element("p", sentence));
        if (!items.isEmpty()) {
            xml.open("ul");
            for (ToldItem item : items) {
                xml.open("li")
                        .element("a", title(at, item), "href", absolute(changes) + "#" + anchor(item))
                        .close("li");
            }
            xml.close("ul");
        }
        at.seals()
                .of(release.id())
                .ifPresent(seal -> xml.element("p", at.phrase("layout.fingerprint") + seal.fingerprint()));
        return ended(xml, release);
    }

    /** One subject that a release changed: the sentences, old and new, the reasons, and the way to its place on the page of changes. */
    Entry item(PageContext at, ToldItem item) {
        var release = at.release();
        var xml = begun(
                at,
                "releases/" + release.id() + "/" + item.subject(),
                title(at, item),
                absolute(at.places().changes(release.id())) + "#" + anchor(item));
        category(xml, item.headline().code(), item.label());
        item.stepBack()
                .filter(word -> item.headline() != Headline.REGRESSION)
                .ifPresent(word -> category(xml, Headline.REGRESSION.code(), word));
        content(xml);
        item.stepBack().ifPresent(word -> xml.open("p").element("strong", word).close("p"));
        item.sentences().forEach(sentence -> xml.element("p", sentence));
        if (!item.lines().isEmpty()) {
            xml.open("ul");
            item.lines().forEach(line -> line(at, xml, line));
            xml.close("ul");
        }
        item.reasons().forEach(reason -> reason(at, xml, reason));
        return ended(xml, release);
    }

    private static String title(PageContext at, ToldItem item) {
        boolean also = item.stepBack().isPresent() && item.headline() != Headline.REGRESSION;
        return at.phrase(
                also ? "feed.item.step-back" : "feed.item",
                Map.of(
                        "headline",
                        item.label(),
                        "name",
                        item.name(),
                        "stepBack",
                        item.stepBack().orElse("")));
    }

    private static String anchor(ToldItem item) {
        return Places.anchor(Address.parse(item.subject()));
    }

    private String absolute(SitePath path) {
        return context.site().address() + path.address();
    }

    private Xml begun(PageContext at, String id, String title, String href) {
        var moment = moment(context.moment(at.release()));
        var xml = new Xml().open("entry").line();
        xml.element("id", tag(id)).line();
        xml.element("title", title).line();
        link(xml, "alternate", href);
        xml.element("published", moment).line();
        xml.element("updated", moment).line();
        return xml;
    }

    private void link(Xml xml, String rel, String href) {
        xml.empty(
                        "link",
                        "rel",
                        rel,
                        "type",
                        "text/html",
                        "hreflang",
                        context.language().tag(),
                        "href",
                        href)
                .line();
    }

    private static void category(Xml xml, String term, String label) {
        xml.empty("category", "term", term, "label", label).line();
    }

    private static void content(Xml xml) {
        xml.open("content", "type", "xhtml").open("div", "xmlns", XHTML);
    }

    private Entry ended(Xml xml, Release release) {
        xml.close("div").close("content").line().close("entry").line();
        return new Entry(xml.toString().getBytes(StandardCharsets.UTF_8), context.moment(release));
    }

    private static void line(PageContext at, Xml xml, ToldItem.Line line) {
        xml.open("li").text(line.field());
        line.note().ifPresent(note -> xml.text(at.phrase("text.open") + note + at.phrase("text.close")));
        side(at, xml, "change.before", "del", line.before());
        side(at, xml, "change.after", "ins", line.after());
        xml.close("li");
    }

    private static void side(PageContext at, Xml xml, String label, String mark, Optional<Said> said) {
        xml.empty("br").text(at.phrase(label) + at.phrase("text.colon"));
        if (said.isEmpty()) {
            xml.text(at.phrase("change.nothing"));
        } else {
            xml.open(mark);
            said(xml, said.get());
            xml.close(mark);
        }
    }

    private static void reason(PageContext at, Xml xml, ReasonView reason) {
        xml.open("p").text(reason.before());
        said(xml, reason.words());
        xml.close("p");
        reason.wrong().ifPresent(wrong -> said(xml, at.phrase("change.correction.wrong"), wrong));
        reason.right().ifPresent(right -> said(xml, at.phrase("change.correction.right"), right));
        reason.since().ifPresent(since -> xml.element("p", since));
    }

    private static void said(Xml xml, String before, Said said) {
        xml.open("p").text(before);
        said(xml, said);
        xml.close("p");
    }

    /** A text in another language is marked as such. */
    private static void said(Xml xml, Said said) {
        if (said.lang().isPresent()) {
            var lang = said.lang().get();
            xml.element("span", said.text(), "lang", lang, "xml:lang", lang);
        } else {
            xml.text(said.text());
        }
    }
}
