package dev.kaiji.model;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/**
 * What follows completion: {@code rolling} (以降順次), {@code reviewed} (以降定期的に見直し), {@code regular} (以後定期的に実施), {@code by-plan} (以降計画に基づき実施),
 * or a repeat as an ISO 8601 period of whole years, months or days ({@code P1Y}, {@code P3M}).
 *
 * @throws IllegalArgumentException for anything else; the message lists what is allowed
 */
public record Then(String code) {
    private static final Set<String> WORDS = Set.of("rolling", "reviewed", "regular", "by-plan");

    public Then {
        if (!isValid(code)) {
            throw new IllegalArgumentException("\"" + code
                    + "\" is not what follows: write rolling, reviewed, regular, by-plan, or a period as P1Y or P3M");
        }
    }

    public static boolean isValid(String text) {
        return WORDS.contains(text) || period(text).isPresent();
    }

    public Optional<Period> repeat() {
        return period(code);
    }

    private static Optional<Period> period(String text) {
        try {
            var period = Period.parse(text);
            return text.startsWith("P") && !period.isNegative() && !period.isZero()
                    ? Optional.of(period)
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
