package dev.kaiji.site;

import dev.kaiji.model.Release;
import dev.kaiji.model.Releases;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The day that a build judges overdue, upcoming and embargo by, and where it was given one the moment: {@code 2024-06-28} or {@code 2024-06-28T15:00+09:00}.
 *
 * <p>A day alone lifts no embargo of that same day: its hour is not known.
 */
public record AsOf(LocalDate day, Optional<OffsetDateTime> moment) {
    /** @throws DateTimeParseException when it is neither */
    public static AsOf parse(String text) {
        if (!text.contains("T")) {
            return new AsOf(LocalDate.parse(text), Optional.empty());
        }
        var moment = OffsetDateTime.parse(text);
        return new AsOf(moment.toLocalDate(), Optional.of(moment));
    }

    /** The newest release that is not held back. Empty where every one is. */
    static Optional<AsOf> newestOf(Releases releases) {
        return releases.all().stream()
                .filter(release -> !release.embargo())
                .reduce((earlier, later) -> later)
                .map(release -> new AsOf(release.id().day(), release.published()));
    }

    /** Whether the public may see the release: it is not held back, or its moment has come. */
    boolean shows(Release release) {
        return !release.embargo() || release.published().filter(this::hasCome).isPresent();
    }

    private boolean hasCome(OffsetDateTime published) {
        return moment.map(now -> !published.isAfter(now))
                .orElse(published.toLocalDate().isBefore(day));
    }
}
