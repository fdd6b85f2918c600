package dev.kaiji.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.RandomDates;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every date, tried on thousands of them; the same ones on every run. */
final class DateRoundTripTest {
    private static final DateWords JA = new DateWords(TestPhrases.JA);
    private static final DateWords ERA = new DateWords(TestPhrases.JA, true);
    private static final DateWords EN = new DateWords(TestPhrases.EN);

    @Test
    void japaneseCanBeReadBack() {
        dates().forEach(date -> assertThat(PrintedDateReader.japanese(JA.text(date)))
                .as(JA.text(date))
                .isEqualTo(date.token()));
    }

    @Test
    void eraYearsCanBeReadBack() {
        dates().forEach(date -> assertThat(PrintedDateReader.japanese(ERA.text(date)))
                .as(ERA.text(date))
                .isEqualTo(date.token()));
    }

    @Test
    void englishCanBeReadBack() {
        dates().forEach(date -> assertThat(PrintedDateReader.english(EN.text(date)))
                .as(EN.text(date))
                .isEqualTo(date.token()));
    }

    @Test
    void twoDatesNeverPrintTheSame() {
        Map<String, String> tokens = new HashMap<>();
        Stream.of(JA, EN)
                .forEach(words -> dates().forEach(date -> {
                    String token = tokens.putIfAbsent(words.text(date), date.token());
                    assertThat(token == null ? date.token() : token)
                            .as(words.text(date))
                            .isEqualTo(date.token());
                }));
    }

    @Test
    void aTokenIsReadAsItWasWritten() {
        dates().forEach(date -> {
            try {
                assertThat(DisclosureDate.parse(date.token(), Month.APRIL)).isEqualTo(date);
            } catch (dev.kaiji.model.InvalidDate e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void aSpanBeginsBeforeItEnds() {
        dates().forEach(date -> {
            var span = date.span();
            assertThat(span.last().orElse(span.first())).isAfterOrEqualTo(span.first());
            assertThat(span.last().isEmpty()).isEqualTo(date.isStart());
            for (int i = 1; i < date.parts().size(); i++) {
                assertThat(date.parts().get(i).first())
                        .isAfter(date.parts().get(i - 1).last());
            }
        });
    }

    private static Stream<DisclosureDate> dates() {
        return RandomDates.of(20240628, 4_000);
    }
}
