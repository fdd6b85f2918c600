package dev.kaiji.check;

import dev.kaiji.change.Change;
import dev.kaiji.change.Facts;
import dev.kaiji.change.Facts.Thing;
import dev.kaiji.change.Kind;
import dev.kaiji.model.Address;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Problem;
import dev.kaiji.model.State;
import dev.kaiji.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A commitment does not vanish, it ends; and an id that stood for one thing never stands for another. */
final class IdsAreForEver implements ChangeRule {
    @Override
    public List<Problem> broken(Case release) {
        List<Problem> problems = new ArrayList<>();
        release.changes().stream()
                .filter(IdsAreForEver::isVanished)
                .forEach(c -> problems.add(release.error("id.vanished", c.address(), Map.of("id", id(c.address())))));
        List<Facts> earlier = release.record().all().stream()
                .filter(r -> r != release.release())
                .map(release.checked()::of)
                .toList();
        release.checked().ofRelease().things().values().stream()
                .filter(t -> t.subject().contains("/"))
                .forEach(t -> earlier(earlier, t)
                        .filter(was -> isSomethingElse(was, t))
                        .ifPresent(was -> problems.add(reused(release, was, t))));
        return problems;
    }

    private static boolean isVanished(Change change) {
        return change.kind() == Kind.REMOVED && change.subject().startsWith("commitments/");
    }

    private static String id(Address address) {
        return address.subject().substring(address.subject().indexOf('/') + 1);
    }

    /** The thing of that id as the record knew it last, where that was not in the release before or where it had ended. */
    private static Optional<Thing> earlier(List<Facts> earlier, Thing now) {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Optional<Thing> was = earlier.get(i).thing(now.subject());
            if (was.isPresent()) {
                return i < earlier.size() - 1 || isEnded(was.get()) && !isEnded(now) ? was : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isEnded(Thing thing) {
        return thing.self() instanceof Commitment c && c.state() == State.ENDED;
    }

    private static boolean isSomethingElse(Thing was, Thing now) {
        return !Objects.equals(name(was), name(now));
    }

    /** What a thing is called: the words that say what it is. */
    private static Optional<Text> name(Thing thing) {
        return List.of("what", "title", "label", "name", "who", "text", "summary", "act").stream()
                .map(f -> thing.fields().get(f))
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .findFirst();
    }

    private static Problem reused(Case release, Thing was, Thing now) {
        Map<String, String> values = Map.of(
                "old",
                Typed.of(name(was).map(Object.class::cast)),
                "new",
                Typed.of(name(now).map(Object.class::cast)));
        return release.error("id.reused", new Address(now.subject(), ""), values);
    }
}
