package dev.kaiji.cli;

/** The program's door for {@code mvn compile exec:java@build}: a failure becomes Maven's own, and the message names our exit code. */
public final class UnderMaven {
    private UnderMaven() {}

    public static void main(String[] arguments) {
        int code = Kaiji.run(arguments, Terminal.ofThisProcess());
        if (code != 0) {
            throw new CommandFailed("kaiji " + String.join(" ", arguments) + " ended with exit code " + code
                    + "; what is wrong stands above");
        }
    }

    /** Says to Maven that the command failed, without a stack trace: all there is to say has been printed. */
    static final class CommandFailed extends RuntimeException {
        private static final long serialVersionUID = 1;

        CommandFailed(String message) {
            super(message, null, false, false);
        }
    }
}
