package dev.kaiji.page;

import dev.kaiji.change.History;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Organisation;
import dev.kaiji.output.SitePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A release as a document: all that its page, its measures' pages and its directives' pages say, judged on its own day and nothing that a later release adds. */
public final class ReportDocument {
    private ReportDocument() {}

    /**
     * What the template {@code document-report.ftlh} knows.
     *
     * @param said what the release's page says
     * @param directives what each regulator asked, and what answers it
     */
    public record View(DocumentFront front, TopView said, List<Theme> themes, List<DirectivesView> directives) {
        public View {
            themes = List.copyOf(themes);
            directives = List.copyOf(directives);
        }
    }

    /** The measures of one theme. */
    public record Theme(Said name, List<Part> measures) {
        public Theme {
            measures = List.copyOf(measures);
        }
    }

    /** One measure: what it is, and what it promises. */
    public record Part(
            Said title,
            String standing,
            Optional<PassageView> prose,
            List<CommitmentView.ItemLink> items,
            List<CommitmentView> commitments) {
        public Part {
            items = List.copyOf(items);
            commitments = List.copyOf(commitments);
        }
    }

    /** @param context at the release. @param path of the document, for example {@code ja/report.pdf} */
    static Page of(PageContext context, History history, SitePath path) {
        var page = context.places().release(context.release().id());
        var said = TopPages.view(context, history, page);
        var date = Map.of("date", Layouts.releaseName(context, context.release()));
        var kind = context.phrase("release.name", date);
        var named = Map.of(
                "date",
                Layouts.releaseName(context, context.release()),
                "title",
                said.title().text());
        var title = TopPages.title(context, context.phrase("release.title", named));
        var subject = context.phrase("release.description", named);
        var front = DocumentFront.of(context, page, said.title(), kind, subject);
        var view = new View(
                front,
                said,
                themes(context, new CommitmentViews(context, history, page)),
                DirectivesPages.views(context, history));
        return new Page(path, "document-report", Layouts.of(context, page, title, subject), view);
    }

    private static List<Theme> themes(PageContext context, CommitmentViews views) {
        return context.organisation().themes().stream()
                .map(theme -> new Theme(context.say(theme.name()), measures(context, theme, views)))
                .filter(theme -> !theme.measures().isEmpty())
                .toList();
    }

    private static List<Part> measures(PageContext context, Organisation.Theme theme, CommitmentViews views) {
        return context.release().measures().stream()
                .filter(measure -> measure.theme().equals(theme.id()))
                .map(measure -> part(context, measure, views))
                .toList();
    }

    private static Part part(PageContext context, Measure measure, CommitmentViews views) {
        return new Part(
                context.say(measure.title()),
                views.standing(measure).code(),
                MeasurePages.prose(context, measure),
                measure.answers().stream()
                        .filter(id -> views.item(id).isPresent())
                        .map(views::itemLink)
                        .toList(),
                views.of(measure));
    }
}
