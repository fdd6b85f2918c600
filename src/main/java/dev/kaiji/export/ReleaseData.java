package dev.kaiji.export;

import dev.kaiji.change.History;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Element;
import dev.kaiji.model.Id;
import dev.kaiji.model.Incident;
import dev.kaiji.model.Organisation;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Statement;
import dev.kaiji.output.PlannedFile;
import dev.kaiji.output.SitePath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code data/releases/2024-06-28.json}: everything that one release says. */
final class ReleaseData {
    /** The things there is one of stand beside the release's own fields, not among them. */
    private static final Set<Class<?>> SINGLETONS = Set.of(Organisation.class, Incident.class, Statement.class);

    private static final Map<String, String> RENAMED = Map.of("statement", "secondaryDamage");

    private ReleaseData() {}

    static SitePath path(ReleaseId id) {
        return new SitePath("data/releases/" + id + ".json");
    }

    /** @param json in the languages of this release */
    static PlannedFile file(Release release, Supplier<Json> json) {
        return Json.planned(path(release.id()), () -> of(release, json.get()));
    }

    private static ObjectNode of(Release release, Json json) {
        var root = Json.object().put("$schema", "../../schema/release.json");
        var own = root.putObject("release");
        for (Field field : Field.of(Release.class)) {
            if (standsBeside(field)) {
                root.set(nameOf(field), beside(field.read(release), json));
            } else {
                own.set(field.name(), json.value(field.read(release)));
            }
        }
        root.set("overdue", overdue(release, json));
        return root;
    }

    /** Most of it the release before says too. */
    private static JsonNode beside(Object value, Json json) {
        if (value instanceof List<?> elements) {
            var array = Json.array();
            elements.forEach(element -> array.add(json.ready(element, 2)));
            return array;
        }
        return json.ready(value, 1);
    }

    static boolean standsBeside(Field field) {
        return SINGLETONS.contains(field.type()) || field.isList() && Element.class.isAssignableFrom(field.type());
    }

    static String nameOf(Field field) {
        return RENAMED.getOrDefault(field.name(), field.name());
    }

    /** The day on which a release is judged: its own; a draft's is that of its moment of publication. */
    static Optional<LocalDate> day(Release release) {
        return release.id().isDraft()
                ? release.published()
                        .map(moment -> moment.atZoneSameInstant(
                                        release.organisation().zone())
                                .toLocalDate())
                : Optional.of(release.id().day());
    }

    /** The commitments whose promised day had passed on the day of the release: computed, said by no one, and so beside what is said. */
    private static JsonNode overdue(Release release, Json json) {
        var day = day(release);
        var node = Json.object();
        node.set("on", json.value(day));
        node.set("commitments", json.value(day.map(on -> overdue(release, on)).orElse(List.of())));
        return node;
    }

    private static List<Id> overdue(Release release, LocalDate day) {
        return release.measures().stream()
                .flatMap(measure -> measure.commitments().stream())
                .filter(commitment -> History.isOverdue(commitment, day))
                .map(Commitment::id)
                .toList();
    }
}
