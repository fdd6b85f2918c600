package dev.kaiji.page;

import dev.kaiji.change.Change;
import dev.kaiji.change.Redline;
import dev.kaiji.change.Redlines;
import dev.kaiji.model.Address;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Language;
import dev.kaiji.model.Prose;
import dev.kaiji.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays a change out as old and new, with what is new or gone marked. */
final class ChangeCells {
    private static final String SAME = Redline.Mark.SAME.code();
    private static final String DELETED = Redline.Mark.DELETED.code();
    private static final String INSERTED = Redline.Mark.INSERTED.code();

    private final PageContext context;
    private final ChangeWords words;
    private final Quotes quotes;
    private final Redlines redlines;

    ChangeCells(PageContext context, ChangeWords words, Quotes quotes, Redlines redlines) {
        this.context = context;
        this.words = words;
        this.quotes = quotes;
        this.redlines = redlines;
    }

    static boolean isProse(Change change) {
        return change.after().or(change::before).orElse("") instanceof Prose;
    }

    ChangesView.Row row(Change change) {
        String anchor = Places.anchor(change.address());
        if (change.field().isEmpty()) {
            return new ChangesView.Row(
                    anchor,
                    words.field(change),
                    whole(words.after(change), INSERTED, "change.new"),
                    whole(words.before(change), DELETED, "change.removed-mark"),
                    Optional.empty());
        }
        Language language = language(change);
        if (change.before().orElse("") instanceof Text before && change.after().orElse("") instanceof Text after) {
            return text(
                    change,
                    anchor,
                    language,
                    before.in(language).orElse(""),
                    after.in(language).orElse(""));
        }
        return new ChangesView.Row(
                anchor,
                words.field(change),
                cell(change.after(), words.after(change), INSERTED),
                cell(change.before(), words.before(change), DELETED),
                Optional.empty());
    }

    /** A thing that came or went: its name, marked as new or removed. */
    private ChangesView.Cell whole(Optional<Said> name, String mark, String key) {
        return name.map(n -> new ChangesView.Cell(
                        List.of(new ChangesView.Run(
                                mark, quotes.of(context.phrase(key) + context.phrase("text.gap") + n.text()))),
                        n.lang(),
                        Optional.empty()))
                .orElseGet(this::nothing);
    }

    private ChangesView.Cell nothing() {
        return new ChangesView.Cell(
                List.of(new ChangesView.Run("none", List.of(Said.plain(context.phrase("change.nothing"))))),
                Optional.empty(),
                Optional.empty());
    }

    private ChangesView.Cell cell(Optional<Object> value, Optional<Said> said, String mark) {
        Optional<String> datetime = value.filter(DisclosureDate.class::isInstance)
                .flatMap(d -> context.date((DisclosureDate) d).datetime());
        return said.filter(s -> !s.text().isEmpty())
                .map(s -> new ChangesView.Cell(
                        List.of(new ChangesView.Run(mark, quotes.of(s.text()))), s.lang(), datetime))
                .orElseGet(this::nothing);
    }

    private ChangesView.Row text(Change change, String anchor, Language language, String before, String after) {
        var redline = Redline.between(before, after, language);
        List<ChangesView.Run> olds = new ArrayList<>();
        List<ChangesView.Run> news = new ArrayList<>();
        for (Redline.Run run : redline.runs()) {
            boolean same = run.mark() == Redline.Mark.SAME || run.mark() == Redline.Mark.TOUCHED;
            if (!run.before().isEmpty()) {
                olds.add(new ChangesView.Run(same ? SAME : DELETED, plain(run.before())));
            }
            if (!run.after().isEmpty()) {
                news.add(new ChangesView.Run(same ? SAME : INSERTED, plain(run.after())));
            }
        }
        var lang = lang(language);
        return new ChangesView.Row(anchor, words.field(change), filled(news, lang), filled(olds, lang), onlyIn(change));
    }

    private ChangesView.Cell filled(List<ChangesView.Run> runs, Optional<String> lang) {
        return runs.isEmpty() ? nothing() : new ChangesView.Cell(runs, lang, Optional.empty());
    }

    /** The page's own language where its words changed; else the first that did, which is then said. */
    private Language language(Change change) {
        return change.languages().contains(context.language())
                        || change.languages().isEmpty()
                ? context.language()
                : change.languages().first();
    }

    private Optional<String> lang(Language language) {
        return language.equals(context.language()) ? Optional.empty() : Optional.of(language.tag());
    }

    private Optional<String> onlyIn(Change change) {
        boolean everywhere =
                change.languages().containsAll(context.organisation().languages());
        return everywhere || change.languages().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        context.phrase("change.only-in", Map.of("languages", words.languages(change.languages()))));
    }

    ChangesView.ProseChange prose(Change change) {
        Language language = language(change);
        List<ChangesView.Block> blocks = new ArrayList<>();
        int touches = 0;
        for (Redline.Block block :
                redlines.between(passage(change.before(), language), passage(change.after(), language), language)) {
            touches += block.redline().touches();
            blocks.add(new ChangesView.Block(
                    block.kind(),
                    block.redline().runs().stream().map(ChangeCells::run).toList()));
        }
        var heading = context.phrase("change.prose-title", Map.of("field", words.field(change)));
        var counted = touches == 0
                ? Optional.<String>empty()
                : Optional.of(context.phrases().count("change.touches", touches));
        return new ChangesView.ProseChange(
                Places.anchor(change.address()), heading, lang(language), onlyIn(change), blocks, counted);
    }

    private static ChangesView.Run run(Redline.Run run) {
        return new ChangesView.Run(
                run.mark() == Redline.Mark.TOUCHED ? SAME : run.mark().code(), plain(run.text()));
    }

    private static List<Said> plain(String text) {
        return List.of(Said.plain(text));
    }

    private static Prose.Passage passage(Optional<Object> prose, Language language) {
        return prose.flatMap(p -> ((Prose) p).in(language)).orElseGet(() -> new Prose.Passage("", "", List.of()));
    }

    /** The anchor of an item's heading. */
    static String anchor(String subject) {
        return Places.anchor(Address.parse(subject));
    }
}
