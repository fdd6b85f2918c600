package dev.kaiji.cli;

/** The program's door for a terminal: {@code kaiji build --output target/site}. The only place that ends the process. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Kaiji.run(arguments, Terminal.ofThisProcess()));
    }
}
