package dev.kaiji.render;

import dev.kaiji.page.Html;
import freemarker.core.HTMLOutputFormat;
import freemarker.ext.beans.BeanModel;
import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.MethodCallAwareTemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows our records to the templates: components by name, an empty Optional as missing, cleaned prose as HTML; a whole record prints nothing but an error. */
final class RecordWrapper extends DefaultObjectWrapper {
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getAccessor));
        }
    };

    RecordWrapper() {
        super(Configuration.VERSION_2_3_35);
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        if (value instanceof Html html) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html.value());
        }
        if (value instanceof Optional<?> optional) {
            return wrap(optional.orElse(null));
        }
        return value instanceof Record record ? new RecordModel(record) : super.wrap(value);
    }

    /** A record by its components, read straight off it; what else it can do is left to the library, which has to look at the whole class for that. */
    private final class RecordModel implements MethodCallAwareTemplateHashModel, WrapperTemplateModel {
        private final Record record;

        RecordModel(Record record) {
            this.record = record;
        }

        @Override
        public @Nullable TemplateModel get(String key) throws TemplateModelException {
            var accessor = ACCESSORS.get(record.getClass()).get(key);
            return accessor == null ? bean().get(key) : wrap(read(accessor));
        }

        private Object read(Method accessor) throws TemplateModelException {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new TemplateModelException("cannot read " + accessor.getName(), e);
            }
        }

        private Bean bean() {
            return new Bean(record, RecordWrapper.this);
        }

        @Override
        public TemplateModel getBeforeMethodCall(String key)
                throws TemplateModelException, ShouldNotBeGetAsMethodException {
            return bean().getBeforeMethodCall(key);
        }

        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public Object getWrappedObject() {
            return record;
        }
    }

    /** A record as the library sees it. */
    private static final class Bean extends BeanModel implements MethodCallAwareTemplateHashModel {
        Bean(Record record, RecordWrapper wrapper) {
            super(record, wrapper);
        }

        @Override
        public TemplateModel getBeforeMethodCall(String key)
                throws TemplateModelException, ShouldNotBeGetAsMethodException {
            return super.getBeforeMethodCall(key);
        }
    }
}
