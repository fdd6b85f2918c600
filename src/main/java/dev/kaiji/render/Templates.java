package dev.kaiji.render;

import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.output.OutputFile;
import dev.kaiji.output.SitePath;
import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.template.Configuration;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The templates folder: the one that travels with the generator, and over it, file by file, the user's own where there is one.
 *
 * <p>A template and the phrases of a language are read when they are first asked for, and stay as they were then.
 */
public final class Templates {
    private static final String BUILT_IN = "/templates/";
    private static final List<String> ASSETS = List.of("style.css", "icon.svg");

    private final Optional<Path> overlay;
    private final Map<Language, Phrases> phrases = new ConcurrentHashMap<>();
    private @Nullable Configuration configuration;

    private Templates(Optional<Path> overlay) {
        this.overlay = overlay;
    }

    public static Templates builtIn() {
        return new Templates(Optional.empty());
    }

    /** @throws TemplateFault when there is no such folder */
    public static Templates overlaidBy(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new TemplateFault(folder + ": there is no such folder of templates", null);
        }
        return new Templates(Optional.of(folder));
    }

    /**
     * The fixed words of every language of a record; each knows what the others call themselves.
     *
     * @throws TemplateFault when a language has no message file, or lacks phrases; all that are missing are named
     */
    public Map<Language, Phrases> phrases(Collection<Language> languages) {
        var own = new TreeMap<Language, Phrases>();
        languages.forEach(language -> own.computeIfAbsent(language, this::phrases));
        var all = new TreeMap<Language, Phrases>();
        own.forEach((language, words) -> {
            var values = new HashMap<>(words.values());
            own.forEach((other, itsWords) ->
                    values.putIfAbsent(nameOf(other), itsWords.values().getOrDefault(nameOf(other), other.tag())));
            all.put(language, new Phrases(language, values));
        });
        return all;
    }

    private static String nameOf(Language language) {
        return "language." + language;
    }

    /** The fixed words of a language: the built-in ones, and over them, phrase by phrase, the user's. @throws TemplateFault when there are none, or not all */
    public Phrases phrases(Language language) {
        return phrases.computeIfAbsent(language, this::read);
    }

    private Phrases read(Language language) {
        String name = "phrases/" + language + ".properties";
        var values = new HashMap<String, String>();
        var builtIn = builtIn(name);
        builtIn.ifPresent(bytes -> values.putAll(read(name, bytes)));
        var own = overlaid(name);
        own.ifPresent(bytes -> values.putAll(read(name, bytes)));
        if (builtIn.isEmpty() && own.isEmpty()) {
            throw new TemplateFault("templates/" + name + ": missing, but the record speaks " + language, null);
        }
        if (builtIn.isEmpty()) {
            demandAll(language, "templates/" + name, values);
        }
        return new Phrases(language, values);
    }

    /** A language of the user's own has every phrase that both of ours have; what only one of them has is a turn of that language, and only editors read the sheet. */
    private static void demandAll(Language language, String file, Map<String, String> values) {
        var missing = new TreeSet<>(builtIn().phrases(Language.JA).values().keySet());
        missing.retainAll(builtIn().phrases(Language.EN).values().keySet());
        missing.removeIf(key -> key.startsWith("sheet.") || key.endsWith(".one"));
        missing.add(nameOf(language));
        missing.removeAll(values.keySet());
        if (!missing.isEmpty()) {
            throw new TemplateFault(file + ": phrases are missing: " + String.join(", ", missing), null);
        }
    }

    /** The style sheet and the icon, as they lie at the site's root. */
    public List<OutputFile> assets() {
        return ASSETS.stream()
                .map(name -> new OutputFile(new SitePath(name), bytes(name)))
                .toList();
    }

    /** What FreeMarker needs to draw with these templates: it parses each once. */
    synchronized Configuration configuration() {
        if (configuration == null) {
            configuration = Renderer.configuration(this);
        }
        return configuration;
    }

    TemplateLoader loader() {
        var builtIn = new ClassTemplateLoader(Templates.class, BUILT_IN);
        if (overlay.isEmpty()) {
            return builtIn;
        }
        try {
            return new MultiTemplateLoader(
                    new TemplateLoader[] {new FileTemplateLoader(overlay.get().toFile()), builtIn});
        } catch (IOException e) {
            throw new TemplateFault(overlay.get() + ": cannot be read", e);
        }
    }

    private byte[] bytes(String name) {
        return overlaid(name)
                .or(() -> builtIn(name))
                .orElseThrow(() -> new TemplateFault("templates/" + name + ": missing", null));
    }

    private Optional<byte[]> overlaid(String name) {
        var file = overlay.map(folder -> folder.resolve(name)).filter(Files::isRegularFile);
        try {
            return file.isPresent() ? Optional.of(Files.readAllBytes(file.get())) : Optional.empty();
        } catch (IOException e) {
            throw new TemplateFault(file.get() + ": cannot be read", e);
        }
    }

    private static Optional<byte[]> builtIn(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(BUILT_IN + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new TemplateFault("templates/" + name + ": cannot be read from the generator itself", e);
        }
    }

    private static Map<String, String> read(String name, byte[] bytes) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new TemplateFault("templates/" + name + ": " + e.getMessage(), e);
        }
        var values = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return values;
    }
}
