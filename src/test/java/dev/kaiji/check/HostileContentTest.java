package dev.kaiji.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.kaiji.model.Language;
import dev.kaiji.model.Problem;
import dev.kaiji.model.ProblemWords;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that can be written makes a stack trace or an endless run: whatever the content is, there are clean problems, soon. */
@Timeout(60)
class HostileContentTest {
    private static final String PROSE = "releases/2024-04-01/data/measures/two-factor.ja.md";

    static Stream<Arguments> hostileYaml() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        IntStream.range(1, 60)
                .forEach(i -> bomb.append("a")
                        .append(i)
                        .append(": &a")
                        .append(i)
                        .append(" [")
                        .append(("*a" + (i - 1) + ", ").repeat(9))
                        .append("x]\n"));
        return Stream.of(
                Arguments.of("60,000 brackets", "[".repeat(60_000), "yaml.too-deep"),
                Arguments.of("60,000 braces", "{a: ".repeat(60_000), "yaml.too-deep"),
                Arguments.of(
                        "60,000 levels",
                        IntStream.range(0, 300)
                                .mapToObj(i -> " ".repeat(i) + "a:\n")
                                .reduce("", String::concat),
                        "yaml.too-deep"),
                Arguments.of("deep below a key twice", "id: x\nid: " + "[".repeat(60_000), "yaml.too-deep"),
                Arguments.of("deep key", "? " + "[".repeat(60_000), "yaml.too-deep"),
                Arguments.of("a bomb of aliases", bomb.toString(), "yaml.alias"),
                Arguments.of("an alias of itself", "a: &a [*a]", "yaml.alias"),
                Arguments.of("5 MB", "id: two-factor\n" + "# x\n".repeat(1_250_000), "file.too-large"),
                Arguments.of("one endless line", "id: " + "x".repeat(240_000), "value.id"),
                Arguments.of(
                        "many mistakes",
                        "commitments:\n" + "  - {id: A, due: 2024-13}\n".repeat(9_000),
                        "file.too-many-mistakes"),
                Arguments.of(
                        "many unknown keys",
                        IntStream.range(0, 20_000)
                                .mapToObj(i -> "k" + i + ": 1\n")
                                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                                .toString(),
                        "schema.unknown-key"),
                Arguments.of("a number without end", "id: 1e999999999", "schema.missing-key"),
                Arguments.of("an unknown escape", "id: \"\\q\"", "yaml.escape"),
                Arguments.of("half a surrogate", "id: \"\\ud800\"", ""),
                Arguments.of("a directive", "%YAML 9.9\n---\nid: x", "yaml.syntax"),
                Arguments.of(
                        "keys of every kind",
                        "? {a: b}\n: c\n? [x]\n: y\n1: 2\nnull: 3\n\"\": 4\n",
                        "yaml.key-not-text"),
                Arguments.of("nothing", "", "yaml.nothing"),
                Arguments.of("a word", "hello", "value.mapping-wanted"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void hostileYaml(String name, String text, String code) {
        var problems = Content.valid().with(Content.MEASURE, text).problems();

        assertThat(problems).extracting(Problem::code).anyMatch(c -> code.isEmpty() || c.equals(code));
        assertThat(problems).as("a list that can be read").hasSizeLessThan(250);
        assertThat(ProblemWords.in(Language.JA).print(problems)).doesNotContain("Exception");
    }

    static Stream<Arguments> hostileMarkdown() {
        return Stream.of(
                        "[",
                        "*a ",
                        "*",
                        "a**b",
                        ">",
                        "> ",
                        "- ",
                        "1) ",
                        "![",
                        "<",
                        "<a ",
                        "<!--",
                        "[a](",
                        "[](<",
                        "| a ",
                        "|-|\n",
                        "a\n\n",
                        "[^1]",
                        "[^a]: x\n",
                        "[a]: b\n",
                        "&#",
                        "\\",
                        "a\n=\n",
                        "[a][b]",
                        "a_",
                        "`a``b",
                        "*a **b ",
                        "あ**い")
                .map(piece -> Arguments.of(piece.replace("\n", "⏎"), piece));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void hostileMarkdown(String name, String piece) {
        for (int size : List.of(3_000, 30_000, 60_000)) {
            assertThatCode(() -> Content.valid()
                            .with(PROSE, piece.repeat(size / piece.length()))
                            .problems())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void bytesAtRandomAreProblemsAndNothingElse() {
        var random = new Random(20240628);
        for (int i = 0; i < 150; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);

            assertThat(Content.valid().with(Content.MEASURE, bytes).problems()).isNotEmpty();
        }
    }

    @Test
    void aMeasureWithAnyOfItsCharactersReplacedIsReadOrRefused() {
        var random = new Random(1);
        String valid = new String(Content.valid().bytes(Content.MEASURE), StandardCharsets.UTF_8);
        String pieces = "[]{}:,-#&*!|>'\"%@`?\n\t 0：\\~";
        for (int i = 0; i < 600; i++) {
            int at = random.nextInt(valid.length());
            char piece = pieces.charAt(random.nextInt(pieces.length()));
            String text = valid.substring(0, at) + piece + valid.substring(at + (random.nextBoolean() ? 1 : 0));

            assertThatCode(() -> ProblemWords.in(Language.EN)
                            .print(Content.valid().with(Content.MEASURE, text).problems()))
                    .as(text)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void manyMistakesAreFoundInLittleTime() {
        String commitments = IntStream.range(0, 90)
                .mapToObj(
                        i -> "  - {id: c" + i
                                + ", what: {ja: あ, en: a}, scope: own, state: done, done: 2024-13, source: {report: mic-2024-04-01, item: x}, as-of: 2024-04-01}\n")
                .reduce("", String::concat);
        var content = Content.valid().withMeasure("commitments:\n", "commitments:\n" + commitments);

        assertThat(org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(10), content::problems))
                .filteredOn(p -> p.code().equals("date.no-such-month"))
                .hasSize(90);
    }
}
