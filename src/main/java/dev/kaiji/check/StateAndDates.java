package dev.kaiji.check;

import dev.kaiji.model.Address;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Force;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Release;
import dev.kaiji.model.State;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a commitment's state demands of its dates, or a word why there is none; and nothing is done before its day. */
final class StateAndDates implements Rule {
    @Override
    public List<Problem> problems(Checked checked) {
        var day = day(checked.release());
        var found = new ArrayList<Problem>();
        for (var measure : checked.release().measures()) {
            for (Commitment c : measure.commitments()) {
                state(checked, c, found);
                force(checked, c, found);
                day.ifPresent(d -> notYet(checked, c, d, found));
            }
        }
        return found;
    }

    private static Optional<LocalDate> day(Release release) {
        return release.id().isDraft()
                ? release.published()
                        .map(p -> p.atZoneSameInstant(release.organisation().zone())
                                .toLocalDate())
                : Optional.of(release.id().day());
    }

    private static Address of(Commitment c, String field) {
        return Address.of("commitments", c.id(), field);
    }

    private static void state(Checked checked, Commitment c, List<Problem> found) {
        var values = Map.of("state", c.state().code());
        boolean worded = c.undated().isPresent();
        boolean completed = c.state() == State.DONE || c.state() == State.CONTINUING;
        boolean ahead = c.state() == State.SCHEDULED || c.state() == State.IN_PROGRESS;
        if (completed && c.done().isEmpty() && !worded) {
            found.add(checked.error("state.needs-done", of(c, "state"), values));
        }
        if (ahead && c.due().isEmpty() && c.condition().isEmpty() && c.until().isEmpty() && !worded) {
            found.add(checked.error("state.needs-due", of(c, "state"), values));
        }
        if (ahead && c.done().isPresent()) {
            found.add(checked.error("state.done-too-early", of(c, "done"), values));
        }
        if (c.state() == State.CONTINUING && c.then().isEmpty()) {
            found.add(checked.error("state.needs-then", of(c, "state"), values));
        }
    }

    private static void force(Checked checked, Commitment c, List<Problem> found) {
        if (c.force().isEmpty()) {
            return;
        }
        boolean considering = c.force().get() == Force.CONSIDERING;
        if (considering && c.due().isPresent()) {
            found.add(checked.error("force.considering-with-due", of(c, "force"), Map.of()));
        } else if (!considering && c.due().isEmpty()) {
            found.add(checked.error(
                    "force.without-due",
                    of(c, "force"),
                    Map.of("force", c.force().get().code())));
        }
    }

    /** The report of 28 June 2024 itself says "completed at the end of June": a day later in the month is doubtful, a later month is wrong. */
    private static void notYet(Checked checked, Commitment c, LocalDate day, List<Problem> found) {
        c.done().map(DisclosureDate::span).filter(s -> s.first().isAfter(day)).ifPresent(span -> {
            var values = Map.of("token", c.done().get().token(), "day", day.toString());
            boolean sameMonth = YearMonth.from(span.first()).equals(YearMonth.from(day));
            found.add(
                    sameMonth
                            ? checked.warning("done.after-release", of(c, "done"), values)
                            : checked.error("done.in-later-month", of(c, "done"), values));
        });
    }
}
