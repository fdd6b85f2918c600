package dev.kaiji.render;

import dev.kaiji.model.Phrases;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code t("key")}, {@code t("key", {"part": value})} and {@code t("key", count)} in a template: the phrase in the page's language. */
final class PhraseMethod implements TemplateMethodModelEx {
    private final Phrases phrases;

    PhraseMethod(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        if (arguments.isEmpty() || !(arguments.get(0) instanceof TemplateScalarModel key)) {
            throw new TemplateModelException("t(\"key\"), t(\"key\", {\"part\": value}) or t(\"key\", count)");
        }
        try {
            return arguments.size() == 1 ? phrases.get(key.getAsString()) : filled(key.getAsString(), arguments.get(1));
        } catch (IllegalArgumentException e) {
            throw new TemplateModelException(e.getMessage(), e);
        }
    }

    private String filled(String key, Object argument) throws TemplateModelException {
        if (argument instanceof TemplateNumberModel count) {
            return phrases.count(key, count.getAsNumber().longValue());
        }
        if (argument instanceof TemplateHashModelEx parts) {
            return phrases.get(key, texts(parts));
        }
        throw new TemplateModelException(
                "the second argument of t(\"" + key + "\", …) is neither a count nor {\"part\": value}");
    }

    private static Map<String, String> texts(TemplateHashModelEx parts) throws TemplateModelException {
        var texts = new HashMap<String, String>();
        for (var keys = parts.keys().iterator(); keys.hasNext(); ) {
            String name = ((TemplateScalarModel) keys.next()).getAsString();
            texts.put(name, text(name, parts.get(name)));
        }
        return texts;
    }

    private static String text(String name, TemplateModel value) throws TemplateModelException {
        if (value instanceof TemplateScalarModel text) {
            return text.getAsString();
        }
        if (value instanceof TemplateNumberModel number) {
            return number.getAsNumber().toString();
        }
        throw new TemplateModelException("{" + name + "} is neither text nor number");
    }
}
