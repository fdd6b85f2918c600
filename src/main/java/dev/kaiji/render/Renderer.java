package dev.kaiji.render;

import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.output.OutputFile;
import dev.kaiji.output.Utf8Writer;
import dev.kaiji.page.Page;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Draws pages: a page and its template in, the file's bytes out. May be used by several threads at once.
 *
 * <p>A template knows {@code layout}, {@code view}, the phrases of its language as {@code t}, and those of every language as {@code ts.ja}, {@code ts.en}.
 */
public final class Renderer {
    private final Configuration configuration;
    private final Map<Language, Phrases> phrases;
    private final Map<String, PhraseMethod> inEach;
    private final Map<OnceDirective.Key, byte[]> drawn = OnceDirective.nothing();

    public Renderer(Templates templates, Map<Language, Phrases> phrases) {
        this.configuration = templates.configuration();
        this.phrases = Map.copyOf(phrases);
        this.inEach = phrases.values().stream()
                .collect(Collectors.toUnmodifiableMap(words -> words.language().tag(), PhraseMethod::new));
    }

    /** The page whole in memory, for those who do more with it than write it. */
    public OutputFile render(Page page) {
        var out = new ByteArrayOutputStream(16_384);
        try {
            render(page, out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in memory", e);
        }
        return new OutputFile(page.path(), out.toByteArray());
    }

    /** @throws TemplateFault when the template is missing or wrong, or asks for a value or a phrase that is not there */
    public void render(Page page, OutputStream out) throws IOException {
        var words = phrases.get(new Language(page.layout().language()));
        if (words == null) {
            throw new TemplateFault("no phrases for " + page.layout().language(), null);
        }
        Map<String, Object> model = Map.of(
                "layout",
                page.layout(),
                "view",
                page.view(),
                "t",
                new PhraseMethod(words),
                "ts",
                inEach,
                "once",
                new OnceDirective(page.layout().language(), drawn));
        fill(page.template() + ".ftlh", model, new Utf8Writer(out));
    }

    private void fill(String name, Map<String, Object> model, Utf8Writer out) throws IOException {
        try {
            template(name).process(model, out);
        } catch (TemplateException e) {
            throw new TemplateFault("templates/" + name + ": " + e.getMessage(), e);
        }
        out.flush();
    }

    private Template template(String name) {
        try {
            return configuration.getTemplate(name);
        } catch (IOException e) {
            throw new TemplateFault("templates/" + name + ": " + e.getMessage(), e);
        }
    }

    static Configuration configuration(Templates templates) {
        var c = new Configuration(Configuration.VERSION_2_3_35);
        c.setTemplateLoader(templates.loader());
        c.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        c.setLocalizedLookup(false);
        c.setDefaultEncoding("UTF-8");
        c.setLocale(Locale.ROOT);
        c.setNumberFormat("c");
        c.setBooleanFormat("c");
        c.setOutputFormat(HTMLOutputFormat.INSTANCE);
        c.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        c.setRecognizeStandardFileExtensions(true);
        c.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        c.setLogTemplateExceptions(false);
        c.setWrapUncheckedExceptions(true);
        c.setFallbackOnNullLoopVariable(false);
        c.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        c.setAPIBuiltinEnabled(false);
        c.setObjectWrapper(new RecordWrapper());
        return c;
    }
}
