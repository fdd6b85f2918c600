package dev.kaiji.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The releases of a record as two projects for Hugo: {@code hugo}, where every page is ready Markdown, and {@code hugo-data}, where a release is YAML that the templates
 * go through. Both have, in two languages, a page a release with a row a measure, a page of changes a release, and a page of history a measure; what changed is handed
 * to them, for Hugo cannot find it out.
 */
final class HugoSite {
    private static final List<String> LANGUAGES = List.of("ja", "en");

    private static final String SETTINGS = """
            baseURL = "https://disclosure.example.jp/"
            disableKinds = ["taxonomy", "term", "RSS"]
            defaultContentLanguage = "ja"
            defaultContentLanguageInSubdir = true
            timeout = "600s"
            [languages.ja]
            contentDir = "content/ja"
            [languages.en]
            contentDir = "content/en"
            [markup.goldmark.renderer]
            unsafe = true
            """;

    private static final String PAGE = """
            <!DOCTYPE html><html lang="{{ .Site.Language.Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
            <body><main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>
            """;

    private static final String RELEASE_OF_DATA = """
            <!DOCTYPE html>{{ $l := .Site.Language.Lang }}{{ $r := index .Site.Data.releases .Params.release }}
            <html lang="{{ $l }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main><h1>{{ .Title }}</h1>
            <table>{{ range $r.measures }}<tr id="{{ .id }}"><th>{{ index .title $l }}</th><td>{{ .state }}</td><td>{{ .due }}</td></tr>{{ end }}</table>
            </main></body></html>
            """;

    private static final String CHANGES_OF_DATA = """
            <!DOCTYPE html>{{ $l := .Site.Language.Lang }}{{ $r := index .Site.Data.releases .Params.release }}
            <html lang="{{ $l }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main><h1>{{ .Title }}</h1>
            <ul>{{ range $r.changed }}<li>{{ . }}</li>{{ end }}</ul></main></body></html>
            """;

    private static final String MEASURE_OF_DATA = """
            <!DOCTYPE html>{{ $l := .Site.Language.Lang }}{{ $m := .Params.measure }}
            <html lang="{{ $l }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main><h1>{{ .Title }}</h1>
            {{ range $id, $r := .Site.Data.releases }}{{ range where $r.measures "id" $m }}<section><h2>{{ $id }}</h2><p>{{ .state }} {{ .due }}</p>{{ if in $r.changed $m }}{{ index .prose $l | markdownify }}{{ end }}</section>{{ end }}{{ end }}
            </main></body></html>
            """;

    private final List<Path> releases;
    private final Map<Path, String> texts = new HashMap<>();
    private final Map<Path, List<String>> changes = new HashMap<>();

    private HugoSite(Path content) throws IOException {
        this.releases = children(content.resolve("releases"));
    }

    /** Writes both projects into the folder. */
    static void write(Path folder, Path content) throws IOException {
        var site = new HugoSite(content);
        site.ready(folder.resolve("hugo"));
        site.data(folder.resolve("hugo-data"));
    }

    private void ready(Path project) throws IOException {
        text(project.resolve("config.toml"), SETTINGS);
        text(project.resolve("layouts/_default/single.html"), PAGE);
        text(project.resolve("layouts/_default/list.html"), PAGE);
        for (String language : LANGUAGES) {
            Path pages = project.resolve("content").resolve(language);
            for (Path release : releases) {
                String id = release.getFileName().toString();
                text(pages.resolve("releases/" + id + ".md"), front(id, "") + rows(release, language));
                text(pages.resolve("changes/" + id + ".md"), front(id, "") + "- " + String.join("\n- ", changed(release)) + "\n");
            }
            for (String measure : measures(releases.get(0))) {
                text(pages.resolve("measures/" + measure + ".md"), front(measure, "") + history(measure, language));
            }
        }
    }

    private void data(Path project) throws IOException {
        text(project.resolve("config.toml"), SETTINGS);
        text(project.resolve("layouts/releases/single.html"), RELEASE_OF_DATA);
        text(project.resolve("layouts/changes/single.html"), CHANGES_OF_DATA);
        text(project.resolve("layouts/measures/single.html"), MEASURE_OF_DATA);
        text(project.resolve("layouts/_default/list.html"), PAGE);
        for (Path release : releases) {
            String id = release.getFileName().toString();
            text(project.resolve("data/releases/" + id + ".yaml"), yaml(release));
            for (String language : LANGUAGES) {
                Path pages = project.resolve("content").resolve(language);
                text(pages.resolve("releases/" + id + ".md"), front(id, "release: \"" + id + "\"\n"));
                text(pages.resolve("changes/" + id + ".md"), front(id, "release: \"" + id + "\"\n"));
            }
        }
        for (String language : LANGUAGES) {
            for (String measure : measures(releases.get(0))) {
                text(
                        project.resolve("content/" + language + "/measures/" + measure + ".md"),
                        front(measure, "measure: " + measure + "\n"));
            }
        }
    }

    private static String front(String title, String more) {
        return "---\ntitle: \"" + title + "\"\n" + more + "---\n";
    }

    private String rows(Path release, String language) throws IOException {
        var rows = new StringBuilder("| | | |\n| --- | --- | --- |\n");
        for (String measure : measures(release)) {
            rows.append("| ").append(line(release, measure, "  " + language + ": ")).append(" | ")
                    .append(line(release, measure, "    state: ")).append(" | ")
                    .append(line(release, measure, "    due: ")).append(" |\n");
        }
        return rows.toString();
    }

    private String history(String measure, String language) throws IOException {
        var history = new StringBuilder();
        for (Path release : releases) {
            history.append("## ").append(release.getFileName()).append("\n\n")
                    .append(line(release, measure, "    state: ")).append(' ')
                    .append(line(release, measure, "    due: ")).append("\n\n");
            if (changed(release).contains(measure)) {
                history.append(prose(release, measure, language)).append('\n');
            }
        }
        return history.toString();
    }

    private String yaml(Path release) throws IOException {
        var yaml = new StringBuilder("changed: [" + String.join(", ", changed(release)) + "]\nmeasures:\n");
        for (String measure : measures(release)) {
            yaml.append("  - id: ").append(measure).append("\n    title:\n");
            for (String language : LANGUAGES) {
                yaml.append("      ").append(language).append(": \"").append(line(release, measure, "  " + language + ": ")).append("\"\n");
            }
            yaml.append("    state: ").append(line(release, measure, "    state: ")).append("\n    due: ")
                    .append(line(release, measure, "    due: ")).append("\n    prose:\n");
            for (String language : LANGUAGES) {
                yaml.append("      ").append(language).append(": |\n")
                        .append(prose(release, measure, language).indent(8));
            }
        }
        return yaml.toString();
    }

    /** The measures whose files are not those of the release before. */
    private List<String> changed(Path release) throws IOException {
        var known = changes.get(release);
        if (known == null) {
            known = compare(release);
            changes.put(release, known);
        }
        return known;
    }

    private List<String> compare(Path release) throws IOException {
        int place = releases.indexOf(release);
        if (place == 0) {
            return List.of();
        }
        var changed = new ArrayList<String>();
        for (String measure : measures(release)) {
            for (String ending : List.of(".yaml", ".en.md")) {
                String file = "data/measures/" + measure + ending;
                if (Files.mismatch(release.resolve(file), releases.get(place - 1).resolve(file)) >= 0) {
                    changed.add(measure);
                    break;
                }
            }
        }
        return changed;
    }

    private static List<String> measures(Path release) throws IOException {
        return children(release.resolve("data/measures")).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".yaml"))
                .map(name -> name.substring(0, name.length() - ".yaml".length()))
                .toList();
    }

    private String read(Path file) throws IOException {
        String known = texts.get(file);
        if (known == null) {
            known = Files.readString(file);
            texts.put(file, known);
        }
        return known;
    }

    /** What follows in the first line that begins so. */
    private String line(Path release, String measure, String start) throws IOException {
        return read(release.resolve("data/measures/" + measure + ".yaml"))
                .lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .map(line -> line.substring(start.length()))
                .orElse("");
    }

    private String prose(Path release, String measure, String language) throws IOException {
        return read(release.resolve("data/measures/" + measure + "." + language + ".md"));
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }

    private static void text(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
