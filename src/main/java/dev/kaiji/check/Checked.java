package dev.kaiji.check;

import dev.kaiji.change.Facts;
import dev.kaiji.model.Address;
import dev.kaiji.model.Id;
import dev.kaiji.model.Places;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SiteSettings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rule looks at: one release, the record up to it, and where its facts are typed.
 *
 * @param record every release up to this one, this one included as the newest
 * @param facts every release up to this one taken apart, once for all rules
 * @param settings how strictly translations are judged
 * @param earlier where the facts of the releases before are typed, oldest first
 * @param memory of what takes long to find out
 */
record Checked(
        Releases record,
        Release release,
        Map<ReleaseId, Facts> facts,
        Places places,
        List<Places> earlier,
        SiteSettings settings,
        Memory memory) {
    Checked {
        earlier = List.copyOf(earlier);
    }

    /** The facts of the release that is looked at. */
    Facts ofRelease() {
        return of(release);
    }

    /** The facts of a release of the record. */
    Facts of(Release other) {
        return Objects.requireNonNull(facts.get(other.id()), other.id().value());
    }

    /** @param inside the way from the fact to the wrong part of it, as {@code "report"} in a source */
    Problem error(String code, Address address, Map<String, String> values, String... inside) {
        return Problem.error(code, places.of(address, inside), Optional.of(address), values);
    }

    /** An error where translations are judged strictly, else a warning. */
    Problem ofTranslation(String code, Address address, Map<String, String> values, String... inside) {
        return settings.strictTranslations()
                ? error(code, address, values, inside)
                : warning(code, address, values, inside);
    }

    Problem warning(String code, Address address, Map<String, String> values, String... inside) {
        return Problem.warning(code, places.of(address, inside), Optional.of(address), values);
    }

    /** Whether the thing may be there though no release up to this one has it, because something could not be read. */
    boolean mayHold(String collection, Id id) {
        return places.mayHold(collection, id) || earlier.stream().anyMatch(p -> p.mayHold(collection, id));
    }
}
