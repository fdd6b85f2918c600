package dev.kaiji.check;

import dev.kaiji.model.Problem;
import java.util.List;

/** What changed with a release changed for a reason, and the reasons are about what changed. */
final class Changes implements Rule {
    private static final List<ChangeRule> RULES = List.of(
            new NoSilentChange(),
            new NotesNameChanges(),
            new CorrectionsSayWhat(),
            new IdsAreForEver(),
            new OwnTitle());

    @Override
    public List<Problem> problems(Checked checked) {
        if (checked.places().isPartial("release") || checked.places().isPartial("release.changes")) {
            return List.of();
        }
        var release = Case.of(checked);
        return RULES.stream().flatMap(rule -> rule.broken(release).stream()).toList();
    }
}
