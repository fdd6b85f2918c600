package dev.kaiji.cli;

import dev.kaiji.model.Phrases;
import dev.kaiji.output.PlannedFile;
import dev.kaiji.site.Progress;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** Says one line a stage on a terminal or where it is asked for, otherwise nothing, and knows how long everything took. */
final class Stages implements Progress {
    private final Terminal terminal;
    private final Phrases words;
    private final boolean timings;
    private final Map<Part, LongAdder> parts = new EnumMap<>(Part.class);
    private final long start;
    private long before;

    Stages(Terminal terminal, Phrases words) {
        this(terminal, words, false);
    }

    /** @param timings whether every stage is said wherever it goes to, and what the files of each part took */
    Stages(Terminal terminal, Phrases words, boolean timings) {
        this.terminal = terminal;
        this.timings = timings;
        for (Part part : Part.values()) {
            parts.put(part, new LongAdder());
        }
        this.words = words;
        this.start = terminal.nanoseconds().getAsLong();
        this.before = start;
    }

    @Override
    public void done(Stage stage, int count) {
        long after = terminal.nanoseconds().getAsLong();
        if (terminal.watched() || timings) {
            say("stage.took", words.count("stage." + stage.name().toLowerCase(Locale.ROOT), count), after - before);
        }
        if (timings && stage == Stage.WRITE) {
            parts.forEach((part, took) ->
                    say("stage.part", words.get("part." + part.name().toLowerCase(Locale.ROOT)), took.sum()));
        }
        before = after;
    }

    private void say(String key, String what, long nanoseconds) {
        terminal.err().println(words.get(key, Map.of("what", what, "seconds", Words.seconds(nanoseconds))));
    }

    /** Parts are made side by side: their times together are those of all processors. */
    @Override
    public PlannedFile counted(Part part, PlannedFile file) {
        return !timings
                ? file
                : file.with(out -> {
                    long from = terminal.nanoseconds().getAsLong();
                    file.content().writeTo(out);
                    Objects.requireNonNull(parts.get(part))
                            .add(terminal.nanoseconds().getAsLong() - from);
                });
    }

    /** Nanoseconds since the command began. */
    long total() {
        return terminal.nanoseconds().getAsLong() - start;
    }
}
