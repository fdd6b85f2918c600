package dev.kaiji.page;

import dev.kaiji.model.Language;
import dev.kaiji.output.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The page that is sealed with a release: what the public saw on that day, in one file that needs no other. */
public final class AsPublishedPage {
    private AsPublishedPage() {}

    /**
     * What the template {@code as-published.ftlh} knows.
     *
     * @param policy the file's own content security policy, which names the digest of its style
     * @param style the whole style sheet
     * @param name what the release is called
     * @param address where its page lies on the site
     * @param alternates this file in every language, itself included, and {@code x-default}
     * @param reconstructed whether it was put together later, and was no public page on that day
     */
    public record View(
            String policy,
            Html style,
            Said company,
            String name,
            String address,
            List<Layout.Alternate> alternates,
            boolean reconstructed,
            List<Part> parts) {
        public View {
            alternates = List.copyOf(alternates);
            parts = List.copyOf(parts);
        }
    }

    /** One page of the site, taken into the file. */
    public record Part(String id, String title, Html content) {}

    /** @param style the style sheet. @param policy names its digest */
    public static Page of(PageContext context, List<Part> parts, String style, String policy) {
        var path = new SitePath("as-published/" + context.language().inFileName() + ".html");
        var name = context.phrase("release.name", Map.of("date", Layouts.releaseName(context, context.release())));
        var title = TopPages.title(context, context.phrase("as-published.title", Map.of("release", name)));
        var view = new View(
                policy,
                new Html(style),
                context.say(context.organisation().name()),
                name,
                Layouts.absolute(
                        context, context.places().release(context.release().id())),
                alternates(context),
                context.release().reconstructed(),
                parts);
        return new Page(
                path,
                "as-published",
                Layouts.of(
                        context,
                        context.places().top(),
                        title,
                        context.phrase("as-published.description", Map.of("release", name))),
                view);
    }

    private static List<Layout.Alternate> alternates(PageContext context) {
        var alternates = new ArrayList<Layout.Alternate>();
        for (Language language : context.organisation().languages()) {
            alternates.add(new Layout.Alternate(language.tag(), sealed(context, language)));
        }
        alternates.add(new Layout.Alternate(
                "x-default", sealed(context, context.organisation().languages().get(0))));
        return alternates;
    }

    private static String sealed(PageContext context, Language language) {
        return Layouts.absolute(
                context, new Places(language).asPublished(context.release().id()));
    }
}
