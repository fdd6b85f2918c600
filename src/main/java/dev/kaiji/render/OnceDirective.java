package dev.kaiji.render;

import dev.kaiji.output.Utf8Writer;
import freemarker.core.Environment;
import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    private final Map<Key, byte[]> drawn;

    /** @param drawn what the pages of a site have drawn so far, of all languages */
    OnceDirective(String language, Map<Key, byte[]> drawn) {
        this.language = language;
        this.drawn = drawn;
    }

    /** @param part what is drawn of it: one value may be drawn in several ways */
    record Key(String part, String language, Object value) {}

    static Map<Key, byte[]> nothing() {
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
        byte[] part = drawn.get(key);
        if (part == null) {
            part = draw(body);
            drawn.put(key, part);
        }
        if (page.getOut() instanceof Utf8Writer out) {
            out.write(part);
        } else {
            page.getOut().write(new String(part, StandardCharsets.UTF_8));
        }
    }

    private static byte[] draw(@Nullable TemplateDirectiveBody body) throws TemplateException, IOException {
        var part = new ByteArrayOutputStream(1_024);
        if (body != null) {
            var out = new Utf8Writer(part);
            body.render(out);
            out.flush();
        }
        return part.toByteArray();
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
