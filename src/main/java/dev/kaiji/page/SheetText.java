package dev.kaiji.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The preview sheet as plain text, in one of its languages. */
public final class SheetText {
    private final PageContext context;
    private final String lang;
    private final StringBuilder text = new StringBuilder();

    private SheetText(PageContext context) {
        this.context = context;
        this.lang = context.language().tag();
    }

    /** @param context in one of the sheet's languages; each line ends with a line feed */
    public static String of(PageContext context, SheetView sheet) {
        var told = new SheetText(context);
        if (sheet.approval().isPresent()) {
            told.changes(sheet);
            told.blocks(sheet);
            told.feeds(sheet);
        }
        told.counts(sheet);
        told.due(sheet.due());
        told.coverage(sheet.coverage());
        sheet.approval().ifPresent(approval -> {
            told.heading("sheet.digest");
            told.line(1, approval.digest());
        });
        return told.text.toString();
    }

    private void changes(SheetView sheet) {
        heading("sheet.changes");
        if (!sheet.readable()) {
            line(1, context.phrase("sheet.unreadable"));
        }
        own(sheet.sentences()).forEach(sentence -> line(1, sentence));
        sheet.groups().forEach(group -> {
            own(group.headings()).forEach(heading -> line(1, heading));
            group.items().stream()
                    .flatMap(item -> item.columns().stream())
                    .filter(column -> column.lang().equals(lang))
                    .forEach(this::item);
        });
    }

    private void item(SheetView.Column column) {
        text.append(ChangesText.item(column.item(), 2));
        column.added().forEach(whole -> {
            whole.lines()
                    .forEach(line -> line(
                            3,
                            line.field() + ": "
                                    + line.value().stream().map(Said::text).collect(Collectors.joining())));
        });
    }

    private void blocks(SheetView sheet) {
        heading("sheet.blocks");
        var errors = sheet.troubles().stream().filter(SheetView.Trouble::error).toList();
        if (errors.isEmpty()) {
            line(1, context.phrase("sheet.blocks.nothing"));
        }
        errors.forEach(error ->
                line(1, error.place() + error.address().map(a -> " " + a).orElse("")));
    }

    private void feeds(SheetView sheet) {
        if (!sheet.groups().isEmpty()) {
            heading("sheet.feeds");
            sheet.feeds().forEach(feed -> line(1, feed.name() + ": " + feed.entries()));
        }
    }

    private void counts(SheetView sheet) {
        if (sheet.counts().isEmpty()) {
            return;
        }
        heading("sheet.counts");
        sheet.counts()
                .forEach(count -> line(
                        count.inner() ? 2 : 1,
                        one(count.names()) + ": "
                                + (count.differs() ? count.before() + " -> " + count.after() : count.after())));
    }

    private void due(SheetView.DueView due) {
        heading("sheet.due");
        line(1, one(due.day()));
        if (due.soon().isEmpty() && due.overdue().isEmpty() && due.unconfirmed().isEmpty()) {
            line(1, context.phrase("sheet.due.nothing"));
        }
        lines("sheet.due.overdue", due.overdue());
        lines("sheet.due.soon", due.soon());
        lines("sheet.due.unconfirmed", due.unconfirmed());
    }

    private void coverage(List<SheetView.Coverage> coverage) {
        if (!coverage.isEmpty()) {
            heading("sheet.coverage");
        }
        coverage.forEach(of -> {
            line(1, of.language().name());
            line(2, context.phrase("sheet.texts") + ": " + share(of.texts()));
            line(2, context.phrase("sheet.prose") + ": " + share(of.prose()));
        });
    }

    private String share(SheetView.Share share) {
        return context.phrase(
                        "sheet.share",
                        Map.of("present", Integer.toString(share.present()), "all", Integer.toString(share.all())))
                + (share.stale() == 0 ? "" : context.phrases().count("sheet.share.stale", share.stale()))
                + (share.pending() == 0 ? "" : context.phrases().count("sheet.share.pending", share.pending()));
    }

    private void lines(String key, List<SheetView.DueLine> lines) {
        if (!lines.isEmpty()) {
            line(1, context.phrase(key));
            lines.forEach(due -> line(2, one(due.dates()) + ": " + one(due.names()) + " [" + due.address() + "]"));
        }
    }

    private String one(List<SheetView.Spoken> texts) {
        return String.join(" ", own(texts));
    }

    private List<String> own(List<SheetView.Spoken> texts) {
        return texts.stream()
                .filter(spoken -> spoken.lang().equals(lang))
                .map(SheetView.Spoken::text)
                .collect(Collectors.toList());
    }

    private void heading(String key) {
        text.append('\n').append(context.phrase(key)).append('\n');
    }

    private void line(int depth, String words) {
        text.append("  ".repeat(depth)).append(words).append('\n');
    }
}
