package dev.kaiji.model;

import dev.kaiji.model.Commitment.Ending;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Changes every field of every record of a release, one at a time, by walking the records' components: a field added to the model is mutated by itself. */
public final class Mutations {
    private static final Map<String, String> SINGLETONS =
            Map.of("organisation", "organisation", "incident", "incident", "statement", "secondary-damage");

    private Mutations() {}

    /**
     * One field changed.
     *
     * @param address of the fact that is other than it was; without a field for an element that was added or is gone
     * @param what what was done to it, for the name of a test
     */
    public record Mutation(String address, String what, Release before, Release after) {
        /** The collection and the field, without the id: {@code commitments.due}. */
        public String field() {
            return address.replaceFirst("/[^.]*", "");
        }

        @Override
        public String toString() {
            return address + " " + what;
        }
    }

    public static Stream<Mutation> of(Release release) {
        return record(release, "release").map(m -> new Mutation(m.address, m.what, release, (Release) m.value));
    }

    /** A value changed, and what was changed. */
    private record Changed(String address, String what, Object value) {}

    private static Stream<Changed> record(Object record, String subject) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .flatMap(c -> component(record, c, subject)
                        .map(m -> new Changed(m.address, m.what, with(record, c, m.value))));
    }

    private static Stream<Changed> component(Object record, RecordComponent component, String subject) {
        Object value = read(record, component);
        String name = kebab(component.getName());
        if (record instanceof Release && SINGLETONS.containsKey(name)) {
            return record(value, SINGLETONS.get(name));
        }
        if (isElements(component.getGenericType())) {
            return elements((List<?>) value, name);
        }
        if (record instanceof Element && name.equals("id")) {
            return Stream.empty();
        }
        return others(value, component.getGenericType())
                .map(o -> new Changed(subject + "." + name, value + " → " + o, o));
    }

    private static Stream<Changed> elements(List<?> list, String collection) {
        Stream<Changed> within = Stream.iterate(0, i -> i + 1)
                .limit(list.size())
                .flatMap(i -> record(list.get(i), collection + "/" + ((Element) list.get(i)).id())
                        .map(m -> new Changed(m.address, m.what, replaced(list, i, m.value))));
        Stream<Changed> without = Stream.iterate(0, i -> i + 1)
                .limit(list.size())
                .map(i -> new Changed(collection + "/" + ((Element) list.get(i)).id(), "gone", without(list, i)));
        Stream<Changed> added = list.stream()
                .limit(1)
                .map(first -> new Changed(collection + "/another", "added", with(list, renamed((Element) first))));
        return Stream.of(within, without, added).flatMap(s -> s);
    }

    /** A copy under another id, holding nothing that lives under an id of its own. */
    private static Object renamed(Element element) {
        Object copy = element;
        for (RecordComponent component : element.getClass().getRecordComponents()) {
            if (component.getName().equals("id")) {
                copy = with(copy, component, new Id("another"));
            } else if (isElements(component.getGenericType())) {
                copy = with(copy, component, List.of());
            }
        }
        return copy;
    }

    private static Stream<Object> others(Object value, Type type) {
        if (value instanceof Optional<?> optional) {
            Type inner = ((ParameterizedType) type).getActualTypeArguments()[0];
            return optional.isPresent()
                    ? Stream.concat(
                            Stream.of(Optional.empty()),
                            others(optional.get(), inner).map(Optional::of))
                    : Stream.of(Optional.of(any((Class<?>) inner)));
        }
        if (value instanceof Enum<?> constant) {
            return Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                    .filter(c -> c != constant)
                    .map(Object.class::cast);
        }
        if (value instanceof List<?> list) {
            return lists(list, type);
        }
        return Stream.of(FIRST_OTHER.stream()
                        .map(f -> f.apply(value))
                        .filter(Optional::isPresent)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("teach Mutations another " + value.getClass()))
                        .get())
                .flatMap(List::stream);
    }

    private static Stream<Object> lists(List<?> list, Type type) {
        Class<?> inner = (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
        var more = Stream.<Object>of(with(list, any(inner)));
        return list.isEmpty() ? more : Stream.concat(more, Stream.of(without(list, 0)));
    }

    private static final List<Function<Object, Optional<List<Object>>>> FIRST_OTHER = List.of(
            on(Text.class, t -> List.of(text(t, Language.JA), text(t, Language.EN))),
            on(Prose.class, p -> List.of(prose(p, Language.JA), prose(p, Language.EN))),
            on(DisclosureDate.class, d -> List.of(Dates.date("2021-05"), Dates.date("2031-05"))),
            on(Id.class, id -> List.of(new Id(id + "-x"))),
            on(ReleaseId.class, id -> List.of(new ReleaseId(id + ".2"))),
            on(Boolean.class, b -> List.of(!b)),
            on(Integer.class, i -> List.of(i + 10)),
            on(BigDecimal.class, n -> List.of(n.add(BigDecimal.ONE))),
            on(String.class, s -> List.of(s + "x")),
            on(ZoneId.class, z -> List.of(ZoneId.of("Asia/Seoul"))),
            on(OffsetDateTime.class, t -> List.of(t.plusHours(1))),
            on(Then.class, t -> List.of(new Then("P1Y"))),
            on(
                    Source.class,
                    s -> List.of(new Source(s.report(), s.item() + "x"), new Source(new Id("other"), s.item()))),
            on(
                    Ending.class,
                    e -> List.of(
                            new Ending(Ending.How.WITHDRAWN, e.ids(), e.reason()),
                            new Ending(e.how(), List.of(), e.reason()),
                            new Ending(e.how(), e.ids(), Optional.empty()))),
            on(SortedMap.class, m -> List.of(new TreeMap<>(Map.of(Language.EN, "x")), new TreeMap<>())));

    @SuppressWarnings("unchecked")
    private static <T> Function<Object, Optional<List<Object>>> on(Class<T> type, Function<T, List<?>> others) {
        return value ->
                type.isInstance(value) ? Optional.of((List<Object>) others.apply(type.cast(value))) : Optional.empty();
    }

    private static Object any(Class<?> type) {
        Map<Class<?>, Object> values = Map.of(
                Text.class, FullRelease.text("新しい"),
                DisclosureDate.class, Dates.date("2025-05"),
                Id.class, new Id("another"),
                Then.class, new Then("reviewed"),
                Ending.class, new Ending(Ending.How.WITHDRAWN, List.of(), Optional.of(FullRelease.text("やめた"))),
                Language.class, new Language("ko"),
                String.class, "x",
                Force.class, Force.AIM,
                ChangeNote.class,
                        new ChangeNote(
                                List.of(),
                                new ChangeNote.Reason.NoneGiven(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
        Object value = type == Month.class ? Month.MAY : values.get(type);
        if (value == null) {
            throw new AssertionError("teach Mutations any " + type);
        }
        return value;
    }

    private static Text text(Text text, Language language) {
        var values = new TreeMap<>(text.values());
        values.merge(language, "", (was, x) -> was + "、ほか");
        return new Text(values);
    }

    private static Prose prose(Prose prose, Language language) {
        var passages = new TreeMap<>(prose.passages());
        passages.computeIfPresent(language, (l, p) -> FullRelease.passage(p.markdown() + "\nほかにも書きます。\n"));
        return new Prose(passages);
    }

    private static List<Object> replaced(List<?> list, int at, Object value) {
        var copy = new ArrayList<Object>(list);
        copy.set(at, value);
        return copy;
    }

    private static List<Object> without(List<?> list, int at) {
        var copy = new ArrayList<Object>(list);
        copy.remove(at);
        return copy;
    }

    private static List<Object> with(List<?> list, Object value) {
        var copy = new ArrayList<Object>(list);
        copy.add(value);
        return copy;
    }

    static boolean isElements(Type type) {
        return type instanceof ParameterizedType list
                && list.getRawType() == List.class
                && list.getActualTypeArguments()[0] instanceof Class<?> element
                && Element.class.isAssignableFrom(element);
    }

    private static Object read(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** A copy of a record with one component replaced. */
    public static Object with(Object record, RecordComponent replaced, Object value) {
        var components = record.getClass().getRecordComponents();
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var values = Arrays.stream(components)
                    .map(c -> c.getName().equals(replaced.getName()) ? value : read(record, c))
                    .toArray();
            return record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(replaced.toString(), e);
        }
    }

    /** A copy of a record with the named component replaced. */
    @SuppressWarnings("unchecked")
    public static <R extends Record> R with(R record, String name, Object value) {
        var component = Arrays.stream(record.getClass().getRecordComponents())
                .filter(c -> c.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return (R) with(record, component, value);
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
