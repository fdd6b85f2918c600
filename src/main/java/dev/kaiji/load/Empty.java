package dev.kaiji.load;

import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Id;
import dev.kaiji.model.Incident;
import dev.kaiji.model.InvalidDate;
import dev.kaiji.model.Language;
import dev.kaiji.model.Organisation;
import dev.kaiji.model.Prose;
import dev.kaiji.model.Source;
import dev.kaiji.model.Statement;
import dev.kaiji.model.Text;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stands for a thing there is one of, where its file is missing or unusable, so that the rest of the release can still be checked. A release with one of these always has
 * an error beside it and is never published; {@link dev.kaiji.model.Places#isPartial} tells a check that the thing is not really there.
 */
final class Empty {
    private static final Id NONE = new Id("none");
    private static final Text TEXT = Text.of(Map.of());

    private Empty() {}

    static Organisation organisation() {
        return new Organisation(
                TEXT,
                List.of(Language.JA, Language.EN),
                ZoneOffset.UTC,
                Month.APRIL,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static Incident incident() {
        return new Incident(TEXT, List.of(), List.of(), List.of(), Prose.none());
    }

    static Statement statement() {
        return new Statement(
                Statement.Damage.UNDER_INVESTIGATION,
                firstDay(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                NONE,
                Optional.empty(),
                new Source(NONE, ""),
                Prose.none());
    }

    private static DisclosureDate firstDay() {
        try {
            return DisclosureDate.parse("1970-01-01", Month.JANUARY);
        } catch (InvalidDate e) {
            throw new IllegalStateException(e);
        }
    }
}
