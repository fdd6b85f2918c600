package dev.kaiji.page;

import dev.kaiji.change.History;
import dev.kaiji.output.SitePath;
import java.util.Map;

/** What a release changed, as a document: what its page of changes says. */
public final class ChangesDocument {
    private ChangesDocument() {}

    /** What the template {@code document-changes.ftlh} knows. */
    public record View(DocumentFront front, ChangesView changes) {}

    /** @param context at the release. @param path of the document */
    static Page of(PageContext context, History history, SitePath path) {
        var page = ChangesPages.ofRelease(
                context, history.comparison(context.release().id()));
        var date = Map.of("date", Layouts.releaseName(context, context.release()));
        var title = context.say(context.release().incident().title());
        var front = DocumentFront.of(
                context,
                page.path(),
                title,
                context.phrase("change.title", date),
                context.phrase("change.description", date));
        return new Page(path, "document-changes", page.layout(), new View(front, (ChangesView) page.view()));
    }
}
