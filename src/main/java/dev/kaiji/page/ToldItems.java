package dev.kaiji.page;

import dev.kaiji.change.Change;
import dev.kaiji.change.ChangedItem;
import dev.kaiji.change.Comparison;
import dev.kaiji.model.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the items of a release in one language: see {@link ToldItem}. */
public final class ToldItems {
    private final PageContext context;
    private final ChangeWords words;

    /** @param context at the later of the two releases */
    public ToldItems(PageContext context) {
        this.context = context;
        this.words = new ChangeWords(context);
    }

    public ToldItem of(ChangedItem item) {
        return new ToldItem(
                item.subject(),
                item.headline(),
                context.phrase("told." + item.headline().code()),
                item.regression() ? Optional.of(context.phrase("change.regression")) : Optional.empty(),
                words.name(item.subject()),
                words.sentences(item),
                item.changes().stream()
                        .sorted(ChangeWords.IN_READING_ORDER)
                        // Of what is new as a whole, the name and the sentence say all that a line would.
                        .filter(change -> !ChangeCells.isProse(change) && !ChangeWords.isTheThing(change, item))
                        .map(this::line)
                        .toList(),
                words.reasons(item));
    }

    private ToldItem.Line line(Change change) {
        return new ToldItem.Line(
                Places.anchor(change.address()),
                words.field(change),
                said(change, change.before(), words.before(change), "change.removed-mark"),
                said(change, change.after(), words.after(change), "change.new"),
                onlyIn(change));
    }

    /** A part that came or went is marked as such; a text that changed only in another language is shown in that one, or old and new would read the same. */
    private Optional<Said> said(Change change, Optional<Object> value, Optional<Said> own, String mark) {
        if (change.field().isEmpty()) {
            return own.map(
                    name -> new Said(context.phrase(mark) + context.phrase("text.gap") + name.text(), name.lang()));
        }
        boolean elsewhere = value.orElse("") instanceof Text
                && !change.languages().isEmpty()
                && !change.languages().contains(context.language());
        if (!elsewhere) {
            return own.filter(words -> !words.text().isEmpty());
        }
        var language = change.languages().first();
        return value.flatMap(text -> ((Text) text).in(language))
                .map(text -> new Said(text, Optional.of(language.tag())));
    }

    private Optional<String> onlyIn(Change change) {
        return change.languages().isEmpty()
                        || change.languages().containsAll(context.organisation().languages())
                ? Optional.empty()
                : Optional.of(
                        context.phrase("change.only-in", Map.of("languages", words.languages(change.languages()))));
    }

    /** What the release is called: its date. */
    public String release() {
        return Layouts.releaseName(context, context.release());
    }

    /** What the release changed, in one sentence, and how much of it was words only. */
    public List<String> sum(Comparison comparison) {
        return Stream.concat(Stream.of(words.count(comparison)), words.wording(comparison).stream())
                .toList();
    }
}
