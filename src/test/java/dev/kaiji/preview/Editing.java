package dev.kaiji.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.site.Order;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An editor at work: a small record with a draft, a folder of templates, a preview of them, and a browser that speaks HTTP. */
public final class Editing implements AutoCloseable {
    private static final Path SMALL =
            Path.of(System.getProperty("kaiji.basedir", "")).resolve("src/test/resources/sites/one-release/content");
    private static final Pattern MARK = Pattern.compile("<kaiji-preview seen=\"([0-9a-f]+)\">");

    final Path content;
    final Path templates;
    private final Preview preview;
    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Editing(Path content, Path templates, Preview preview) {
        this.content = content;
        this.templates = templates;
        this.preview = preview;
    }

    /** The record: one release, and a draft that is the same. */
    public static void recordIn(Path folder) throws IOException {
        Path content = folder.resolve("content");
        copy(SMALL, content);
        copy(SMALL.resolve("releases/2024-04-01/data"), content.resolve("draft"));
        Files.writeString(content.resolve("draft/release.yaml"), "title: {ja: 次の版（下書き）, en: Next release (draft)}\n");
        Files.createDirectories(folder.resolve("templates"));
    }

    /** Opens the preview of what lies in the folder. */
    public static Editing in(Path folder) throws IOException {
        Path content = folder.resolve("content");
        Path templates = folder.resolve("templates");
        var order = new Order(content, "content", Optional.of(templates), Optional.empty(), true);
        return new Editing(content, templates, Preview.open(order, 0, words(), problems -> {}));
    }

    public static Phrases words() {
        var properties = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(Preview.class.getResourceAsStream("/dev/kaiji/cli/messages_en.properties")),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Phrases(
                Language.EN,
                properties.stringPropertyNames().stream()
                        .collect(Collectors.toMap(key -> key, properties::getProperty)));
    }

    public URI address() {
        return preview.address();
    }

    /** Saves a file of the content with one text put for another. */
    public void replace(String name, String old, String by) throws IOException {
        String text = Files.readString(content.resolve(name));
        assertThat(text).contains(old);
        save(name, text.replace(old, by));
    }

    void save(String name, String text) throws IOException {
        Files.createDirectories(content.resolve(name).getParent());
        Files.writeString(content.resolve(name), text);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Looks at a page, and again each time that it is told to reload, until the page has that text. */
    String pageWith(String path, String text) throws IOException, InterruptedException {
        String html = get(path).body();
        while (!html.contains(text)) {
            awaitReload(path, mark(html));
            html = get(path).body();
        }
        return html;
    }

    /** The same until the text is gone. */
    String pageWithout(String path, String text) throws IOException, InterruptedException {
        String html = get(path).body();
        while (html.contains(text)) {
            awaitReload(path, mark(html));
            html = get(path).body();
        }
        return html;
    }

    /** What the page says that it is. */
    static String mark(String html) {
        var mark = MARK.matcher(html);
        assertThat(mark.find()).as(html).isTrue();
        return mark.group(1);
    }

    private void awaitReload(String path, String mark) throws IOException, InterruptedException {
        var events = browser.send(
                HttpRequest.newBuilder(address().resolve("/__reload?page=" + path + "&seen=" + mark))
                        .build(),
                HttpResponse.BodyHandlers.ofLines());
        try (var lines = events.body()) {
            assertThat(lines.anyMatch("event: reload"::equals)).isTrue();
        }
    }

    @Override
    public void close() throws IOException {
        preview.close();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
