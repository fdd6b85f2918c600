package dev.kaiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Somebody who does what an example of the handbook says, block by block: types the commands, writes the files, and compares what appears. */
final class Follower {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern DIGEST = Pattern.compile("(?m)^\\s*([0-9a-f]{64})$");
    private static final Pattern ANCHOR = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");

    private final Path project;
    private final Path key;
    private final Locale language;
    private String printed = "";
    private String digest = "";
    private String anchor = "";

    Follower(Path project, Path key, Locale language) {
        this.project = project;
        this.key = key;
        this.language = language;
    }

    void follow(List<Handbook.Block> blocks) throws Exception {
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            switch (block.kind()) {
                case "sh" -> type(block, i + 1 < blocks.size() ? expected(blocks.get(i + 1)) : 0);
                case "bash" -> printed = Desk.shell(project, block.text());
                case "text" -> compare(block);
                default -> write(block);
            }
        }
    }

    /** The paragraph before the output names the exit code, where it is another than 0. */
    private static int expected(Handbook.Block next) {
        return !next.kind().equals("text")
                ? 0
                : next.lead().stream()
                        .filter(span -> span.matches("[0-3]"))
                        .mapToInt(Integer::parseInt)
                        .findFirst()
                        .orElse(0);
    }

    private void type(Handbook.Block block, int expected) throws Exception {
        var all = new StringBuilder();
        var lines = block.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("kaiji ")) {
                var run = kaiji(lines.get(i));
                assertThat(run.exitCode())
                        .as("%s%n%s%n%s", lines.get(i), run.err(), run.out())
                        .isEqualTo(i == lines.size() - 1 ? expected : 0);
                all.append(run.err()).append(run.out());
            } else {
                all.append(Desk.shell(project, lines.get(i)));
            }
        }
        printed = all.toString();
        DIGEST.matcher(printed).results().forEach(m -> digest = m.group(1));
        ANCHOR.matcher(printed).results().forEach(m -> anchor = m.group());
    }

    private Command kaiji(String line) {
        var words = new ArrayList<String>();
        WORD.matcher(line).results().forEach(m -> words.add(m.group(1) != null ? m.group(1) : m.group(2)));
        words.replaceAll(word -> word.equals("DIGEST") ? digest : word.equals("ANCHOR") ? anchor : word);
        return words.get(1).equals("preview")
                ? new Command(0, "", "")
                : Command.run(
                        project,
                        language,
                        false,
                        Map.of("KAIJI_SIGNING_KEY", key.toString()),
                        words.subList(1, words.size()).toArray(String[]::new));
    }

    /** Each line occurs, one after the other; {@code …} stands for any characters. Of a page of the site, in what its reader sees. */
    private void compare(Handbook.Block block) throws Exception {
        var file = block.lead().stream()
                .filter(span -> span.startsWith("target/site/"))
                .findFirst();
        String text = file.isEmpty() ? printed : shown(project.resolve(file.get()));
        int from = 0;
        for (String line : block.lines()) {
            var regex = Pattern.compile(Pattern.quote(line.strip()).replace("…", "\\E.*?\\Q"));
            var found = regex.matcher(text);
            assertThat(found.find(from))
                    .as("%s%nin%n%s", line, text.substring(from))
                    .isTrue();
            from = found.end();
        }
    }

    private static String shown(Path file) throws Exception {
        String text = Files.readString(file);
        return file.toString().endsWith(".html") ? Jsoup.parse(text).body().text() : text;
    }

    /** With a file alone, its new content; with a line of it too, what stands in the place of that line; with a piece of a line, in the place of that piece. */
    private void write(Handbook.Block block) throws Exception {
        assertThat(block.lead()).as("what to write: " + block.text()).isNotEmpty();
        Path file = project.resolve(block.lead().get(0));
        if (block.lead().size() == 1) {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, block.text());
            return;
        }
        String old = block.lead().get(1);
        String text = Files.readString(file);
        assertThat(text).as(file.toString()).containsOnlyOnce(old);
        var line = Pattern.compile("(?m)^ *" + Pattern.quote(old) + "\n").matcher(text);
        Files.writeString(
                file,
                line.find()
                        ? text.substring(0, line.start()) + block.text() + text.substring(line.end())
                        : text.replace(old, block.text().strip()));
    }
}
