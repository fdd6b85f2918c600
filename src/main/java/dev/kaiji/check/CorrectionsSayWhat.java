package dev.kaiji.check;

import dev.kaiji.change.Change;
import dev.kaiji.change.Kind;
import dev.kaiji.model.Address;
import dev.kaiji.model.ChangeNote;
import dev.kaiji.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A correction says what was wrong, what is right and since when; and a fact of the past that was wrong is called a correction. */
final class CorrectionsSayWhat implements ChangeRule {
    @Override
    public List<Problem> broken(Case release) {
        List<Problem> problems = new ArrayList<>();
        for (ChangeNote note : release.release().changes()) {
            boolean correction = note.as().equals(Optional.of(ChangeNote.Kind.CORRECTION));
            List<String> missing = missing(note);
            String[] way = Notes.way(release, note);
            if (correction && !missing.isEmpty()) {
                problems.add(release.error(
                        "note.correction-incomplete",
                        new Address("release", "changes"),
                        Map.of("missing", String.join(", ", missing)),
                        way));
            } else if (!correction && missing.size() < 3) {
                problems.add(release.error("note.no-correction", new Address("release", "changes"), Map.of(), way));
            }
        }
        release.changes().stream()
                .filter(c -> c.kind() == Kind.CORRECTED && !c.notes().isEmpty() && !isNotedAsCorrection(c))
                .forEach(c -> problems.add(release.error(
                        "change.uncorrected",
                        c.address(),
                        Map.of("old", Typed.of(c.before()), "new", Typed.of(c.after())))));
        return problems;
    }

    private static boolean isNotedAsCorrection(Change change) {
        return change.note().flatMap(ChangeNote::as).equals(Optional.of(ChangeNote.Kind.CORRECTION));
    }

    private static List<String> missing(ChangeNote note) {
        List<String> missing = new ArrayList<>();
        if (note.wrong().isEmpty()) {
            missing.add("wrong");
        }
        if (note.right().isEmpty()) {
            missing.add("right");
        }
        if (note.since().isEmpty()) {
            missing.add("since");
        }
        return missing;
    }
}
