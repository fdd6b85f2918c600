package dev.kaiji.page;

import dev.kaiji.model.Address;
import dev.kaiji.model.ChangeNote;
import dev.kaiji.model.Language;
import dev.kaiji.model.Prose;
import dev.kaiji.model.Release;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds translations that their original has left behind: the original's last change is later than their own. */
final class Translation {
    private Translation() {}

    /** The release whose original the translation on this page still gives; empty for one that is up to date, and for the original itself. */
    static Optional<Release> describes(PageContext context, Address address, Function<Release, Optional<Prose>> in) {
        var last = new HashMap<Language, Release>();
        Optional<Prose> before = Optional.empty();
        for (Release release : context.releases().upTo(context.release().id()).all()) {
            var now = in.apply(release);
            for (Language language : release.organisation().languages()) {
                if (isConfirmed(release, address) || !passage(before, language).equals(passage(now, language))) {
                    last.put(language, release);
                }
            }
            before = now;
        }
        return behind(last, context.organisation().languages().get(0), context.language());
    }

    private static Optional<Release> behind(Map<Language, Release> last, Language source, Language own) {
        var original = Optional.ofNullable(last.get(source));
        return Optional.ofNullable(last.get(own))
                .filter(mine ->
                        original.filter(o -> o.id().compareTo(mine.id()) > 0).isPresent());
    }

    /** A note {@code as: translation} says that the translation was looked at and still holds. */
    private static boolean isConfirmed(Release release, Address address) {
        return release.changes().stream()
                .anyMatch(note -> note.as().equals(Optional.of(ChangeNote.Kind.TRANSLATION))
                        && note.facts().contains(address));
    }

    private static Optional<Prose.Passage> passage(Optional<Prose> prose, Language language) {
        return prose.flatMap(p -> p.in(language));
    }
}
