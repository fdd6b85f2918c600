package dev.kaiji.render;

import dev.kaiji.output.OutputFile;
import dev.kaiji.page.AsPublishedPage;
import dev.kaiji.page.Html;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The text of a page that was drawn, taken out of it to stand beside others in one file: links absolute, ids its own, headings one step down. */
public final class Excerpt {
    /** What leads from page to page, and what only a living page can do. */
    private static final String LEFT_OUT = "nav, form, .past, .shown";

    private static final List<String> REFERENCES = List.of("aria-labelledby", "aria-describedby", "headers", "for");

    private final Element main;
    private final String address;
    private final String prefix;

    private Excerpt(Element main, String address, String prefix) {
        this.main = main;
        this.address = address;
        this.prefix = prefix;
    }

    /**
     * @param address of the site, with its final slash
     * @param id of the part; every id in it begins with this one, so that no two pages of the file use the same
     */
    public static AsPublishedPage.Part of(OutputFile page, String address, String id) {
        Document document = Jsoup.parse(new String(page.bytes(), StandardCharsets.UTF_8));
        document.outputSettings().prettyPrint(false);
        Element main = document.selectFirst("main");
        Element heading = document.selectFirst("main h1");
        if (main == null || heading == null) {
            throw new TemplateFault(page.path() + ": the page has no <main> with an <h1>", null);
        }
        String title = heading.text();
        new Excerpt(main, address + page.path().value(), id + ".").detach();
        return new AsPublishedPage.Part(id, title, new Html(main.html()));
    }

    private void detach() {
        main.select(LEFT_OUT).remove();
        main.select("a[href]").forEach(this::link);
        main.select("use[href]").forEach(this::drawing);
        main.select("[id]").forEach(element -> element.id(prefix + element.id()));
        for (String name : REFERENCES) {
            main.select("[" + name + "]").forEach(element -> element.attr(name, prefixed(element.attr(name))));
        }
        // A page is one landmark among the others of the file; its own parts are none, or forty would have the same
        // name.
        main.select("section[aria-labelledby]")
                .forEach(section -> section.tagName("div").removeAttr("aria-labelledby"));
        main.select("details").forEach(element -> element.attr("open", ""));
        for (int level = 5; level >= 1; level--) {
            main.select("h" + level).tagName("h" + (level + 1));
        }
    }

    private void link(Element link) {
        String href = link.attr("href");
        link.attr(
                "href",
                href.startsWith("#")
                        ? "#" + prefix + href.substring(1)
                        : withoutIndex(URI.create(address).resolve(href).toString()));
    }

    /** The shapes that every page has are drawn once for the whole file. */
    private void drawing(Element use) {
        String drawn = use.attr("href").substring(1);
        if (main.getElementById(drawn) != null) {
            use.attr("href", "#" + prefix + drawn);
        }
    }

    private static String withoutIndex(String absolute) {
        return absolute.replaceFirst("/index\\.html(?=$|#)", "/");
    }

    private String prefixed(String ids) {
        return prefix + ids.strip().replaceAll("\\s+", " " + prefix);
    }
}
