package dev.kaiji.change;

import dev.kaiji.change.Facts.Thing;
import dev.kaiji.model.Commitment.Ending;
import dev.kaiji.model.Element;
import dev.kaiji.model.Id;
import dev.kaiji.model.Incident;
import dev.kaiji.model.Organisation;
import dev.kaiji.model.Prose;
import dev.kaiji.model.Release;
import dev.kaiji.model.Statement;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes a release apart into things and facts by walking the components of its records. */
final class Walk {
    /** The things there is one of, and the first half of their addresses. */
    private static final Map<Class<?>, String> SINGLETONS =
            Map.of(Organisation.class, "organisation", Incident.class, "incident", Statement.class, "secondary-damage");

    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Component::of).toList();
        }
    };

    private final Map<String, Thing> things = new LinkedHashMap<>();
    private final Facts before;

    private Walk(Facts before) {
        this.before = before;
    }

    /** @param before the facts of a release that may hold the same records: these are not taken apart again */
    static Map<String, Thing> through(Release release, Facts before) {
        var walk = new Walk(before);
        walk.visit(release, "release", "release", Optional.empty());
        return walk.things;
    }

    private void visit(Object self, String subject, String collection, Optional<String> within) {
        var thing = thing(self, subject, collection, within);
        things.put(thing.subject(), thing);
        for (Component component : COMPONENTS.get(self.getClass())) {
            String singleton = SINGLETONS.get(component.type());
            if (singleton != null) {
                visit(component.read(self), singleton, singleton, Optional.empty());
            } else if (component.holdsElements()) {
                var parent = Optional.of(subject).filter(s -> !s.equals("release"));
                for (Object element : (List<?>) component.read(self)) {
                    visit(element, component.name() + "/" + ((Element) element).id(), component.name(), parent);
                }
            }
        }
    }

    private Thing thing(Object self, String subject, String collection, Optional<String> within) {
        var known = before.thing(subject);
        return known.filter(t -> t.self() == self && t.within().equals(within))
                .orElseGet(() -> new Thing(
                        known.map(Thing::subject).orElse(subject), collection, within, self, fields(self, within)));
    }

    private static SortedMap<String, Object> fields(Object self, Optional<String> within) {
        SortedMap<String, Object> fields = new TreeMap<>();
        within.ifPresent(parent -> fields.put(parentField(parent), parentName(parent)));
        for (Component component : COMPONENTS.get(self.getClass())) {
            boolean apart = SINGLETONS.containsKey(component.type()) || component.holdsElements();
            if (!apart && !component.name().equals("id")) {
                present(component.read(self)).ifPresent(v -> fields.put(component.name(), v));
            }
        }
        return fields;
    }

    /** A commitment names its measure and an item its directive: where they stand is a fact of theirs. */
    private static String parentField(String parent) {
        int slash = parent.indexOf('/');
        return slash < 0 ? "part" : parent.substring(0, slash - 1);
    }

    private static Id parentName(String parent) {
        return new Id(parent.substring(parent.indexOf('/') + 1));
    }

    /** The value without its wrapping, in a form in which order that means nothing is gone. */
    private static Optional<Object> present(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.flatMap(Walk::present);
        }
        if (value instanceof Prose prose && prose.passages().isEmpty()) {
            return Optional.empty();
        }
        if (value instanceof Ending ending) {
            return Optional.of(new Ending(ending.how(), sorted(ending.ids()), ending.reason()));
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? Optional.empty() : Optional.of(list.get(0) instanceof Id ? sorted(list) : list);
        }
        return value instanceof Map<?, ?> map && map.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private static List<Id> sorted(List<?> ids) {
        return ids.stream().map(Id.class::cast).sorted().toList();
    }

    /** One component of a record: its name as the content files write it, and how it is read. */
    private record Component(String name, Class<?> type, boolean holdsElements, MethodHandle accessor) {
        static Component of(RecordComponent component) {
            try {
                return new Component(
                        kebab(component.getName()),
                        component.getType(),
                        elementType(component.getGenericType()),
                        MethodHandles.lookup().unreflect(component.getAccessor()));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }

        Object read(Object record) {
            try {
                return accessor.invoke(record);
            } catch (Throwable e) {
                throw new IllegalStateException("cannot read " + name, e);
            }
        }

        private static boolean elementType(Type type) {
            return type instanceof ParameterizedType list
                    && list.getRawType() == List.class
                    && list.getActualTypeArguments()[0] instanceof Class<?> element
                    && Element.class.isAssignableFrom(element);
        }

        private static String kebab(String name) {
            return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        }
    }
}
