package dev.kaiji.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Seals or verifies in a process of its own, which can be killed, starved of memory or run as somebody else. */
final class SealingProcess {
    static final int REFUSED = 10;
    static final int DISK = 11;
    static final int KILLED = 137;

    private SealingProcess() {}

    /** {@code seal RELEASES ID KEY SIGNERS STEP}: ends abruptly, as when the plug is pulled, at that step. {@code verify FOLDER}. */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("verify")) {
            verify(Path.of(arguments[1]));
            return;
        }
        var steps = new AtomicInteger(Integer.parseInt(arguments[5]));
        var key = SigningKey.parse(Files.readAllBytes(Path.of(arguments[3])));
        try {
            new Sealing(Path.of(arguments[1]), arguments[2], () -> {
                        if (steps.getAndDecrement() == 0) {
                            Runtime.getRuntime().halt(KILLED);
                        }
                    })
                    .seal(content(arguments[2], Files.readAllBytes(Path.of(arguments[4]))), key);
        } catch (Sealing.Refused e) {
            System.out.println(e.reason() + " " + e.findings());
            System.exit(REFUSED);
        } catch (IOException e) {
            System.out.println(e);
            System.exit(DISK);
        }
    }

    private static void verify(Path folder) throws IOException {
        var result = Verification.of(folder, Verification.Options.none(), f -> {});
        System.out.println(result.counts());
    }

    /** A small release of that id. */
    static Sealing.Content content(String id, byte[] signers) {
        var payload = new TreeMap<String, byte[]>();
        payload.put("release.yaml", ("id: " + id + "\n").getBytes(UTF_8));
        payload.put("measures/two-factor.ja.md", "二要素認証\n".getBytes(UTF_8));
        var info =
                Map.of("Kaiji-Published", id.substring(0, 10) + "T15:00+09:00", "Kaiji-Next-Update-By", "2024-09-30");
        return new Sealing.Content(id, payload, info, signers, Optional.empty());
    }

    /** The command that runs this class in another process. @param before what stands before {@code java}: options of the machine come after it */
    static List<String> command(List<String> before, List<String> options, String... arguments) {
        var command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classes()));
        command.add(SealingProcess.class.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    private static String classes() {
        return Stream.of(Sealing.class, SealingProcess.class)
                .map(type -> Path.of(java.net.URI.create(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .toString())
                .distinct()
                .reduce((a, b) -> a + java.io.File.pathSeparator + b)
                .orElseThrow();
    }

    /** What a process printed, and how it ended. */
    record Ended(int code, String output) {}

    static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    static Ended end(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), output);
    }

    static Ended run(List<String> command) throws IOException, InterruptedException {
        return end(start(command));
    }
}
