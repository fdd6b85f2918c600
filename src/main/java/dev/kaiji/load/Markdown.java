package dev.kaiji.load;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import dev.kaiji.model.Places.Position;
import dev.kaiji.model.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Renders prose: CommonMark with tables and footnotes, and nothing that could do more than be read. The only class that knows flexmark and jsoup. */
final class Markdown {
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), FootnoteExtension.create(), CjkEmphasis.create());
    private static final MutableDataSet OPTIONS = new MutableDataSet()
            .set(Parser.EXTENSIONS, EXTENSIONS)
            .set(HtmlRenderer.ESCAPE_HTML, true)
            .set(HtmlRenderer.GENERATE_HEADER_ID, false)
            .set(HtmlRenderer.RENDER_HEADER_ID, false)
            .set(HtmlRenderer.SOFT_BREAK, "\n")
            .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(FootnoteExtension.FOOTNOTE_BACK_REF_STRING, "↩");
    private static final Parser PARSER = Parser.builder(OPTIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS).build();

    /** Quotations, lists, brackets or emphasis in one another; and the length of a line. */
    private static final int DEEPEST = 20;

    private static final int LONGEST_LINE = 4000;
    private static final int MOST_LINES = 1000;
    private static final int MOST_FLAWS = 50;
    private static final Pattern TOO_DEEP = Pattern.compile("(?m)^(?:[ ]{0,9}(?:[>*+-]|[0-9]{1,9}[.)])[ ]?){"
            + (DEEPEST + 1) + "}|^ {80}|[\\[(!]{" + (DEEPEST + 1) + "}|[*_`~<&]{" + (DEEPEST + 1) + "}");
    private static final Pattern TOO_LONG = Pattern.compile("(?m)^.{" + (LONGEST_LINE + 1) + "}");
    private static final Pattern ALLOWED_LINK =
            Pattern.compile("(?i)(https?://[^/\\s]|mailto:[^\\s]|tel:[0-9+]|#|\\./|/(?!/)).*");
    private static final Pattern BARE_URL = Pattern.compile("https?://[\\x21-\\x7e]+");
    private static final Pattern UNDERSCORES = Pattern.compile("__(?=\\S)");

    private static final Set<String> BLOCKS =
            Set.of("h3", "h4", "h5", "h6", "p", "li", "th", "td", "caption", "dt", "dd", "pre");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Safelist SAFE = new Safelist()
            .addTags(
                    "p",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "strong",
                    "em",
                    "a",
                    "code",
                    "pre",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "sup",
                    "br",
                    "hr",
                    "blockquote",
                    "section")
            .addAttributes("a", "href")
            .addAttributes("ol", "start")
            .addAttributes("th", "scope")
            .addAttributes("section", "class")
            .addAttributes(":all", "id")
            .addProtocols("a", "href", "https", "http", "mailto", "tel", "#")
            .preserveRelativeLinks(true);

    private final String text;
    private final List<Flaw> flaws = new ArrayList<>();

    private Markdown(String text) {
        this.text = text;
    }

    /** A passage, and what is wrong with what was typed. */
    record Rendered(Prose.Passage passage, List<Flaw> flaws) {}

    /** @param idPrefix keeps the passage's ids apart from those of every other passage on a page: {@code measures-two-factor} */
    static Rendered render(String text, String idPrefix) {
        return new Markdown(text).render(idPrefix);
    }

    private Rendered render(String idPrefix) {
        if (isOverdone()) {
            return nothing();
        }
        try {
            return renderSane(idPrefix);
        } catch (StackOverflowError e) {
            // The parser goes as deep as its text does; nothing of it outlives this call.
            flaws.add(Flaw.error(
                    "markdown.too-deep", "", new Position(1, 1), Map.of("limit", Integer.toString(DEEPEST))));
            return nothing();
        }
    }

    private Rendered nothing() {
        return new Rendered(new Prose.Passage(text, "", List.of()), List.copyOf(flaws));
    }

    /** Finds what costs a parser far more than it could mean to a reader. */
    private boolean isOverdone() {
        var deep = TOO_DEEP.matcher(text);
        if (deep.find()) {
            flaws.add(Flaw.error(
                    "markdown.too-deep",
                    "",
                    TextRules.position(text, deep.start()),
                    Map.of("limit", Integer.toString(DEEPEST))));
        }
        var line = TOO_LONG.matcher(text);
        if (line.find()) {
            flaws.add(Flaw.error(
                    "markdown.line-too-long",
                    "",
                    TextRules.position(text, line.start()),
                    Map.of("limit", Integer.toString(LONGEST_LINE))));
        }
        if (text.chars().filter(c -> c == '\n').count() > MOST_LINES) {
            flaws.add(Flaw.error(
                    "markdown.too-many-lines",
                    "",
                    new Position(MOST_LINES + 1, 1),
                    Map.of("limit", Integer.toString(MOST_LINES))));
        }
        return !flaws.isEmpty();
    }

    private Rendered renderSane(String idPrefix) {
        var tree = PARSER.parse(text);
        check(tree);
        var html = Jsoup.parseBodyFragment(RENDERER.render(tree), "https://disclosure.example.jp/");
        html.outputSettings().prettyPrint(false);
        html.body().getAllElements().forEach(element -> shape(element, idPrefix));
        var safe = safe(html);
        var worded = worded(safe);
        var marked = BlockEnds.of(safe, worded.stream().map(Worded::element).toList());
        var blocks = worded.stream().map(Worded::block).toList();
        return new Rendered(new Prose.Passage(text, marked.html(), blocks, marked.ends()), List.copyOf(flaws));
    }

    /** What of it may stand on a page: all of it, or else the mistake is said, unless something else was said of it. */
    private Document safe(Document html) {
        var cleaner = new Cleaner(SAFE);
        if (cleaner.isValid(html)) {
            return html;
        }
        if (flaws.isEmpty()) {
            flaws.add(Flaw.error("markdown.refused", "", new Position(1, 1), Map.of()));
        }
        return cleaner.clean(html);
    }

    private void check(Node node) {
        if (flaws.size() >= MOST_FLAWS) {
            return;
        }
        if (node instanceof HtmlBlockBase || node instanceof HtmlInlineBase) {
            error(node, "markdown.html", Map.of("text", firstLine(node)));
        } else if (node instanceof Image image) {
            error(node, "markdown.image", Map.of("url", image.getUrl().toString()));
        } else if (node instanceof ImageRef) {
            error(node, "markdown.image", Map.of("url", firstLine(node)));
        } else if (node instanceof Link link) {
            checkLink(node, link.getUrl().unescape());
        } else if (node instanceof Reference reference) {
            checkLink(node, reference.getUrl().unescape());
        } else if (node instanceof AutoLink link && !(node instanceof MailLink)) {
            checkLink(node, link.getText().unescape());
        } else if (node instanceof HtmlEntity entity) {
            TextRules.breaches(entity.getChars().unescape()).forEach(b -> error(node, b.code(), b.values()));
        } else if (node instanceof Heading heading && heading.getLevel() < 3) {
            error(node, "markdown.heading", Map.of("level", Integer.toString(heading.getLevel())));
        } else if (node instanceof Text) {
            lint(node);
        }
        for (Node child : node.getChildren()) {
            check(child);
        }
    }

    private void checkLink(Node node, String url) {
        if (!isAllowed(url)) {
            error(node, "markdown.link", Map.of("url", url));
        }
    }

    private static boolean isAllowed(String url) {
        return ALLOWED_LINK.matcher(url).matches()
                && TextRules.breaches(url).isEmpty()
                && !url.contains("..")
                && !url.contains("\\");
    }

    private void lint(Node node) {
        String words = node.getChars().toString();
        var bare = BARE_URL.matcher(words);
        while (bare.find() && flaws.size() < MOST_FLAWS) {
            flaws.add(Flaw.warning(
                    "markdown.bare-url",
                    "",
                    TextRules.position(text, node.getStartOffset() + bare.start()),
                    Map.of("url", bare.group())));
        }
        var underscores = UNDERSCORES.matcher(words);
        if (underscores.find()) {
            flaws.add(Flaw.warning(
                    "markdown.underscores",
                    "",
                    TextRules.position(text, node.getStartOffset() + underscores.start()),
                    Map.of()));
        }
    }

    private void error(Node node, String code, Map<String, String> values) {
        flaws.add(Flaw.error(code, "", TextRules.position(text, node.getStartOffset()), values));
    }

    private static String firstLine(Node node) {
        return node.getChars().toString().lines().findFirst().orElse("").strip();
    }

    /** No look, a scope for each column, ids of its own, and no link that leads elsewhere than it may. */
    private static void shape(Element element, String idPrefix) {
        element.removeAttr("align").removeAttr("class");
        if (element.normalName().equals("th")) {
            element.attr("scope", "col");
        }
        if (element.hasAttr("id")) {
            element.attr("id", idPrefix + "-" + element.id());
        }
        if (element.normalName().equals("a") && element.hasAttr("href")) {
            String href = element.attr("href");
            if (!isAllowed(href)) {
                element.removeAttr("href");
            } else if (href.toLowerCase(Locale.ROOT).startsWith("#fn")) {
                element.attr("href", "#" + idPrefix + "-" + href.substring(1));
            }
        }
    }

    private record Worded(Element element, Prose.Block block) {}

    /** The elements that have words of their own, and every cell. */
    private static List<Worded> worded(Document html) {
        return html.body().getAllElements().stream()
                .filter(element -> BLOCKS.contains(element.normalName()))
                .map(element -> new Worded(element, block(element)))
                .filter(worded -> CELLS.contains(worded.element().normalName())
                        || !worded.block().text().isEmpty())
                .toList();
    }

    private static Prose.Block block(Element element) {
        boolean paragraphOfItem = element.normalName().equals("p")
                && element.parent() != null
                && element.parent().normalName().equals("li");
        return new Prose.Block(paragraphOfItem ? "li" : element.normalName(), words(element));
    }

    /** The words of a block without those of the blocks inside it. */
    private static String words(Element element) {
        var words = new StringBuilder();
        collect(element, words);
        return words.toString().strip();
    }

    private static void collect(Element element, StringBuilder words) {
        for (var child : element.childNodes()) {
            if (child instanceof TextNode text) {
                words.append(text.getWholeText());
            } else if (child instanceof Element inner && inner.normalName().equals("br")) {
                words.append('\n');
            } else if (child instanceof Element inner && !startsAnew(inner)) {
                collect(inner, words);
            }
        }
    }

    /** Whether the words of an element inside a block are no longer the block's own. */
    static boolean startsAnew(Element inner) {
        return BLOCKS.contains(inner.normalName())
                || inner.normalName().equals("ul")
                || inner.normalName().equals("ol");
    }
}
