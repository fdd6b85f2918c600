package dev.kaiji.render;

import freemarker.core.Environment;
import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code <@once of=commitment part="row">…</@once>} in a template: a part that depends on one value and the page's language alone, and so is drawn once for each distinct
 * value, whichever page it stands on.
 *
 * <p>Where it is given nothing else to look at, a page of the past costs hardly more than what is new on it.
 */
final class OnceDirective implements TemplateDirectiveModel {
    private final String language;
    private final Map<Key, String> drawn;

    /** @param drawn what the pages of a site have drawn so far, of all languages */
    OnceDirective(String language, Map<Key, String> drawn) {
        this.language = language;
        this.drawn = drawn;
    }

    /** @param part what is drawn of it: one value may be drawn in several ways */
    record Key(String part, String language, Object value) {}

    static Map<Key, String> nothing() {
        return new ConcurrentHashMap<>();
    }

    @Override
    public void execute(
            Environment page,
            @SuppressWarnings("rawtypes") Map parameters,
            TemplateModel[] none,
            @Nullable TemplateDirectiveBody body)
            throws TemplateException, IOException {
        var key = new Key(text(parameters.get("part")), language, value(parameters.get("of")));
        String text = drawn.get(key);
        if (text == null) {
            text = draw(body);
            drawn.put(key, text);
        }
        page.getOut().write(text);
    }

    private static String draw(@Nullable TemplateDirectiveBody body) throws TemplateException, IOException {
        var out = new StringWriter(1_024);
        if (body != null) {
            body.render(out);
        }
        return out.toString();
    }

    private static String text(@Nullable Object name) throws TemplateModelException {
        if (name == null) {
            throw new TemplateModelException("<@once of=value part=\"name\">: part is missing");
        }
        return name.toString();
    }

    private static Object value(@Nullable Object of) throws TemplateModelException {
        if (of instanceof WrapperTemplateModel wrapper) {
            return wrapper.getWrappedObject();
        }
        throw new TemplateModelException("<@once of=value part=\"name\">: of is no value of the page");
    }
}
