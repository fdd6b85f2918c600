package dev.kaiji.export;

import dev.kaiji.change.History;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Element;
import dev.kaiji.model.Incident;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Organisation;
import dev.kaiji.model.Release;
import dev.kaiji.model.Statement;
import dev.kaiji.output.OutputFile;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code data/releases/2024-06-28.json}: everything that one release says. */
final class ReleaseData {
    /** The things there is one of stand beside the release's own fields, not among them. */
    private static final Set<Class<?>> SINGLETONS = Set.of(Organisation.class, Incident.class, Statement.class);

    private static final Map<String, String> RENAMED = Map.of("statement", "secondaryDamage");

    private ReleaseData() {}

    static OutputFile file(Release release, Words words) {
        return Json.file("data/releases/" + release.id() + ".json", of(release, new Json(words.in(release.organisation().languages()))));
    }

    static ObjectNode of(Release release, Json json) {
        var root = Json.object().put("$schema", "../../schema/release.json");
        var own = root.putObject("release");
        for (Field field : Field.of(Release.class)) {
            if (standsBeside(field)) {
                root.set(nameOf(field), json.value(field.read(release)));
            } else {
                own.set(field.name(), json.value(field.read(release)));
            }
        }
        day(release).ifPresent(day -> judge(release, root, day));
        return root;
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
                ? release.published().map(moment -> moment.atZoneSameInstant(release.organisation().zone()).toLocalDate())
                : Optional.of(release.id().day());
    }

    /** Overdue is not said by anyone: it follows from the release's own day. */
    private static void judge(Release release, ObjectNode root, LocalDate day) {
        var measures = root.path("measures");
        for (int m = 0; m < release.measures().size(); m++) {
            Measure measure = release.measures().get(m);
            for (int c = 0; c < measure.commitments().size(); c++) {
                Commitment commitment = measure.commitments().get(c);
                ((ObjectNode) measures.path(m).path("commitments").path(c)).put("overdue", History.isOverdue(commitment, day));
            }
        }
    }
}
