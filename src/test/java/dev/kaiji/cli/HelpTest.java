package dev.kaiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What {@code --help} says. */
class HelpTest {
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    @Test
    void everyCommandAndOptionIsExplainedInJapaneseToo() {
        var all = Kaiji.commandLine(Terminal.ofThisProcess());
        all.setResourceBundle(HelpWords.japanese());
        var missing = new ArrayList<String>();
        commands(all).forEach(command -> {
            var spec = command.getCommandSpec();
            note(missing, spec.qualifiedName() + " itself", spec.usageMessage().description());
            spec.args().stream()
                    .filter(argument -> !argument.hidden())
                    .forEach(argument -> note(
                            missing,
                            spec.qualifiedName() + " " + argument.paramLabel() + " "
                                    + (argument.isOption()
                                            ? ((CommandLine.Model.OptionSpec) argument).longestName()
                                            : "parameter"),
                            argument.description()));
        });

        assertThat(missing).isEmpty();
    }

    @Test
    void helpIsInTheLanguageThatIsAskedFor() {
        assertThat(Command.run("build", "--lang", "ja", "--help").out()).contains("検査してから、サイト全体を書きます");
        assertThat(Command.run("build", "--help", "--lang=ja").out()).contains("サイトを書くフォルダー（既定: target/site）");
        assertThat(Command.run("build", "--help", "--lang", "en").out()).contains("writes the whole site");
    }

    private static void note(List<String> missing, String what, String... description) {
        if (!JAPANESE.matcher(String.join(" ", description)).find()) {
            missing.add(what);
        }
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::commands));
    }
}
