package dev.kaiji.page;

import dev.kaiji.model.Phrases;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Map;

/** A year of a Japanese era, as 令和6; the first is 元. */
record EraYear(String era, int year) {
    private static final List<String> ERAS = List.of("meiji", "taisho", "showa", "heisei", "reiwa");

    static EraYear on(LocalDate day) {
        var date = JapaneseDate.from(day);
        // the JDK numbers Meiji −1; a later JDK may know a later era, which has no name here yet
        int era = Math.min(date.getEra().getValue() + 1, ERAS.size() - 1);
        return new EraYear(ERAS.get(era), date.get(ChronoField.YEAR_OF_ERA));
    }

    String in(Phrases phrases) {
        return phrases.get(
                "date.era." + era, Map.of("year", year == 1 ? phrases.get("date.era.first") : Integer.toString(year)));
    }
}
