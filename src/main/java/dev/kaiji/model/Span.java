package dev.kaiji.model;

import java.time.LocalDate;
import java.util.Optional;

/** The days a date covers, first to last, both included; a start has no last day. */
public record Span(LocalDate first, Optional<LocalDate> last) {
    public Span {
        if (last.isPresent() && last.get().isBefore(first)) {
            throw new IllegalArgumentException(last.get() + " is before " + first);
        }
    }
}
