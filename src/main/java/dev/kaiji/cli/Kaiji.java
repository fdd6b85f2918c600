package dev.kaiji.cli;

import dev.kaiji.export.MissingGlyph;
import dev.kaiji.model.Language;
import dev.kaiji.render.TemplateFault;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code kaiji}: holds the sub-commands, and turns whatever goes wrong into one line and an exit code. */
@Command(
        name = "kaiji",
        description = "Builds a site for disclosures that shows its own changes.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Kaiji implements Runnable {
    private static final List<Class<?>> COMMANDS = List.of(
            CheckCommand.class,
            BuildCommand.class,
            PreviewCommand.class,
            NewCommand.class,
            SchemaCommand.class,
            DiffCommand.class,
            PacketCommand.class,
            ReleaseCommand.class,
            VerifyCommand.class,
            TimestampCommand.class,
            KeysCommand.class);

    static final int DONE = 0;
    static final int WRONG_CONTENT = 1;
    static final int WRONG_USE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Kaiji() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    /** Runs one command line. Returns the exit code: 0 done, 1 wrong content, 2 wrong use. Never throws, never prints a stack trace. */
    static int run(String[] arguments, Terminal terminal) {
        // Pictures are drawn in memory: no screen is looked for, whatever the machine has.
        System.setProperty("java.awt.headless", "true");
        try {
            return commandLine(terminal, arguments).execute(arguments);
        } catch (Error e) {
            return failed(e, terminal);
        }
    }

    /** @param arguments for the language of the help, and for the command that is called: to look at the options of all takes longer than a small build may */
    static CommandLine commandLine(Terminal terminal, String... arguments) {
        var commands = commands(terminal, called(arguments));
        if (HelpWords.language(terminal, arguments).equals(Language.JA)) {
            commands.setResourceBundle(HelpWords.japanese());
        }
        return commands;
    }

    /** The command that the first argument names; all of them where it names none. */
    private static List<Class<?>> called(String... arguments) {
        return COMMANDS.stream()
                .filter(type -> arguments.length > 0
                        && type.getAnnotation(Command.class).name().equals(arguments[0]))
                .findFirst()
                .<List<Class<?>>>map(List::of)
                .orElse(COMMANDS);
    }

    /** These commands with their options, explained in English. */
    private static CommandLine commands(Terminal terminal, List<Class<?>> some) {
        var commands = new CommandLine(new Kaiji(), commandsFor(terminal));
        some.forEach(commands::addSubcommand);
        return commands.setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler((wrong, given) -> misused(wrong, terminal))
                .setExecutionExceptionHandler((fault, command, given) -> failed(fault, terminal));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** Gives every command the terminal that it runs on. */
    private static IFactory commandsFor(Terminal terminal) {
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                for (var constructor : type.getDeclaredConstructors()) {
                    if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Terminal.class) {
                        return type.cast(constructor.newInstance(terminal));
                    }
                }
                return CommandLine.defaultFactory().create(type);
            }
        };
    }

    private static int misused(ParameterException wrong, Terminal terminal) {
        terminal.err().println("kaiji: " + wrong.getMessage());
        String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
        terminal.err().println("  " + name + " --help");
        return WRONG_USE;
    }

    static int failed(Throwable fault, Terminal terminal) {
        terminal.err().println("kaiji: " + explained(fault, terminal));
        if (Boolean.getBoolean("kaiji.stacktrace")) {
            fault.printStackTrace(terminal.err());
        }
        return WRONG_USE;
    }

    private static String explained(Throwable fault, Terminal terminal) {
        if (fault instanceof WrongUse || fault instanceof TemplateFault) {
            return String.valueOf(fault.getMessage());
        }
        var words = Words.forLocaleOf(terminal);
        if (fault instanceof MissingGlyph missing) {
            return words.get(
                    "missing-glyph",
                    Map.of("character", Character.toString(missing.character()), "near", missing.near()));
        }
        if (fault instanceof IOException io) {
            return words.get("cannot-write", Map.of("reason", reason(io)));
        }
        return words.get("bug", Map.of("fault", whatAndWhere(fault)));
    }

    /** The message of a file system's exception is often only the path: its class says the rest. */
    private static String reason(IOException fault) {
        String message = String.valueOf(fault.getMessage());
        return message.contains(":")
                ? message
                : message + ": " + fault.getClass().getSimpleName();
    }

    private static String whatAndWhere(Throwable fault) {
        var stack = fault.getStackTrace();
        return (fault + (stack.length == 0 ? "" : " at " + stack[0])).replaceAll("\\s+", " ");
    }
}
