package dev.kaiji.check;

import dev.kaiji.model.Address;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Text;
import java.util.List;
import java.util.Map;

/** A release that changes something has a title of its own: the draft begins with that of the release before. */
final class OwnTitle implements ChangeRule {
    private static final Address TITLE = new Address("release", "title");

    @Override
    public List<Problem> broken(Case release) {
        Text title = release.release().title();
        boolean old = release.before().filter(b -> b.title().equals(title)).isPresent();
        return old && release.release().id().isDraft() && !release.changes().isEmpty()
                ? List.of(release.checked().warning("draft-title.same", TITLE, Map.of()))
                : List.of();
    }
}
