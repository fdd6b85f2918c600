package dev.kaiji.preview;

import static dev.kaiji.preview.Frame.escaped;

import dev.kaiji.model.Phrases;
import dev.kaiji.model.Problem;
import dev.kaiji.model.ProblemWords;
import java.util.List;
import java.util.Optional;

/** What stands above every page in the preview: that it is not public, how many things change, and what is wrong. */
final class Bar {
    /** A person mends one thing after the other: the rest is counted. */
    private static final int MOST = 50;

    private final Phrases words;
    private final ProblemWords problemWords;

    /** Above what the bar stands. */
    enum Place {
        ROOT,
        PAGE,
        SHEET,
        ALONE
    }

    Bar(Phrases words) {
        this.words = words;
        this.problemWords = ProblemWords.in(words.language());
    }

    String html(Shown shown, Place place) {
        String kind = shown.current() ? "" : " class=\"broken\"";
        return "<aside lang=\"" + words.language() + "\" aria-label=\"" + said("preview.label") + "\"" + kind
                + ">\n<p class=\"strip\"><b>" + said("preview.label") + "</b> <span lang=\""
                + escaped(words.get("preview.other-lang")) + "\">" + said("preview.other-label") + "</span> "
                + standing(shown, place) + ways(shown, place) + "</p>\n" + problems(shown, place) + sheet(place)
                + "<p class=\"lost\" hidden role=\"status\">" + said("preview.lost") + "</p>\n</aside>";
    }

    private String said(String key) {
        return escaped(words.get(key));
    }

    private String standing(Shown shown, Place place) {
        if (!shown.current() && place != Place.SHEET) {
            return "<strong>" + said(place == Place.ALONE ? "preview.alone" : "preview.before") + "</strong>";
        }
        if (!shown.hasDraft()) {
            return "<span>" + said("preview.no-draft") + "</span>";
        }
        int changes = shown.shelf().map(Shelf::changes).orElse(0);
        return "<span>" + escaped(words.count("preview.changes", changes)) + "</span>"
                + (shown.obstacles() == 0 ? " <span>" + said("preview.sound") + "</span>" : "");
    }

    private String ways(Shown shown, Place place) {
        String back = " <a href=\"/\">" + said("preview.site") + "</a>";
        return switch (place) {
            case PAGE -> " <a href=\"" + Frame.SHEET + "\">" + said("preview.sheet") + "</a>";
            case SHEET -> back;
            case ALONE -> shown.shelf().isPresent() ? back : "";
            case ROOT -> "";
        };
    }

    /** At the root the sheet is open; it is a page of its own, so that neither's styles and anchors meet the other's. */
    private String sheet(Place place) {
        return place == Place.ROOT
                ? "<details class=\"sheet\" open><summary>" + said("preview.sheet") + "</summary>\n<p><a href=\""
                        + Frame.SHEET + "\">" + said("preview.sheet.alone") + "</a></p>\n<iframe src=\"" + Frame.SHEET
                        + "\" title=\"" + said("preview.sheet") + "\" loading=\"lazy\"></iframe></details>\n"
                : "";
    }

    /** They are open where nothing else tells of them: the sheet does. */
    private String problems(Shown shown, Place place) {
        var html = new StringBuilder();
        boolean told = shown.current() && (place == Place.ROOT || place == Place.SHEET);
        if (shown.obstacles() > 0) {
            html.append(list(
                    told ? "" : " open",
                    words.count("preview.obstacles", shown.obstacles()),
                    shown.fault(),
                    shown.errors()));
        }
        if (!shown.warnings().isEmpty()) {
            html.append(list(
                    "", words.count("preview.warnings", shown.warnings().size()), Optional.empty(), shown.warnings()));
        }
        return html.toString();
    }

    private String list(String open, String summary, Optional<String> fault, List<Problem> problems) {
        var html = new StringBuilder("<details class=\"problems\"" + open + "><summary>" + escaped(summary)
                + "</summary>\n<ol tabindex=\"0\">\n");
        fault.ifPresent(text ->
                html.append("<li class=\"error\"><pre>").append(escaped(text)).append("</pre></li>\n"));
        problems.stream().limit(MOST).forEach(problem -> html.append(problem(problem)));
        html.append("</ol>\n");
        if (problems.size() > MOST) {
            html.append("<p>")
                    .append(escaped(words.count("preview.more", problems.size() - MOST)))
                    .append("</p>\n");
        }
        return html.append("</details>\n").toString();
    }

    private String problem(Problem problem) {
        var html = new StringBuilder("<li class=\"")
                .append(problem.severity().code())
                .append("\"><p><code>")
                .append(escaped(problem.place().toString()))
                .append("</code></p><p>");
        problem.address()
                .ifPresent(address -> html.append("<code>")
                        .append(escaped(address.toString()))
                        .append("</code> "));
        html.append(escaped(problemWords.message(problem))).append("</p>");
        String hint = problemWords.hint(problem);
        if (!hint.isEmpty()) {
            html.append("<p class=\"hint\">").append(escaped(hint)).append("</p>");
        }
        problem.yaml()
                .ifPresent(yaml -> html.append("<pre>").append(escaped(yaml)).append("</pre>"));
        return html.append("</li>\n").toString();
    }
}
