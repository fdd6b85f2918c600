package dev.kaiji.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor is told of a wrong date, in both languages. */
final class DateProblemsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-13          | 2024-13 is not a month; write 2024-12 or 2024-12-end | 2024-13という月はありません; 2024-12か2024-12-endと書いてください",
                "2024-02-30       | 2024-02-30 is not a day; write 2024-02-29 or 2024-02-end | 2024-02-30という日はありません; 2024-02-29か2024-02-endと書いてください",
                "2025-06..2025-03 | 2025-06..2025-03 runs backwards; the earlier first: write 2025-03..2025-06 | 2025-06..2025-03は時の順になっていません; 早い方を先に、2025-03..2025-06と書いてください",
                "2024年6月        | 2024年6月 is not how a date is written here; write 2024-06 | 2024年6月は日付の書き方に合いません; 2024-06と書いてください",
                "0224-06          | the year of 0224-06 is not between 1900 and 2999; write the year in four digits, as 2024-06 | 0224-06の年が1900年から2999年までにありません; 西暦4桁で、たとえば2024-06と書いてください",
            })
    void aWrongDateSaysWhatToWriteInstead(String token, String en, String ja) {
        assertThat(told(token, Language.EN)).isEqualTo(en);
        assertThat(told(token, Language.JA)).isEqualTo(ja);
    }

    @Test
    void everyMistakeHasWordsInBothLanguages() throws IOException {
        String grammar =
                Files.readString(Path.of("src/main/java/dev/kaiji/model/DateGrammar.java"), StandardCharsets.UTF_8);
        var codes = new ArrayList<String>();
        Pattern.compile("\"(date\\.[a-z-]+)\"").matcher(grammar).results().forEach(found -> codes.add(found.group(1)));
        assertThat(codes).hasSizeGreaterThan(8).allSatisfy(code -> {
            for (Language language : List.of(Language.JA, Language.EN)) {
                assertThat(ProblemWords.in(language).has(code)).as(code).isTrue();
                assertThat(ProblemWords.in(language).has(code + ".hint"))
                        .as(code)
                        .isTrue();
            }
        });
    }

    private static String told(String token, Language language) {
        try {
            DisclosureDate.parse(token, Month.APRIL);
            throw new AssertionError(token + " was accepted");
        } catch (InvalidDate e) {
            var nearest = e.nearest();
            var values = Map.of(
                    "token",
                    e.token(),
                    "nearest",
                    nearest.isEmpty() ? "" : nearest.get(0),
                    "other",
                    nearest.size() < 2 ? "" : nearest.get(1));
            var problem = Problem.error(e.code(), SourceLocation.of("x.yaml"), Optional.empty(), values);
            return ProblemWords.in(language).message(problem) + "; "
                    + ProblemWords.in(language).hint(problem);
        }
    }
}
