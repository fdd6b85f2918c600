package dev.kaiji.check;

import dev.kaiji.model.Address;
import dev.kaiji.model.Problem;
import java.util.List;
import java.util.Map;

/** A published release says when it was published, and that moment falls on the day of its id. */
final class Publication implements Rule {
    private static final Address PUBLISHED = new Address("release", "published");

    @Override
    public List<Problem> problems(Checked checked) {
        var release = checked.release();
        if (release.id().isDraft()
                || checked.places().isPartial("release")
                || checked.places().isPartial("release.published")
                || checked.places().isPartial("organisation")) {
            return List.of();
        }
        if (release.published().isEmpty()) {
            return List.of(checked.error(
                    "published.missing",
                    PUBLISHED,
                    Map.of("day", release.id().day().toString())));
        }
        var day = release.published()
                .get()
                .atZoneSameInstant(release.organisation().zone())
                .toLocalDate();
        return day.equals(release.id().day())
                ? List.of()
                : List.of(checked.error(
                        "published.other-day",
                        PUBLISHED,
                        Map.of(
                                "day",
                                day.toString(),
                                "id",
                                release.id().value(),
                                "zone",
                                release.organisation().zone().getId())));
    }
}
