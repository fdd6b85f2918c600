package dev.kaiji.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.model.Language;
import dev.kaiji.model.ProblemWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * One folder a way to be wrong: {@code broken/<mistake>/content} is laid over the valid record, and {@code problems.txt} is what we say, word for word, in both languages.
 * {@code -Dgolden=overwrite} writes it anew; then read it as an editor would.
 */
class BrokenContentTest {
    private static final Path BROKEN = Content.RESOURCES.resolve("broken");

    @Test
    void theValidRecordHasNoProblem() {
        assertThat(Content.valid().problems()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyMistakeIsNamedAtItsPlace() throws IOException {
        List<Path> mistakes;
        try (var folders = Files.list(BROKEN)) {
            mistakes = folders.filter(Files::isDirectory).sorted().toList();
        }
        assertThat(mistakes).hasSizeGreaterThan(50);
        return mistakes.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> named(folder)));
    }

    private static void named(Path folder) throws IOException {
        var problems = Content.valid().with(folder.resolve("content")).problems();
        String said = ProblemWords.in(Language.EN).print(problems) + "\n"
                + ProblemWords.in(Language.JA).print(problems);
        Path expected = folder.resolve("problems.txt");
        if ("overwrite".equals(System.getProperty("golden"))) {
            Files.writeString(expected, said);
        }
        assertThat(problems).isNotEmpty();
        assertThat(said).isEqualTo(Files.readString(expected));
    }
}
