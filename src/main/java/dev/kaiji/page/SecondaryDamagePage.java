package dev.kaiji.page;

import dev.kaiji.change.History;
import dev.kaiji.model.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The statement on secondary damage in full, what to do now, and what every release said before. */
public final class SecondaryDamagePage {
    private SecondaryDamagePage() {}

    /** What the template {@code secondary-damage.ftlh} knows. */
    public record View(StatementView statement, List<Stated> history) {
        public View {
            history = List.copyOf(history);
        }
    }

    /** What one release said. */
    public record Stated(Link release, Dated sentence, boolean anew, String note) {}

    static Page of(PageContext context, History history) {
        var path = context.places().secondaryDamage();
        var title = TopPages.title(context, context.phrase("secondary-damage.title"));
        var statement = Statements.of(context, path);
        var layout = Feeds.named(
                Layouts.of(context, path, title, statement.sentence().text()),
                Feeds.of(context, path, FeedsOf.SECONDARY_DAMAGE, context.phrase("feed.subscribe.secondary-damage")));
        var changed = new LastChanged(context, history).ofStatement();
        return new Page(
                path,
                "secondary-damage",
                layout.with(layout.sharing().changed(changed)),
                new View(statement, history(context)));
    }

    private static List<Stated> history(PageContext context) {
        var history = new ArrayList<Stated>();
        for (Release release : context.releases().all()) {
            history.add(0, stated(context, context.at(release)));
        }
        return history;
    }

    private static Stated stated(PageContext now, PageContext then) {
        var carried = Statements.carried(then, then.release().statement());
        var name = now.phrase("release.name", Map.of("date", Layouts.releaseName(now, then.release())));
        var link = new Link(
                Places.relative(
                        now.places().secondaryDamage(),
                        now.places().release(then.release().id())),
                name);
        return new Stated(
                link,
                Statements.sentence(then, then.release().statement()),
                carried.isEmpty(),
                now.phrase(carried.isEmpty() ? "secondary-damage.anew" : "secondary-damage.not-anew"));
    }
}
