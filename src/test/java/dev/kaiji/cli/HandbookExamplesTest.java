package dev.kaiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every example of the handbook is done as it stands there, in each language, with a copy of the record for practice. */
class HandbookExamplesTest {
    private static final String PAGE = "examples.md";
    private static final Path PRACTICE = Handbook.BASE.resolve("site/resources/practice");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyExampleCanBeFollowedToItsEnd() throws Exception {
        var tests = new ArrayList<DynamicTest>();
        for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            var parts = Handbook.parts(language, PAGE);
            var begin = parts.get(0);
            for (var example : parts.subList(1, parts.size())) {
                String name = language + ": " + example.title();
                tests.add(DynamicTest.dynamicTest(name, () -> {
                    Path place = Files.createTempDirectory(folder, "example");
                    new Follower(practice(place, begin), place.resolve("practice-key"), language)
                            .follow(example.blocks());
                }));
            }
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests.stream();
    }

    /** The first block fetches the record for practice, the second makes a key. */
    private static Path practice(Path place, Handbook.Part begin) throws Exception {
        assertThat(begin.blocks().get(0).text()).contains("cp -r site/resources/practice ../practice");
        Path project = place.resolve("practice");
        Desk.shell(place, "cp -r '" + PRACTICE + "' practice");
        Desk.shell(project, begin.blocks().get(1).text());
        return project;
    }

    /** What is printed is in the reader's language; what is typed is the same. */
    @Test
    void bothLanguagesShowTheSameExamples() throws IOException {
        assertThat(typed(Locale.JAPANESE)).isEqualTo(typed(Locale.ENGLISH));
    }

    private static List<Handbook.Block> typed(Locale language) throws IOException {
        return Handbook.parts(language, PAGE).stream()
                .flatMap(part -> part.blocks().stream())
                .map(b -> b.kind().equals("text") ? new Handbook.Block("text", "", List.of()) : b)
                .map(b -> b.kind().equals("sh") || b.kind().equals("bash")
                        ? new Handbook.Block(b.kind(), b.text(), List.of())
                        : b)
                .toList();
    }
}
