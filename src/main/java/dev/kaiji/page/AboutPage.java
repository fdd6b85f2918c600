package dev.kaiji.page;

import dev.kaiji.model.Coded;
import dev.kaiji.model.Force;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How to read these pages: states, promises, dates, changes, accessibility, and what this record is. */
public final class AboutPage {
    private AboutPage() {}

    /** What the template {@code about.ftlh} knows: the words that pages use, in the order in which they are explained. */
    public record View(List<String> standings, List<String> forces, List<String> moves, Optional<DeskView> desk) {
        public View {
            standings = List.copyOf(standings);
            forces = List.copyOf(forces);
            moves = List.copyOf(moves);
        }
    }

    static Page of(PageContext context) {
        var path = context.places().about();
        var title = TopPages.title(context, context.phrase("about.title"));
        var view = new View(
                List.of("scheduled", "in-progress", "done", "continuing", "past-target", "ended"),
                Arrays.stream(Force.values()).map(Coded::code).toList(),
                List.of("brought-forward", "postponed", "narrowed", "dated", "undated", "meaning-changed"),
                DeskView.of(context, context.release().statement().desk()));
        return new Page(path, "about", Layouts.of(context, path, title, context.phrase("about.description")), view);
    }
}
