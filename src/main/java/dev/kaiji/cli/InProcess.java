package dev.kaiji.cli;

import java.nio.file.Path;
import java.util.Map;

/** The program's door for a program, such as a Maven goal: runs one command in a folder and never ends the process. */
public final class InProcess {
    private InProcess() {}

    /**
     * Runs {@code new measure} with {@code {id: two-factor, lang: ja}} as if the person stood in that folder. Returns the exit code.
     *
     * @param parameters by the names of {@link GoalParameter}
     */
    public static int run(Path folder, String command, Map<String, String> parameters) {
        var terminal = Terminal.ofThisProcess().in(folder);
        try {
            return Kaiji.run(
                    GoalParameter.commandLine(
                            Kaiji.commandLine(terminal), command, parameters, Words.forLocaleOf(terminal)),
                    terminal);
        } catch (WrongUse e) {
            return Kaiji.failed(e, terminal);
        }
    }
}
