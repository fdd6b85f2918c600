package dev.kaiji.render;

import dev.kaiji.page.Html;
import freemarker.core.HTMLOutputFormat;
import freemarker.ext.beans.BeanModel;
import freemarker.ext.beans.BeansWrapper;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.MethodCallAwareTemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows our records to the templates: components by name, an empty Optional as missing, cleaned prose as HTML; a whole record prints nothing but an error. */
final class RecordWrapper extends DefaultObjectWrapper {
    RecordWrapper() {
        super(Configuration.VERSION_2_3_35);
    }

    @Override
    protected @Nullable TemplateModel handleUnknownType(Object value) throws TemplateModelException {
        if (value instanceof Html html) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html.value());
        }
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? wrap(optional.get()) : null;
        }
        return value instanceof Record ? new RecordModel(value, this) : super.handleUnknownType(value);
    }

    /** A bean that is no text: {@code ${record}} is an error, not its {@code toString}. */
    private static final class RecordModel extends BeanModel implements MethodCallAwareTemplateHashModel {
        RecordModel(Object record, BeansWrapper wrapper) {
            super(record, wrapper);
        }

        @Override
        public TemplateModel getBeforeMethodCall(String key)
                throws TemplateModelException, ShouldNotBeGetAsMethodException {
            return super.getBeforeMethodCall(key);
        }
    }
}
