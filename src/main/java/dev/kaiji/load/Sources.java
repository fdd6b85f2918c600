package dev.kaiji.load;

import dev.kaiji.model.Language;
import java.time.Month;
import java.util.Map;
import java.util.Optional;

/**
 * All that one thing of a release is read of; which release that is does not matter.
 *
 * @param subject the thing, and the way to its files without their endings: {@code measures/two-factor}
 * @param fiscalYearStart what {@code FY2024} in its dates is counted from
 * @param sheet its YAML file; empty where that is missing
 * @param prose its Markdown files
 */
record Sources<T>(
        Kind<T> kind, String subject, Month fiscalYearStart, Optional<Bytes> sheet, Map<Language, Bytes> prose) {
    Sources {
        prose = Map.copyOf(prose);
    }

    static String sheetName(String subject) {
        return subject + ".yaml";
    }

    static String proseName(String subject, Language language) {
        return subject + "." + language.inFileName() + ".md";
    }
}
