package dev.kaiji.check;

import dev.kaiji.model.Coded;
import dev.kaiji.model.Commitment.Ending;
import dev.kaiji.model.Element;
import dev.kaiji.model.Prose;
import dev.kaiji.model.Source;
import dev.kaiji.model.Text;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A value as an editor types it: {@code 2026-03-end}, {@code in-progress}, {@code {ja: …, en: …}}. */
final class Typed {
    private Typed() {}

    /** @return – where there is none */
    static String of(Optional<Object> value) {
        return value.map(Typed::of).orElse("–");
    }

    private static String of(Object value) {
        if (value instanceof Coded coded) {
            return coded.code();
        }
        if (value instanceof Text text) {
            return map(text.values());
        }
        if (value instanceof Prose prose) {
            return map(prose.passages().entrySet().stream()
                    .collect(Collectors.toMap(
                            e -> e.getKey().tag(),
                            e -> e.getValue().markdown().strip(),
                            (a, b) -> a,
                            java.util.TreeMap::new)));
        }
        if (value instanceof Source source) {
            return "{report: " + source.report() + ", item: " + source.item() + "}";
        }
        if (value instanceof Ending ending) {
            return "{how: " + ending.how().code() + ", ids: " + of(ending.ids()) + "}";
        }
        if (value instanceof Element element) {
            return element.id().toString();
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        return value instanceof Collection<?> list
                ? list.stream().map(Typed::of).collect(Collectors.joining(", ", "[", "]"))
                : value.toString();
    }

    private static String map(Map<?, ?> map) {
        return map.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
