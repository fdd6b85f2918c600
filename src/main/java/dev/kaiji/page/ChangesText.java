package dev.kaiji.page;

import dev.kaiji.change.Comparison;
import java.util.List;
import java.util.stream.Collectors;

/** What changed between two releases as plain text: the sentences, old and new values and reasons of the page that compares them. */
public final class ChangesText {
    private final StringBuilder text = new StringBuilder();

    private ChangesText() {}

    /** @param context at the later release; each line ends with a line feed */
    public static String of(PageContext context, Comparison comparison) {
        return of(ChangesPages.compare(context, comparison));
    }

    private static String of(ChangesView view) {
        var told = new ChangesText();
        told.line(0, view.heading());
        told.line(0, view.sentence());
        view.carried().ifPresent(sentence -> told.line(0, sentence));
        view.groups().forEach(told::group);
        view.words().ifPresent(told::group);
        return told.text.toString();
    }

    private void group(ChangesView.Group group) {
        text.append('\n');
        line(0, group.heading());
        group.items().forEach(item -> text.append(item(item, 1)));
    }

    /** One subject that changed, its name at that depth and all else below it; each line ends with a line feed. */
    static String item(ChangesView.Item item, int depth) {
        var told = new ChangesText();
        told.line(depth, plain(item.name()));
        item.sentences().forEach(sentence -> told.line(depth + 1, plain(sentence)));
        item.rows()
                .forEach(row ->
                        told.line(depth + 1, row.field() + ": " + plain(row.before()) + " -> " + plain(row.after())));
        item.proses().forEach(prose -> told.line(depth + 1, prose.heading()));
        item.reasons()
                .forEach(reason ->
                        told.line(depth + 1, reason.before() + reason.words().text()));
        return told.text.toString();
    }

    private static String plain(ChangesView.Cell cell) {
        return cell.runs().stream().map(run -> plain(run.text())).collect(Collectors.joining());
    }

    private static String plain(List<Said> pieces) {
        return pieces.stream().map(Said::text).collect(Collectors.joining());
    }

    private void line(int depth, String words) {
        text.append("  ".repeat(depth)).append(words).append('\n');
    }
}
