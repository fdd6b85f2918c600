package dev.kaiji.check;

import dev.kaiji.change.Change;
import dev.kaiji.change.Kind;
import dev.kaiji.model.Address;
import dev.kaiji.model.ChangeNote;
import dev.kaiji.model.ChangeNote.Reason;
import dev.kaiji.model.Language;
import dev.kaiji.model.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What weighs something does not change without a reason; whoever forgot gets the note to paste, one a subject. */
final class NoSilentChange implements ChangeRule {
    @Override
    public List<Problem> broken(Case release) {
        Map<String, List<Change>> bySubject = new LinkedHashMap<>();
        release.changes().stream()
                .filter(Change::isSilent)
                .forEach(c -> bySubject
                        .computeIfAbsent(c.subject(), s -> new ArrayList<>())
                        .add(c));
        List<Problem> problems = new ArrayList<>();
        boolean first = release.release().changes().isEmpty();
        for (List<Change> changes : bySubject.values()) {
            problems.addAll(problems(release, changes, first));
            first = false;
        }
        release.release().changes().stream()
                .filter(NoSilentChange::isUnfilled)
                .forEach(n -> problems.add(unfilled(release, n)));
        return problems;
    }

    /** @param first whether no note stands before: then {@code changes:} is pasted with it */
    private static List<Problem> problems(Case release, List<Change> changes, boolean first) {
        List<Problem> problems =
                new ArrayList<>(changes.stream().map(c -> problem(release, c)).toList());
        int last = problems.size() - 1;
        problems.set(last, problems.get(last).withYaml(yaml(release, changes, first)));
        return problems;
    }

    private static Problem problem(Case release, Change change) {
        Map<String, String> values = Map.of("old", Typed.of(change.before()), "new", Typed.of(change.after()));
        return release.error(code(change), change.address(), values);
    }

    private static String code(Change change) {
        if (change.kind() == Kind.REMOVED) {
            return "change.vanished";
        }
        if (change.kind() == Kind.CORRECTED) {
            return "change.uncorrected";
        }
        return change.before().isEmpty()
                ? "change.appeared"
                : change.after().isEmpty() ? "change.gone" : "change.silent";
    }

    /** A note as release.yaml wants it, with the reason left to be written. */
    private static String yaml(Case release, List<Change> changes, boolean first) {
        boolean correction = changes.stream().anyMatch(c -> c.kind() == Kind.CORRECTED);
        var yaml = new StringBuilder(first ? "changes:\n" : "");
        yaml.append("  - facts: [")
                .append(String.join(
                        ", ", changes.stream().map(c -> c.address().toString()).toList()))
                .append("]\n");
        text(yaml, "reason", release);
        if (correction) {
            yaml.append("    as: correction\n");
            text(yaml, "wrong", release);
            text(yaml, "right", release);
            yaml.append("    since: ")
                    .append(release.before().map(r -> r.id().value()).orElse(""))
                    .append('\n');
        }
        return yaml.toString();
    }

    private static void text(StringBuilder yaml, String key, Case release) {
        yaml.append("    ").append(key).append(": {");
        yaml.append(String.join(
                ", ",
                release.release().organisation().languages().stream()
                        .map(l -> l + ": " + Unfilled.in(l))
                        .toList()));
        yaml.append("}\n");
    }

    private static boolean isUnfilled(ChangeNote note) {
        return note.reason() instanceof Reason.Given given && Unfilled.isIn(given.text())
                || note.wrong().filter(Unfilled::isIn).isPresent()
                || note.right().filter(Unfilled::isIn).isPresent();
    }

    private static Problem unfilled(Case release, ChangeNote note) {
        var facts =
                String.join(", ", note.facts().stream().map(Address::toString).toList());
        return release.error(
                "note.unfilled", new Address("release", "changes"), Map.of("facts", facts), Notes.way(release, note));
    }

    /** What stands in a note that was pasted and is to be filled in. */
    private static final class Unfilled {
        static String in(Language language) {
            return language.equals(Language.JA) ? "ここに書く" : "write here";
        }

        static boolean isIn(dev.kaiji.model.Text text) {
            return text.values().entrySet().stream()
                    .anyMatch(e -> e.getValue().strip().equals(in(e.getKey())));
        }
    }
}
