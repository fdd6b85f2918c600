package dev.kaiji.change;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.kaiji.change.Redline.Run;
import dev.kaiji.model.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Makes the redline of two texts: pairs their sentences, then compares the words of each pair. */
final class Sentences {
    /** After 。 and its like with what closes behind them, after a full stop before the next sentence, and after a line. */
    private static final Pattern END =
            Pattern.compile("[。！？]+[」』）]*[\\s\\u3000]*|[.!?]+[\"”'’)\\]]*\\s+(?=[A-Z0-9\"“'‘(])|\\n+");

    /** A pair of which more than this is new is shown as one whole sentence for another. */
    private static final double TOO_MUCH = 0.6;

    /** A sentence of more words than this is no sentence, and is not compared word by word. */
    private static final int MOST_WORDS = 5_000;

    private Sentences() {}

    static Redline redline(String before, String after, Language language) {
        if (before.equals(after)) {
            return new Redline(before.isEmpty() ? List.of() : List.of(Run.same(before)));
        }
        var olds = split(before);
        var news = split(after);
        var runs = new Runs();
        Map<String, List<String>> words = new HashMap<>();
        Function<String, List<String>> cut = s -> words.computeIfAbsent(s, t -> Words.of(t, language));
        for (var step : Pairing.of(olds, news, s -> Bag.of(cut.apply(s))).steps()) {
            if (step.after().isEmpty()) {
                runs.add(Run.deleted(olds.get(step.before().getAsInt())));
            } else if (step.before().isEmpty()) {
                runs.add(Run.inserted(news.get(step.after().getAsInt())));
            } else {
                pair(olds.get(step.before().getAsInt()), news.get(step.after().getAsInt()), cut, language)
                        .forEach(runs::add);
            }
        }
        return new Redline(runs.joined());
    }

    static List<String> split(String text) {
        List<String> sentences = new ArrayList<>();
        var ends = END.matcher(text);
        int from = 0;
        while (ends.find()) {
            add(sentences, text.substring(from, ends.end()));
            from = ends.end();
        }
        if (from < text.length()) {
            add(sentences, text.substring(from));
        }
        return sentences;
    }

    /** A lone letter or bracket belongs to the sentence before it, at the very front to the one behind it. */
    private static void add(List<String> sentences, String sentence) {
        boolean followsLittle = sentences.size() == 1 && Words.saysLittle(sentences.get(0));
        if (!sentences.isEmpty() && (followsLittle || Words.saysLittle(sentence))) {
            sentences.add(sentences.remove(sentences.size() - 1) + sentence);
        } else {
            sentences.add(sentence);
        }
    }

    private static List<Run> pair(String before, String after, Function<String, List<String>> cut, Language language) {
        if (before.equals(after)) {
            return List.of(Run.same(before));
        }
        List<String> olds = cut.apply(before);
        List<String> news = cut.apply(after);
        if (olds.size() + news.size() > MOST_WORDS) {
            return List.of(Run.deleted(before), Run.inserted(after));
        }
        var hunks = Hunk.widened(hunks(olds, news), language);
        int marked = hunks.stream()
                .filter(Hunk::marked)
                .mapToInt(h -> Words.length(h.before()) + Words.length(h.after()))
                .sum();
        return marked > TOO_MUCH * (Words.length(before) + Words.length(after))
                ? List.of(Run.deleted(before), Run.inserted(after))
                : hunks.stream().flatMap(h -> h.runs().stream()).toList();
    }

    private static List<Hunk> hunks(List<String> before, List<String> after) {
        List<Hunk> hunks = new ArrayList<>();
        int from = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            before.subList(from, delta.getSource().getPosition()).forEach(w -> hunks.add(Hunk.same(w)));
            hunks.addAll(
                    Hunk.edit(delta.getSource().getLines(), delta.getTarget().getLines())
                            .trimmed());
            from = delta.getSource().getPosition() + delta.getSource().size();
        }
        before.subList(from, before.size()).forEach(w -> hunks.add(Hunk.same(w)));
        return hunks;
    }
}
