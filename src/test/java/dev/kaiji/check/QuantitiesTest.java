package dev.kaiji.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.model.Language;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What two languages say in numbers, by the cases of {@code prose-numbers.tsv}. */
class QuantitiesTest {
    static Stream<List<String>> cases() throws Exception {
        return Files.readAllLines(Content.RESOURCES.resolve("prose-numbers.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theLanguagesSayTheSameWhereTheCasesSaySo(List<String> row) {
        var japanese = Quantities.of(row.get(0), Language.JA);
        var english = Quantities.of(row.get(1), Language.EN);

        assertThat(japanese.lackingIn(english)).as("in Japanese only").isEqualTo(values(row.get(2)));
        assertThat(english.lackingIn(japanese)).as("in English only").isEqualTo(values(row.get(3)));
    }

    private static Set<String> values(String cell) {
        return Stream.of(cell.split(" ")).filter(value -> !value.isEmpty()).collect(Collectors.toSet());
    }

    @Test
    void ofALanguageWhoseNumbersItCannotReadNothingIsSaid() {
        var swahili = Quantities.of("tarehe 3 Aprili", new Language("sw"));

        assertThat(swahili.lackingIn(Quantities.of("", Language.JA))).isEmpty();
        assertThat(Quantities.of("20,000", Language.EN).lackingIn(swahili)).isEmpty();
    }
}
