package dev.kaiji.cli;

import dev.kaiji.model.Phrases;
import dev.kaiji.site.Progress;
import java.util.Locale;
import java.util.Map;

/** Says one line a stage on a terminal and nothing into a pipe, and knows how long everything took. */
final class Stages implements Progress {
    private final Terminal terminal;
    private final Phrases words;
    private final long start;
    private long before;

    Stages(Terminal terminal, Phrases words) {
        this.terminal = terminal;
        this.words = words;
        this.start = terminal.nanoseconds().getAsLong();
        this.before = start;
    }

    @Override
    public void done(Stage stage, int count) {
        long after = terminal.nanoseconds().getAsLong();
        if (terminal.watched()) {
            String what = words.count("stage." + stage.name().toLowerCase(Locale.ROOT), count);
            terminal.err()
                    .println(words.get("stage.took", Map.of("what", what, "seconds", Words.seconds(after - before))));
        }
        before = after;
    }

    /** Nanoseconds since the command began. */
    long total() {
        return terminal.nanoseconds().getAsLong() - start;
    }
}
