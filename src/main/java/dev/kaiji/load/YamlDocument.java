package dev.kaiji.load;

import dev.kaiji.model.Places.Position;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One YAML file as a tree in which every scalar is text, but for a plain {@code true} or {@code false}; and where each part of it stands.
 *
 * @param root missing where the file could not be read at all
 * @param values where each value begins, by its pointer ({@code /commitments/0/due})
 * @param keys where the key of each value begins; for the element of a list, where the element does
 */
record YamlDocument(JsonNode root, Map<String, Position> values, Map<String, Position> keys, List<Flaw> flaws) {
    YamlDocument {
        flaws = List.copyOf(flaws);
    }

    Position valueAt(String pointer) {
        return nearest(values, pointer);
    }

    Position keyAt(String pointer) {
        return nearest(keys, pointer);
    }

    private static Position nearest(Map<String, Position> known, String pointer) {
        for (String p = pointer; ; p = p.substring(0, p.lastIndexOf('/'))) {
            var at = known.get(p);
            if (at != null) {
                return at;
            }
            if (p.isEmpty()) {
                return new Position(1, 1);
            }
        }
    }
}
