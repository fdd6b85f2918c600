package dev.kaiji.page;

import dev.kaiji.change.Staleness;
import dev.kaiji.model.Prose;
import dev.kaiji.model.ReleaseId;
import java.util.Map;
import java.util.Optional;

/** Marks what a translation of a prose has not followed: the whole of it in one note, or paragraph by paragraph. */
final class Translation {
    private final PageContext context;
    private final Prose.Passage passage;
    private final Optional<Staleness> staleness;

    Translation(PageContext context, Prose.Passage passage, Optional<Staleness> staleness) {
        this.context = context;
        this.passage = passage;
        this.staleness = staleness;
    }

    /** What is said of the whole; empty where it is up to date, or where the paragraphs say it themselves. */
    Optional<String> note() {
        return staleness
                .filter(stale -> stale.whole() || !canMark(stale))
                .map(stale -> words("text.stale", stale.describes()));
    }

    /** The prose, each paragraph that was left behind with a remark. */
    Html html() {
        var html = new StringBuilder(passage.html());
        staleness.filter(stale -> !stale.whole() && canMark(stale)).ifPresent(stale -> {
            for (Map.Entry<Integer, ReleaseId> block :
                    stale.blocks().descendingMap().entrySet()) {
                html.insert(passage.ends().get(block.getKey()).intValue(), remark(block.getKey(), block.getValue()));
            }
        });
        return new Html(html.toString());
    }

    private boolean canMark(Staleness stale) {
        return passage.ends().size() == passage.blocks().size()
                && stale.blocks().lastKey() < passage.ends().size();
    }

    /** The phrase is a text of the templates, not HTML. */
    private String remark(int block, ReleaseId describes) {
        var words =
                words("text.stale.paragraph", describes).replace("&", "&amp;").replace("<", "&lt;");
        return passage.blocks().get(block).kind().startsWith("h")
                ? "<p class=\"untranslated\">" + words + "</p>"
                : " <span class=\"untranslated\">" + words + "</span>";
    }

    private String words(String key, ReleaseId release) {
        return context.phrase(key, Map.of("date", new ChangeWords(context).name(release)));
    }
}
