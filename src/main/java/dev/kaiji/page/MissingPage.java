package dev.kaiji.page;

import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.output.SitePath;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** {@code 404.html}: what a host serves where there is no page, at any depth, in every language on one page. */
public final class MissingPage {
    static final SitePath PATH = new SitePath("404.html");

    private MissingPage() {}

    /** What the template {@code 404.ftlh} knows: the same words in the other languages. */
    public record View(List<Other> others) {
        public View {
            others = List.copyOf(others);
        }
    }

    /** The words in another language. */
    public record Other(String language, String title, String text, Link home) {}

    static Page of(PageContext context, Map<Language, Phrases> phrases) {
        var others = new ArrayList<Other>();
        for (Language language : context.organisation().languages()) {
            if (!language.equals(context.language())) {
                others.add(other(context, language, Objects.requireNonNull(phrases.get(language), language.tag())));
            }
        }
        var title = context.phrase("missing.title");
        return new Page(
                PATH,
                "404",
                atAnyDepth(
                        context,
                        Layouts.of(context, context.places().top(), title, context.phrase("missing.description"))),
                new View(others));
    }

    private static Other other(PageContext context, Language language, Phrases words) {
        return new Other(
                language.tag(),
                words.get("missing.title"),
                words.get("missing.text"),
                new Link(root(context) + new Places(language).top(), words.get("missing.home")));
    }

    /** Every link from the root of the address, because nobody knows from where this page is read. */
    private static Layout atAnyDepth(PageContext context, Layout top) {
        var root = root(context);
        var self = Layouts.absolute(context, PATH);
        return new Layout(
                top.language(),
                root,
                top.title(),
                top.description(),
                top.noindex(),
                self,
                List.of(new Layout.Alternate(top.language(), self), new Layout.Alternate("x-default", self)),
                List.of(),
                top.company(),
                fromRoot(root, top.home()),
                fromRoot(root, top.desk().startsWith("#") ? context.places().top() + top.desk() : top.desk()),
                top.languages().stream()
                        .map(l -> new Layout.LanguageLink(l.tag(), fromRoot(root, l.href()), l.text(), l.samePage()))
                        .toList(),
                top.standingNote(),
                Optional.empty(),
                top.releaseSentence(),
                top.menu().stream()
                        .map(link -> new Link(fromRoot(root, link.href()), link.text()))
                        .toList(),
                Optional.empty(),
                top.unsigned(),
                Layout.Sharing.none());
    }

    private static String root(PageContext context) {
        return URI.create(context.site().address()).getPath();
    }

    private static String fromRoot(String root, String relative) {
        return root + relative.replaceFirst("^(\\.\\./)+", "");
    }
}
