package dev.kaiji.check;

import dev.kaiji.model.Address;
import dev.kaiji.model.Language;
import dev.kaiji.model.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** A release names its languages, each once; a translation may be late in all of them but the first. */
final class Languages implements Rule {
    private static final Address LANGUAGES = new Address("organisation", "languages");
    private static final Address PENDING = new Address("release", "translation-pending");

    @Override
    public List<Problem> problems(Checked checked) {
        if (checked.places().isPartial("organisation")) {
            return List.of();
        }
        var found = new ArrayList<Problem>();
        var languages = checked.release().organisation().languages();
        if (languages.isEmpty()) {
            found.add(checked.error("language.none", LANGUAGES, Map.of()));
            return found;
        }
        var seen = new HashSet<Language>();
        for (int i = 0; i < languages.size(); i++) {
            if (!seen.add(languages.get(i))) {
                found.add(checked.error(
                        "language.twice",
                        LANGUAGES,
                        Map.of("language", languages.get(i).tag()),
                        Integer.toString(i)));
            }
        }
        for (Language late : checked.release().translationPending().keySet()) {
            if (!languages.contains(late)) {
                found.add(checked.error(
                        "language.unknown",
                        PENDING,
                        Map.of("language", late.tag(), "known", Words.list(languages)),
                        late.tag()));
            } else if (late.equals(languages.get(0))) {
                found.add(
                        checked.error("language.source-pending", PENDING, Map.of("language", late.tag()), late.tag()));
            }
        }
        return found;
    }
}
