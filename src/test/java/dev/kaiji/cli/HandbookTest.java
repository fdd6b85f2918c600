package dev.kaiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;

/** The handbook and the README speak of commands, options, pages and links that exist. */
class HandbookTest {
    private static final Pattern SPAN = Pattern.compile("`([^`\n]+)`");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");
    private static final Pattern ITEM = Pattern.compile("<item name=\"[^\"]+\" href=\"([^\"]+)\"/>");
    private static final Pattern KAIJI = Pattern.compile("(?:target/)?kaiji ([a-z-].*)");
    private static final Pattern EXECUTION = Pattern.compile("exec:java@([a-z-]+)(.*)");
    private static final Pattern GOAL = Pattern.compile("(?<![.a-z])kaiji:(?:0\\.1\\.0:)?([a-z-]+)(.*)");
    private static final Pattern PROPERTY = Pattern.compile("-D([a-zA-Z.-]+)");

    /** What ends a command in a shell. */
    private static final Set<String> ENDS = Set.of("|", ">", "&&", "||", ";", "#");

    @TempDir
    private Path folder;

    static Stream<Path> pages() throws IOException {
        var pages = new ArrayList<Path>(List.of(Handbook.BASE.resolve("README.md")));
        for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            for (String name : Handbook.names(language)) {
                pages.add(Handbook.pages(language).resolve(name));
            }
        }
        return pages.stream();
    }

    @Test
    void bothLanguagesHaveTheSamePagesAndTheSameMenu() throws IOException {
        assertThat(Handbook.names(Locale.JAPANESE)).isEqualTo(Handbook.names(Locale.ENGLISH));
        assertThat(menu("site_ja.xml")).isEqualTo(menu("site.xml"));
        assertThat(new TreeSet<>(menu("site.xml"))).isEqualTo(new TreeSet<>(Handbook.names(Locale.ENGLISH)));
    }

    /** The pages in the order of the menu, under the names of their sources. */
    private static List<String> menu(String name) throws IOException {
        return ITEM.matcher(Files.readString(Handbook.BASE.resolve("site").resolve(name)))
                .results()
                .map(m -> m.group(1))
                .filter(href -> !href.contains("/"))
                .map(href -> href.replace(".html", ".md"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) throws IOException {
        for (MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
            String to = link.group(1);
            if (!to.contains(":")) {
                assertThat(page.resolveSibling(to.replace(".html", ".md"))).exists();
            }
        }
    }

    /** What stands in a block is complete; within a sentence, a command may be named without what it needs. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandIsOneThatKaijiKnows(Path page) throws Exception {
        for (Map.Entry<String, Boolean> typed : typed(page).entrySet()) {
            var kaiji = KAIJI.matcher(typed.getKey());
            if (kaiji.matches()) {
                parse(kaiji.group(1), typed.getValue());
            }
        }
    }

    private void parse(String line, boolean complete) {
        var words = WORD.matcher(line)
                .results()
                .map(m -> m.group(1) != null ? m.group(1) : m.group(2))
                .takeWhile(word -> !ENDS.contains(word))
                .toArray(String[]::new);
        try {
            commandLine().parseArgs(words);
        } catch (MissingParameterException e) {
            assertThat(complete).as(line + ": " + e.getMessage()).isFalse();
        } catch (ParameterException e) {
            throw new AssertionError(line + ": " + e.getMessage(), e);
        }
    }

    private CommandLine commandLine() {
        return Kaiji.commandLine(
                new Terminal(System.out, System.err, false, folder, Locale.ENGLISH, () -> 0, () -> null, Map.of()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyMavenCommandIsInThePom(Path page) throws IOException {
        String pom = Files.readString(Handbook.BASE.resolve("pom.xml"));
        for (String line : typed(page).keySet()) {
            var execution = EXECUTION.matcher(line);
            if (execution.find() && !execution.group(1).equals("COMMAND")) {
                assertThat(pom).as(line).contains("<id>" + execution.group(1) + "</id>");
                PROPERTY.matcher(execution.group(2))
                        .results()
                        .forEach(m -> assertThat(pom).as(line).contains("${" + m.group(1) + "}"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyGoalIsOneOfThePlugin(Path page) throws IOException {
        String plugin = Files.readString(Handbook.BASE.resolve("src/main/resources/META-INF/maven/plugin.xml"));
        for (String line : typed(page).keySet()) {
            var goal = GOAL.matcher(line);
            if (goal.find() && !goal.group(1).equals("COMMAND")) {
                assertThat(plugin).as(line).contains("<goal>" + goal.group(1) + "</goal>");
                PROPERTY.matcher(goal.group(2))
                        .results()
                        .forEach(m -> assertThat(plugin).as(line).contains("${" + m.group(1) + "}"));
            }
        }
    }

    /** Each line of a block, and each span of code; whether it stands in a block. */
    private static Map<String, Boolean> typed(Path page) throws IOException {
        var typed = new LinkedHashMap<String, Boolean>();
        boolean fenced = false;
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith("```")) {
                fenced = !fenced;
            } else if (fenced || line.startsWith("    ")) {
                typed.put(line.strip(), true);
            } else {
                SPAN.matcher(line).results().forEach(m -> typed.putIfAbsent(m.group(1), false));
            }
        }
        return typed;
    }
}
