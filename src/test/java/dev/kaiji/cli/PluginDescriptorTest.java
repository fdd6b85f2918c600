package dev.kaiji.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaiji.model.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;

/** The plugin descriptor says what the commands say: a goal a command, a parameter an option. {@code -Dgolden=overwrite} writes it anew. */
class PluginDescriptorTest {
    private static final Path ROOT = Path.of(System.getProperty("kaiji.basedir", ""));
    private static final Path DESCRIPTOR = ROOT.resolve("src/main/resources/META-INF/maven/plugin.xml");

    /** Where a goal is more at home in a Maven project than its command is in a terminal. */
    private static final Map<String, String> DEFAULTS = Map.of("verify.folder", "content", "diff.to", "draft");

    private static final Map<String, String> PHASES = Map.of("site", "site", "check", "verify");
    private static final Set<String> WITHOUT_A_PROJECT = Set.of("new-record", "verify");

    @Test
    void everyCommandIsAGoalAndEveryOptionAParameter() throws IOException {
        String expected = descriptor();
        if ("overwrite".equals(System.getProperty("golden"))) {
            Files.createDirectories(DESCRIPTOR.getParent());
            Files.writeString(DESCRIPTOR, expected);
        }

        assertThat(DESCRIPTOR)
                .as("write it anew with -Dgolden=overwrite")
                .content()
                .isEqualTo(expected);
    }

    @Test
    void itIsXml() throws Exception {
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(descriptor().getBytes(StandardCharsets.UTF_8)));

        assertThat(document.getElementsByTagName("goal").getLength()).isGreaterThan(8);
    }

    @Test
    void parametersBecomeTheCommandLine() {
        assertThat(line("check", Map.of("asOf", "2024-06-28", "content", "said")))
                .containsExactly("check", "--content=said", "--as-of=2024-06-28");
        assertThat(line("verify", Map.of("strict", "true", "json", "false", "pin", "a,b", "folder", "content")))
                .containsExactly("verify", "--pin=a", "--pin=b", "--strict", "content");
        assertThat(line("diff", Map.of("to", "draft", "from", "2024-04-01")))
                .containsExactly("diff", "2024-04-01", "draft");
        assertThat(line("release", Map.of("id", "2024-10-01", "commit", "true")))
                .containsExactly("release", "--commit", "2024-10-01");
        assertThat(line("release", Map.of("id", "2024-10-01"))).containsExactly("release", "2024-10-01");
    }

    @Test
    void aParameterThatIsMissingOrThatThereIsNotIsNamed() {
        assertThatThrownBy(() -> line("diff", Map.of("to", "draft"))).hasMessageContaining("-Dkaiji.from=");
        assertThatThrownBy(() -> line("check", Map.of("contnet", "said")))
                .hasMessageContaining("contnet: this goal has no such parameter")
                .hasMessageContaining("content");
    }

    private static String[] line(String command, Map<String, String> given) {
        return GoalParameter.commandLine(
                Kaiji.commandLine(Terminal.ofThisProcess()), command, given, Words.in(Language.EN));
    }

    private static String descriptor() throws IOException {
        var goals = new ArrayList<String>();
        var kaiji = Kaiji.commandLine(Terminal.ofThisProcess()).getCommandSpec();
        goals.add(goal("site", "build", kaiji.subcommands().get("build").getCommandSpec()));
        addGoals(kaiji, "", goals);
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- Written by PluginDescriptorTest from the commands; -Dgolden=overwrite writes it anew. -->
                <plugin>
                  <name>%s</name>
                  <description>%s</description>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <goalPrefix>kaiji</goalPrefix>
                  <isolatedRealm>false</isolatedRealm>
                  <inheritedByDefault>true</inheritedByDefault>
                  <mojos>
                %s  </mojos>
                </plugin>
                """.formatted(
                        first(pom, "name"),
                        first(pom, "description"),
                        first(pom, "groupId"),
                        first(pom, "artifactId"),
                        first(pom, "version"),
                        String.join("", goals));
    }

    private static String first(String pom, String element) {
        var matcher =
                Pattern.compile("<" + element + ">(.*?)</" + element + ">").matcher(pom);
        assertThat(matcher.find()).as(element).isTrue();
        return matcher.group(1);
    }

    private static void addGoals(CommandSpec command, String words, List<String> goals) {
        command.subcommands().forEach((name, line) -> {
            String called = (words + " " + name).strip();
            var spec = line.getCommandSpec();
            if (spec.subcommands().isEmpty()) {
                goals.add(goal(called.replace(' ', '-'), called, spec));
            } else {
                addGoals(spec, called, goals);
            }
        });
    }

    private static String goal(String name, String command, CommandSpec spec) {
        var parameters = new StringBuilder();
        var configuration = new StringBuilder();
        for (GoalParameter parameter : GoalParameter.of(spec)) {
            parameters.append(parameter(
                    parameter.name(),
                    true,
                    String.join(" ", parameter.argument().description())));
            String preset = DEFAULTS.getOrDefault(name + "." + parameter.name(), "");
            configuration.append("        <%s implementation=\"java.lang.String\"%s>${%s}</%s>\n"
                    .formatted(
                            parameter.name(),
                            preset.isEmpty() ? "" : " default-value=\"" + preset + "\"",
                            parameter.property(),
                            parameter.name()));
        }
        parameters.append(parameter("kaijiCommand", false, "The command that this goal runs."));
        parameters.append(parameter("kaijiFolder", false, "The folder of the project."));
        return """
                    <mojo>
                      <goal>%s</goal>
                      <description>%s</description>
                      <requiresDirectInvocation>false</requiresDirectInvocation>
                      <requiresProject>%s</requiresProject>
                      <requiresReports>false</requiresReports>
                      <aggregator>false</aggregator>
                      <requiresOnline>false</requiresOnline>
                      <inheritedByDefault>true</inheritedByDefault>
                %s      <implementation>dev.kaiji.maven.Goal</implementation>
                      <language>java</language>
                      <instantiationStrategy>per-lookup</instantiationStrategy>
                      <executionStrategy>once-per-session</executionStrategy>
                      <threadSafe>false</threadSafe>
                      <configurator>map-oriented</configurator>
                      <parameters>
                %s      </parameters>
                      <configuration>
                %s        <kaijiCommand implementation="java.lang.String" default-value="%s"/>
                        <kaijiFolder implementation="java.lang.String" default-value="${basedir}"/>
                      </configuration>
                    </mojo>
                """.formatted(
                        name,
                        escaped(String.join(" ", spec.usageMessage().description())),
                        !WITHOUT_A_PROJECT.contains(name),
                        PHASES.containsKey(name) ? "      <phase>" + PHASES.get(name) + "</phase>\n" : "",
                        parameters,
                        configuration,
                        command);
    }

    private static String parameter(String name, boolean editable, String description) {
        return """
                        <parameter>
                          <name>%s</name>
                          <type>java.lang.String</type>
                          <required>false</required>
                          <editable>%s</editable>
                          <description>%s</description>
                        </parameter>
                """.formatted(name, editable, escaped(description));
    }

    private static String escaped(String text) {
        return text.replace(" (default: ${DEFAULT-VALUE})", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;");
    }
}
