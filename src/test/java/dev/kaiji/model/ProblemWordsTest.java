package dev.kaiji.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProblemWordsTest {
    private static final SourceLocation PLACE = new SourceLocation("content/draft/measures/two-factor.yaml", 14, 10);

    @Test
    void aProblemSaysWhereWhatAndWhatToWriteInstead() {
        var problem = Problem.error(
                "date.no-such-month",
                PLACE,
                Optional.of(Address.parse("commitments/2fa-former-yahoo.due")),
                Map.of("token", "2024-13", "nearest", "2024-12 or 2024-12-end"));

        assertThat(ProblemWords.in(Language.EN).print(problem)).isEqualTo("""
                        content/draft/measures/two-factor.yaml:14:10: error: commitments/2fa-former-yahoo.due: 2024-13 is not a month
                          write 2024-12 or 2024-12-end
                        """);
    }

    @Test
    void yamlToPasteStandsIndentedBelowTheHint() {
        var problem = Problem.warning(
                        "file.missing",
                        SourceLocation.of("content/site.yaml"),
                        Optional.empty(),
                        Map.of("name", "site.yaml"))
                .withYaml("a: 1\nb:\n  c: 2");

        assertThat(ProblemWords.in(Language.JA).print(problem)).isEqualTo("""
                        content/site.yaml:1:1: warning: site.yamlがありません
                          作ってください。版は一つのフォルダーで完結します
                        a: 1
                        b:
                          c: 2
                        """);
    }

    @Test
    void whatWasTypedCannotBeginALineOrMoveATerminalsCursor() {
        var problem = Problem.error("value.id", PLACE, Optional.empty(), Map.of("value", "x\n\u001b[2J\u202ey"));

        assertThat(ProblemWords.in(Language.EN).print(problem)).contains("\"x\\u000A\\u001B[2J\\u202Ey\" is not an id");
    }

    @Test
    void anotherLanguageFallsBackToEnglish() {
        assertThat(ProblemWords.in(new Language("ko")).has("date.unknown")).isTrue();
    }

    @Test
    void bothLanguagesHaveTheSameWordsNamingTheSameValues() throws IOException {
        var ja = catalogue("ja");
        var en = catalogue("en");

        assertThat(ja.keySet()).isEqualTo(en.keySet());
        assertThat(en)
                .allSatisfy(
                        (key, words) -> assertThat(parts(ja.get(key))).as(key).isEqualTo(parts(words)));
    }

    @Test
    void everyCodeThatIsUsedHasItsWords() throws IOException {
        var used = new TreeSet<String>();
        var prefixes = catalogue("en").keySet().stream()
                .map(k -> k.substring(0, k.indexOf('.')))
                .collect(Collectors.toSet());
        var quoted = Pattern.compile("\"((?:" + String.join("|", prefixes) + ")\\.[a-z0-9.-]*[a-z0-9])\"");
        for (String room : List.of("model", "load", "check", "change")) {
            try (var files = Files.walk(
                    Path.of(System.getProperty("kaiji.basedir", ".")).resolve("src/main/java/dev/kaiji/" + room))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    quoted.matcher(Files.readString(file))
                            .results()
                            .map(r -> r.group(1))
                            .filter(c -> !c.matches(".*\\.(yaml|md|json)"))
                            .forEach(used::add);
                }
            }
        }

        assertThat(used).hasSizeGreaterThan(60);
        assertThat(catalogue("en").keySet()).containsAll(used);
        var said = new HashSet<>(catalogue("en").keySet());
        said.removeIf(k -> k.endsWith(".hint") || k.endsWith(".hint-otherwise") || k.startsWith("kind."));
        assertThat(used).as("words that nothing says any more").containsAll(said);
    }

    private static Set<String> parts(String words) {
        return Pattern.compile("\\{([a-z-]+)\\}")
                .matcher(words)
                .results()
                .map(r -> r.group(1))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> catalogue(String language) throws IOException {
        var properties = new Properties();
        try (var in = new java.io.InputStreamReader(
                Objects.requireNonNull(ProblemWords.class.getResourceAsStream("problems_" + language + ".properties")),
                java.nio.charset.StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(k -> k, properties::getProperty));
    }
}
