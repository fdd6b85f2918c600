package dev.kaiji.page;

import dev.kaiji.change.Due;
import dev.kaiji.model.Address;
import java.util.List;
import java.util.Map;

/** What is due, overdue or unconfirmed, in the words of each language. */
final class SheetDue {
    private final List<PageContext> contexts;
    private final Due due;

    SheetDue(List<PageContext> contexts, Due due) {
        this.contexts = contexts;
        this.due = due;
    }

    SheetView.DueView view() {
        return new SheetView.DueView(
                SheetPage.each(
                        contexts,
                        context -> context.phrase(
                                "sheet.due.day",
                                Map.of("date", context.day(due.day()).text()))),
                lines(due.soon(), "sheet.due.in"),
                lines(due.overdue(), "sheet.due.over"),
                lines(due.unconfirmed(), "sheet.due.since"));
    }

    private List<SheetView.DueLine> lines(List<Due.Entry> entries, String key) {
        return entries.stream()
                .map(entry -> new SheetView.DueLine(
                        entry.address().toString(),
                        SheetPage.each(contexts, context -> name(context, entry.address())),
                        SheetPage.each(contexts, context -> date(context, entry, key))))
                .toList();
    }

    private static String name(PageContext context, Address address) {
        int slash = address.subject().indexOf('/');
        var collection = slash < 0 ? address.subject() : address.subject().substring(0, slash);
        return context.phrase(
                "sheet.due.name",
                Map.of(
                        "name",
                        new ChangeWords(context).name(address.subject()),
                        "field",
                        context.phrase("field." + collection + "." + address.field())));
    }

    private static String date(PageContext context, Due.Entry entry, String key) {
        return context.phrase(
                entry.days() == 0 ? "sheet.due.today" : key,
                Map.of(
                        "date",
                        context.date(entry.date()).text(),
                        "days",
                        context.phrases().count("date.days", Math.abs(entry.days()))));
    }
}
