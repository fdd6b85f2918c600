package dev.kaiji.page;

import dev.kaiji.change.History;
import dev.kaiji.model.Address;
import dev.kaiji.model.Notice;
import java.util.Map;
import java.util.Optional;

/** One dated message to users. */
public final class NoticePage {
    private NoticePage() {}

    /** What the template {@code notice.ftlh} knows. */
    public record View(
            String anchor,
            Said title,
            PrintedDate date,
            String severity,
            Said affected,
            Optional<Said> toDo,
            Optional<DeskView> desk,
            Optional<PassageView> prose) {}

    static Page of(PageContext context, History history, Notice notice) {
        var path = context.places().notice(notice.id());
        var named = Map.of(
                "title",
                context.say(notice.title()).text(),
                "date",
                context.date(notice.date()).text());
        var title = TopPages.title(context, context.phrase("notice.page-title", named));
        var view = new View(
                Places.anchor(Address.of("notices", notice.id())),
                context.say(notice.title()),
                context.date(notice.date()),
                notice.severity().code(),
                context.say(notice.affected()),
                context.say(notice.toDo()),
                DeskView.of(context, notice.desk()),
                context.passage(
                        Address.of("notices", notice.id(), "prose"),
                        release -> release.notices().stream()
                                .filter(n -> n.id().equals(notice.id()))
                                .findFirst()
                                .map(Notice::prose)));
        var layout = Layouts.of(context, path, title, context.phrase("notice.description", named));
        var changed = new LastChanged(context, history).of(notice);
        return new Page(path, "notice", layout.with(layout.sharing().changed(changed)), view);
    }
}
