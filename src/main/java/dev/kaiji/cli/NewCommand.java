package dev.kaiji.cli;

import dev.kaiji.model.Phrases;
import dev.kaiji.site.Starting;
import dev.kaiji.start.StartingKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kaiji new …}: writes a commented starting file, ready to fill in, and never over anything that exists. */
@Command(
        name = "new",
        description = "Writes commented starting files, ready to fill in.",
        synopsisSubcommandLabel = "record|draft|measure|notice|directive",
        mixinStandardHelpOptions = true,
        subcommands = {
            NewCommand.NewRecord.class,
            NewCommand.NewDraft.class,
            NewCommand.NewMeasure.class,
            NewCommand.NewNotice.class,
            NewCommand.NewDirective.class
        })
final class NewCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "new what? " + String.join(", ", spec.subcommands().keySet()));
    }

    /** {@code kaiji new record DIR}. */
    @Command(
            name = "record",
            description = "Starts another organisation's record: a project that builds at once.",
            mixinStandardHelpOptions = true)
    static final class NewRecord implements Callable<Integer> {
        private final Terminal terminal;

        @Parameters(index = "0", paramLabel = "DIR", description = "The new folder.")
        private Path folder = Path.of("");

        @Option(
                names = "--lang",
                paramLabel = "ja|en",
                description = "Language of the comments and messages (default: from the locale).")
        private CommonOptions.@Nullable MessageLanguage language;

        NewRecord(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws IOException {
            var spoken = language == null ? Words.forLocaleOf(terminal).language() : language.language();
            Path place = terminal.folder().resolve(folder).normalize();
            var result = Starting.record(
                    place, spoken, new Version().number(), terminal.today().get());
            return end(result, "record", place, Words.in(spoken), terminal);
        }
    }

    /** {@code kaiji new draft}. */
    @Command(
            name = "draft",
            description = "Starts the next draft from the newest release.",
            mixinStandardHelpOptions = true)
    static final class NewDraft implements Callable<Integer> {
        private final Terminal terminal;

        @Mixin
        private final CommonOptions options = new CommonOptions();

        NewDraft(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws IOException {
            Path content = options.content(terminal);
            return end(
                    Starting.draft(content, terminal.shown(content)),
                    "draft",
                    content,
                    options.words(terminal),
                    terminal);
        }
    }

    /** What the commands for one thing of the draft have in common. */
    abstract static class NewThing implements Callable<Integer> {
        private final Terminal terminal;
        private final StartingKind kind;

        @Mixin
        private final CommonOptions options = new CommonOptions();

        @Parameters(index = "0", paramLabel = "ID", description = "Its id, for ever: a-z, 0-9 and -.")
        private String id = "";

        NewThing(Terminal terminal, StartingKind kind) {
            this.terminal = terminal;
            this.kind = kind;
        }

        @Override
        public Integer call() throws IOException {
            Path content = options.content(terminal);
            var result = Starting.thing(
                    content,
                    terminal.shown(content),
                    kind,
                    id,
                    options.language(terminal),
                    terminal.today().get());
            return end(result, kind.name().toLowerCase(Locale.ROOT), content, options.words(terminal), terminal);
        }
    }

    /** {@code kaiji new measure ID}. */
    @Command(name = "measure", description = "Starts a measure in the draft.", mixinStandardHelpOptions = true)
    static final class NewMeasure extends NewThing {
        NewMeasure(Terminal terminal) {
            super(terminal, StartingKind.MEASURE);
        }
    }

    /** {@code kaiji new notice ID}. */
    @Command(name = "notice", description = "Starts a notice in the draft.", mixinStandardHelpOptions = true)
    static final class NewNotice extends NewThing {
        NewNotice(Terminal terminal) {
            super(terminal, StartingKind.NOTICE);
        }
    }

    /** {@code kaiji new directive ID}. */
    @Command(name = "directive", description = "Starts a directive in the draft.", mixinStandardHelpOptions = true)
    static final class NewDirective extends NewThing {
        NewDirective(Terminal terminal) {
            super(terminal, StartingKind.DIRECTIVE);
        }
    }

    private static int end(Starting.Result result, String what, Path place, Phrases words, Terminal terminal) {
        String path = terminal.shown(place);
        if (result instanceof Starting.Result.Refused refused) {
            var values = new TreeMap<>(refused.values());
            values.put("path", path);
            throw new WrongUse(words.get("new." + refused.why(), values));
        }
        if (result instanceof Starting.Result.Written written) {
            written.files()
                    .forEach(file ->
                            terminal.out().println(words.get("new.wrote", Map.of("path", terminal.shown(file)))));
        }
        String next = words.has("new.next-" + what) ? "new.next-" + what : "new.next";
        terminal.out().println(words.get(next, Map.of("path", path)));
        return Kaiji.DONE;
    }
}
