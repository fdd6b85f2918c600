package dev.kaiji.export;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One component of a record of the model, for example {@code asOf} of a commitment: what is exported is read off these, so that a new component is exported by itself.
 *
 * @param name as the data write it: the component's own, {@code asOf}
 * @param type what it holds, without the {@code Optional} or the {@code List} around it
 */
record Field(String name, Class<?> type, boolean isOptional, boolean isList, Method accessor) {
    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Field::of).toList();
        }
    };

    /** The components of a record, in the order in which it declares them. */
    static List<Field> of(Class<?> record) {
        return FIELDS.get(record);
    }

    private static Field of(RecordComponent component) {
        Class<?> raw = component.getType();
        return new Field(
                component.getName(),
                held(component.getGenericType()),
                raw == Optional.class,
                raw == List.class,
                component.getAccessor());
    }

    private static Class<?> held(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        var generic = (ParameterizedType) type;
        return generic.getRawType() == Optional.class || generic.getRawType() == List.class
                ? held(generic.getActualTypeArguments()[0])
                : (Class<?>) generic.getRawType();
    }

    Object read(Object record) {
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + name + " of " + record.getClass(), e);
        }
    }
}
