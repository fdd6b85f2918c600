package dev.kaiji.page;

import dev.kaiji.change.Change;
import dev.kaiji.change.Noted;
import dev.kaiji.model.ChangeNote.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why something changed, as the editors said it. */
final class ReasonWords {
    private final PageContext context;
    private final Names names;
    private final ChangeSentence words;

    ReasonWords(PageContext context, Names names, ChangeSentence words) {
        this.context = context;
        this.names = names;
        this.words = words;
    }

    /** Of several reasons each names the fields that it is for; empty where nothing was said. */
    List<ReasonView> of(List<Change> changes) {
        Map<Noted, List<String>> fields = new LinkedHashMap<>();
        for (Change change : changes) {
            change.notes()
                    .forEach(n ->
                            fields.computeIfAbsent(n, x -> new ArrayList<>()).add(words.field(change)));
        }
        List<ReasonView> reasons = new ArrayList<>();
        fields.forEach((noted, of) -> reasons.add(reason(noted, fields.size() == 1 ? List.of() : of)));
        return reasons;
    }

    private ReasonView reason(Noted noted, List<String> fields) {
        var note = noted.note();
        Said words = note.reason() instanceof Reason.Given given
                ? context.say(given.text())
                : Said.plain(context.phrase("changes.reason.none-given"));
        return new ReasonView(
                fields.isEmpty()
                        ? context.phrase("changes.reason")
                        : context.phrase(
                                "change.reason.for",
                                Map.of(
                                        "fields",
                                        names.list(fields.stream().distinct().toList()))),
                words,
                context.say(note.wrong()),
                context.say(note.right()),
                note.since()
                        .map(d -> context.phrase(
                                "change.correction.since",
                                Map.of("date", context.date(d).text()))));
    }
}
