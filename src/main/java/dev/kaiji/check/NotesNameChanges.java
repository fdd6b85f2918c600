package dev.kaiji.check;

import dev.kaiji.change.Change;
import dev.kaiji.change.Facts;
import dev.kaiji.change.Weight;
import dev.kaiji.model.Address;
import dev.kaiji.model.ChangeNote;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Prose;
import dev.kaiji.model.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A note explains what changed and nothing else, once, and calls it what it is. */
final class NotesNameChanges implements ChangeRule {
    @Override
    public List<Problem> broken(Case release) {
        List<Problem> problems = new ArrayList<>();
        var facts = release.checked().ofRelease();
        Set<Address> noted = new HashSet<>();
        for (ChangeNote note : release.release().changes()) {
            for (int i = 0; i < note.facts().size(); i++) {
                var address = note.facts().get(i);
                String[] way = Notes.way(release, note, i);
                if (!noted.add(address)) {
                    problems.add(problem(release, "note.twice", address, Map.of(), way));
                }
                wrong(release, note, address, facts)
                        .ifPresent(
                                code -> problems.add(problem(release, code, address, values(release, address), way)));
            }
        }
        return problems;
    }

    private static Problem problem(
            Case release, String code, Address address, Map<String, String> values, String... way) {
        return Problem.error(
                code,
                release.checked().places().of(new Address("release", "changes"), way),
                Optional.of(address),
                values);
    }

    private static Optional<String> wrong(Case release, ChangeNote note, Address address, Facts facts) {
        Optional<Change> change = release.at(address);
        boolean translation = note.as().equals(Optional.of(ChangeNote.Kind.TRANSLATION));
        boolean words = change.flatMap(Change::after)
                .or(() -> facts.at(address))
                .filter(NotesNameChanges::isWords)
                .isPresent();
        if (translation) {
            return words ? Optional.empty() : Optional.of("note.no-words");
        }
        if (change.isEmpty()) {
            return Optional.of("note.unchanged");
        }
        boolean wording = note.as().equals(Optional.of(ChangeNote.Kind.WORDING));
        return wording && change.get().weight() != Weight.WORDING ? Optional.of("note.moved") : Optional.empty();
    }

    private static boolean isWords(Object value) {
        return value instanceof Text || value instanceof Prose;
    }

    /** What the note may have meant: what else changed about the same subject. */
    private static Map<String, String> values(Case release, Address address) {
        var others = release.changes().stream()
                .filter(c -> c.subject().equals(address.subject()))
                .map(c -> c.address().toString())
                .toList();
        var change = release.at(address);
        return Map.of(
                "changed", others.isEmpty() ? "–" : String.join(", ", others),
                "old", Typed.of(change.flatMap(Change::before)),
                "new", Typed.of(change.flatMap(Change::after)));
    }
}
