package dev.kaiji.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code kaiji}: holds the sub-commands. */
@Command(name = "kaiji", description = "Builds a site for disclosures that shows its own changes.", synopsisSubcommandLabel = "COMMAND")
final class Kaiji {
    private Kaiji() {}

    /** Runs one command line. Returns the exit code: 0 done, 1 wrong content, 2 wrong use. */
    static int run(String[] arguments, Terminal terminal) {
        return new CommandLine(new Kaiji()).execute(arguments);
    }
}
