package dev.kaiji.cli;

import dev.kaiji.model.Organisation;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.output.OutputFile;
import dev.kaiji.seal.Finding;
import dev.kaiji.site.Checked;
import dev.kaiji.site.PacketMaking;
import dev.kaiji.site.SiteBuild;
import dev.kaiji.site.WholeFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kaiji packet --regulator ID --since RELEASE}: what one regulator is handed. */
@Command(
        name = "packet",
        description =
                "Writes what a regulator is handed: the changes since a release by directive item, what is open, what the reports state, the fingerprints; as HTML, PDF, CSV and JSON.",
        mixinStandardHelpOptions = true)
final class PacketCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(names = "--regulator", paramLabel = "ID", required = true, description = "Whom it is for.")
    private String regulator = "";

    @Option(names = "--since", paramLabel = "RELEASE", required = true, description = "The release they know.")
    private String since = "";

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "target/packet",
            description = "Where its files go (default: ${DEFAULT-VALUE}).")
    private Path output = Path.of("target/packet");

    PacketCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var words = options.words(terminal);
        var order = options.order(terminal);
        var folder = terminal.folder().resolve(output).normalize();
        if (folder.startsWith(order.content())) {
            throw new WrongUse(words.get("packet.in-content", Map.of("path", terminal.shown(folder))));
        }
        var checked = SiteBuild.check(order, new Stages(terminal, words));
        if (!checked.isSound()) {
            return unsound(checked, words);
        }
        var result = PacketMaking.of(checked, order);
        if (result instanceof PacketMaking.Result.Ready ready) {
            return write(ready.making(), folder, words);
        }
        if (result instanceof PacketMaking.Result.Broken broken) {
            return broken(broken.wrong(), words);
        }
        terminal.err().println(words.get("no-release", Map.of("path", order.shownAs())));
        return Kaiji.WRONG_CONTENT;
    }

    private int unsound(Checked checked, Phrases words) {
        Report.print(checked.problems(), words.language(), terminal);
        terminal.err().println(Report.count(checked.problems(), words) + ": " + words.get("packet.not-written"));
        return Kaiji.WRONG_CONTENT;
    }

    private int broken(List<Finding> wrong, Phrases words) {
        Path releases = options.content(terminal).resolve("releases");
        var findings = new FindingsAsText(terminal, FindingWords.in(words.language()), releases);
        wrong.forEach(findings::add);
        terminal.err()
                .println(words.get("not-intact", Map.of("path", terminal.shown(releases))) + ": "
                        + words.get("packet.not-written"));
        return Kaiji.WRONG_CONTENT;
    }

    private int write(PacketMaking making, Path folder, Phrases words) throws IOException {
        var files = making.files(regulator(making, words), since(making, words));
        WholeFiles.write(folder, files);
        terminal.out().println(words.get("packet.written", Map.of("path", terminal.shown(folder))));
        for (OutputFile file : files) {
            terminal.out().println("  " + file.path());
        }
        if (files.stream().noneMatch(file -> file.path().value().endsWith(".pdf"))) {
            terminal.out().println(words.get("packet.no-pdf"));
        }
        return Kaiji.DONE;
    }

    private Organisation.Regulator regulator(PacketMaking making, Phrases words) {
        return making.regulators().stream()
                .filter(known -> known.id().value().equals(regulator))
                .findFirst()
                .orElseThrow(() -> new WrongUse(words.get(
                        "packet.no-such-regulator",
                        Map.of(
                                "id",
                                regulator,
                                "known",
                                list(making.regulators().stream()
                                        .map(known -> known.id().value()))))));
    }

    private ReleaseId since(PacketMaking making, Phrases words) {
        if (making.earlier().isEmpty()) {
            throw new WrongUse(words.get("packet.first-release"));
        }
        return making.earlier().stream()
                .filter(known -> known.value().equals(since))
                .findFirst()
                .orElseThrow(() -> new WrongUse(words.get(
                        "packet.no-such-release",
                        Map.of(
                                "id",
                                since,
                                "known",
                                list(making.earlier().stream().map(ReleaseId::value))))));
    }

    private static String list(Stream<String> ids) {
        return ids.collect(Collectors.joining(", "));
    }
}
