package dev.kaiji.load;

import dev.kaiji.model.Address;
import dev.kaiji.model.Places;
import dev.kaiji.model.Places.Position;
import dev.kaiji.model.Problem;
import dev.kaiji.model.SourceLocation;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One YAML file, read and bound, whichever release it lies in: equal files share one.
 *
 * @param value empty where the file is unusable
 * @param positions line and column by address
 * @param leftOut subjects that could not be read
 */
record Sheet<T>(Optional<T> value, Map<String, List<Position>> positions, Set<String> leftOut, List<Mistake> mistakes) {
    Sheet {
        positions = Map.copyOf(positions);
        leftOut = Set.copyOf(leftOut);
    }

    /** A flaw and the fact it is in. */
    record Mistake(Flaw flaw, FileAddresses.Place place) {}

    /** Larger files are not read: a content file is a page or two. */
    static final int LARGEST = 250_000;

    static <T> Sheet<T> read(byte[] bytes, Kind<T> kind, String subject, Month fiscalYearStart) {
        if (bytes.length > LARGEST) {
            var flaw = Flaw.error(
                    "file.too-large",
                    "",
                    new Position(1, 1),
                    Map.of("size", Integer.toString(bytes.length), "limit", Integer.toString(LARGEST)));
            return unusable(kind, subject, List.of(flaw));
        }
        var decoded = TextRules.decode(bytes);
        if (decoded.flaws().stream().anyMatch(f -> f.code().equals("text.not-utf-8"))) {
            return unusable(kind, subject, decoded.flaws());
        }
        String text = decoded.text().startsWith("\uFEFF") ? decoded.text().substring(1) : decoded.text();
        var document = YamlReader.read(text);
        var bound = Binder.bind(document, kind, fiscalYearStart);
        var addresses = new FileAddresses(document.root(), subject, kind.collections());
        var mistakes = new ArrayList<Mistake>();
        var known = decoded.flaws();
        known.forEach(f -> mistakes.add(new Mistake(f, new FileAddresses.Place(Address.parse(subject), ""))));
        bound.flaws().stream()
                .filter(f -> known.isEmpty()
                        || !f.code().startsWith("text.")
                        || !f.pointer().isEmpty())
                .forEach(f -> mistakes.add(new Mistake(f, addresses.of(f.pointer()))));
        mistakes.sort(Comparator.comparing((Mistake m) -> m.flaw().at().line())
                .thenComparing(m -> m.flaw().at().column()));
        return new Sheet<>(
                bound.value(),
                positions(document, addresses),
                leftOut(document, addresses, bound.leftOut(), kind),
                List.copyOf(mistakes));
    }

    private static <T> Sheet<T> unusable(Kind<T> kind, String subject, List<Flaw> flaws) {
        var lost = new HashSet<>(kind.collections());
        lost.add(subject);
        var place = new FileAddresses.Place(Address.parse(subject), "");
        return new Sheet<>(
                Optional.empty(),
                Map.of(subject, List.of(new Position(1, 1))),
                lost,
                flaws.stream().map(f -> new Mistake(f, place)).toList());
    }

    private static Map<String, List<Position>> positions(YamlDocument document, FileAddresses addresses) {
        var found = new HashMap<String, List<Position>>();
        document.values().forEach((pointer, at) -> {
            var place = addresses.of(pointer);
            found.computeIfAbsent(place.address() + place.inside(), k -> new ArrayList<>(1))
                    .add(at);
        });
        found.values()
                .forEach(list -> list.sort(Comparator.comparing(Position::line).thenComparing(Position::column)));
        return found;
    }

    private static Set<String> leftOut(
            YamlDocument document, FileAddresses addresses, Set<String> pointers, Kind<?> kind) {
        var lost = new HashSet<String>();
        for (String pointer : pointers) {
            var node = pointer.isEmpty() ? document.root() : document.root().at(pointer);
            lost.add(addresses.of(pointer).address().toString());
            if (pointer.isEmpty() && !document.root().isObject()) {
                lost.addAll(kind.collections());
            }
            // An element without a usable id may be any of its collection.
            kind.collections().stream()
                    .filter(c -> pointer.matches("/" + c + "(/[0-9]+)?")
                            && !addresses.of(pointer).address().field().isEmpty())
                    .forEach(lost::add);
            collect(node, pointer, addresses, lost);
        }
        return lost;
    }

    private static void collect(JsonNode node, String pointer, FileAddresses addresses, Set<String> lost) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                if (node.get(i).isObject()) {
                    lost.add(addresses.of(pointer + "/" + i).address().subject());
                }
                collect(node.get(i), pointer + "/" + i, addresses, lost);
            }
        } else {
            node.properties().forEach(e -> collect(e.getValue(), Pointer.to(pointer, e.getKey()), addresses, lost));
        }
    }

    Places.File places(String shown) {
        return new Places.File(shown, positions, leftOut);
    }

    List<Problem> problems(String shown) {
        return mistakes.stream()
                .map(m -> new Problem(
                        m.flaw().severity(),
                        m.flaw().code(),
                        new SourceLocation(
                                shown, m.flaw().at().line(), m.flaw().at().column()),
                        m.place().address().field().isEmpty()
                                        && m.flaw().pointer().isEmpty()
                                ? Optional.empty()
                                : Optional.of(m.place().address()),
                        m.flaw().values(),
                        Optional.empty()))
                .toList();
    }
}
