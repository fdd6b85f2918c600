package dev.kaiji.load;

import dev.kaiji.model.Address;
import dev.kaiji.model.Id;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** From the way to a value in its file ({@code /commitments/0/due}) to the address of the fact ({@code commitments/two-fa.due}). */
final class FileAddresses {
    private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9-]*");

    private final JsonNode root;
    private final String subject;
    private final Set<String> collections;

    /** @param collections the keys whose lists hold things with addresses of their own */
    FileAddresses(JsonNode root, String subject, Set<String> collections) {
        this.root = root;
        this.subject = subject;
        this.collections = collections;
    }

    /** A fact, and the way from it to the value: {@code answers}, then {@code /0}. */
    record Place(Address address, String inside) {}

    Place of(String pointer) {
        String of = subject;
        String field = "";
        var inside = new StringBuilder();
        JsonNode node = root;
        var steps = Pointer.steps(pointer);
        for (int i = 0; i < steps.size(); i++) {
            String name = steps.get(i);
            node = node.isArray() ? node.path(Integer.parseInt(name)) : node.path(name);
            if (!field.isEmpty()) {
                inside.append('/').append(name);
            } else if (i + 1 < steps.size()
                    && collections.contains(name)
                    && isThing(node.path(index(steps.get(i + 1))))) {
                node = node.path(Integer.parseInt(steps.get(++i)));
                of = name + "/" + node.path("id").stringValue();
            } else if (FIELD.matcher(name).matches()) {
                field = name;
            } else {
                break;
            }
        }
        return new Place(new Address(of, field), inside.toString());
    }

    private static int index(String segment) {
        return segment.matches("[0-9]{1,7}") ? Integer.parseInt(segment) : -1;
    }

    private static boolean isThing(JsonNode node) {
        return node.path("id").isString() && Id.isValid(node.path("id").stringValue());
    }
}
