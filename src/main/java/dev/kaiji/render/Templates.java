package dev.kaiji.render;

import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.output.OutputFile;
import dev.kaiji.output.SitePath;
import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The templates folder: the one that travels with the generator, and over it, file by file, the user's own where there is one. */
public final class Templates {
    private static final String BUILT_IN = "/templates/";
    private static final List<String> ASSETS = List.of("style.css", "icon.svg");

    private final Optional<Path> overlay;

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

    /** The fixed words of a language: the built-in ones, and over them, phrase by phrase, the user's. @throws TemplateFault when there are none */
    public Phrases phrases(Language language) {
        String name = "phrases/" + language + ".properties";
        var values = new HashMap<String, String>();
        var builtIn = builtIn(name);
        builtIn.ifPresent(bytes -> values.putAll(read(name, bytes)));
        var own = overlaid(name);
        own.ifPresent(bytes -> values.putAll(read(name, bytes)));
        if (builtIn.isEmpty() && own.isEmpty()) {
            throw new TemplateFault("templates/" + name + ": missing, but the record speaks " + language, null);
        }
        return new Phrases(language, values);
    }

    /** The style sheet and the icon, as they lie at the site's root. */
    public List<OutputFile> assets() {
        return ASSETS.stream()
                .map(name -> new OutputFile(new SitePath(name), bytes(name)))
                .toList();
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
