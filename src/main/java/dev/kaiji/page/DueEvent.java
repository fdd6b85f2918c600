package dev.kaiji.page;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A promised date as an entry of a calendar.
 *
 * @param id the same for ever: the address of the promised date, {@code commitments/separation-overseas.due}; of the later parts of a list with their number
 * @param first the first day of the promised span
 * @param last its last day; of a start, the same day
 * @param certainty whether it holds, is only considered, or no longer holds
 * @param version higher each time the promise changed
 * @param since when it was first promised
 * @param changed when anything that it says last changed
 * @param standing the state of the commitment in words
 * @param summary one line
 * @param description what the promise is, how far it is from the first one, and whose it is; one line each
 * @param url the commitment's place on its measure's page
 */
public record DueEvent(
        String id,
        LocalDate first,
        LocalDate last,
        Certainty certainty,
        int version,
        OffsetDateTime since,
        OffsetDateTime changed,
        String standing,
        String summary,
        String description,
        String url) {
    /** How a calendar shows it. */
    public enum Certainty {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }
}
