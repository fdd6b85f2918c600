package dev.kaiji.cli;

/** The command was used wrongly: a missing folder, a day that is none. Exit code 2, and nothing was written. */
final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUse(String message) {
        super(message);
    }
}
