package dev.kaiji.load;

import dev.kaiji.model.ChangeNote;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Language;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Report;
import dev.kaiji.model.Text;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code release.yaml} says of a release itself. */
record ReleaseHead(
        Optional<ReleaseId> id,
        Optional<OffsetDateTime> published,
        Text title,
        boolean reconstructed,
        boolean embargo,
        Optional<DisclosureDate> nextUpdateBy,
        List<Report> reports,
        Map<Language, String> translationPending,
        List<ChangeNote> changes) {
    /** Stands for a file that could not be read. */
    static ReleaseHead empty() {
        return new ReleaseHead(
                Optional.empty(),
                Optional.empty(),
                Text.of(Map.of()),
                false,
                false,
                Optional.empty(),
                List.of(),
                Map.of(),
                List.of());
    }
}
