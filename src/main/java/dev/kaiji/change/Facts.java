package dev.kaiji.change;

import dev.kaiji.model.Address;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every fact of one release by its address: the release taken apart, component by component, so that a new field of the model is a new fact by itself.
 *
 * @param things what has facts, by subject ({@code commitments/separation-overseas}, {@code secondary-damage}), in the order of the release
 */
public record Facts(Map<String, Thing> things) {
    public Facts {
        things = Collections.unmodifiableMap(new LinkedHashMap<>(things));
    }

    /** The facts of that release. */
    public static Facts of(Release release) {
        return new Facts(Walk.through(release, new Facts(Map.of())));
    }

    /** The facts of a release; what it has in common with the one before it is not taken apart again. */
    static Facts after(Release release, Facts before) {
        return new Facts(Walk.through(release, before));
    }

    /** The facts of every release of a record; what did not change from one to the next is taken apart once. */
    public static Map<ReleaseId, Facts> ofAll(Releases record) {
        Map<ReleaseId, Facts> all = new LinkedHashMap<>();
        Facts before = new Facts(Map.of());
        for (Release release : record.all()) {
            before = after(release, before);
            all.put(release.id(), before);
        }
        return all;
    }

    /** The value of a fact, typed like its field; empty where the thing or the field is absent. For an address without field, the thing itself. */
    public Optional<Object> at(Address address) {
        return thing(address.subject())
                .flatMap(t -> address.field().isEmpty()
                        ? Optional.of(t.self())
                        : Optional.ofNullable(t.fields().get(address.field())));
    }

    public Optional<Thing> thing(String subject) {
        return Optional.ofNullable(things.get(subject));
    }

    /**
     * One thing of a release and its facts.
     *
     * @param subject the first half of its facts' addresses
     * @param collection {@code commitments}; for a thing there is one of, its own name
     * @param within the thing it stands in ({@code measures/two-factor} for a commitment, {@code incident} for one of its figures); empty at the top
     * @param self the record of the model
     * @param fields its facts by name as the content files write it; an absent fact is not among them
     */
    public record Thing(
            String subject, String collection, Optional<String> within, Object self, SortedMap<String, Object> fields) {
        public Thing {
            fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        }
    }
}
