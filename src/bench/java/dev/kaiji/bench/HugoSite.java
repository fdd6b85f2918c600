package dev.kaiji.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pages of a record as two projects for Hugo: in one every page is ready Markdown, in the other a release is YAML that the templates go through. */
final class HugoSite {
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
            <!DOCTYPE html>{{ $l := .Site.Language.Lang }}{{ $r := index .Site.Data.releases .Params.subject }}
            <html lang="{{ $l }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main><h1>{{ .Title }}</h1>
            <table>{{ range $r.measures }}<tr id="{{ .id }}"><th>{{ index .title $l }}</th><td>{{ .state }}</td><td>{{ .due }}</td></tr>{{ end }}</table>
            </main></body></html>
            """;

    private static final String CHANGES_OF_DATA = """
            <!DOCTYPE html>{{ $l := .Site.Language.Lang }}{{ $r := index .Site.Data.releases .Params.subject }}
            <html lang="{{ $l }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main><h1>{{ .Title }}</h1>
            <ul>{{ range $r.changed }}<li>{{ . }}</li>{{ end }}</ul></main></body></html>
            """;

    private static final String MEASURE_OF_DATA = """
            <!DOCTYPE html>{{ $l := .Site.Language.Lang }}{{ $m := .Params.subject }}
            <html lang="{{ $l }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main><h1>{{ .Title }}</h1>
            {{ range $id, $r := .Site.Data.releases }}{{ range where $r.measures "id" $m }}<section><h2>{{ $id }}</h2><p>{{ .state }} {{ .due }}</p>{{ if in $r.written $m }}{{ index .prose $l | markdownify }}{{ end }}</section>{{ end }}{{ end }}
            </main></body></html>
            """;

    private HugoSite() {}

    /** Writes the project of ready pages. */
    static void ready(Path project, ReadyPages record) throws IOException {
        text(project.resolve("config.toml"), SETTINGS);
        text(project.resolve("layouts/_default/single.html"), PAGE);
        text(project.resolve("layouts/_default/list.html"), PAGE);
        for (ReadyPages.Page page : record.pages()) {
            text(page.in(project.resolve("content")), "---\ntitle: \"" + page.id() + "\"\n---\n" + page.markdown());
        }
    }

    /** Writes the project of data. */
    static void data(Path project, ReadyPages record) throws IOException {
        text(project.resolve("config.toml"), SETTINGS);
        text(project.resolve("layouts/releases/single.html"), RELEASE_OF_DATA);
        text(project.resolve("layouts/changes/single.html"), CHANGES_OF_DATA);
        text(project.resolve("layouts/measures/single.html"), MEASURE_OF_DATA);
        text(project.resolve("layouts/_default/list.html"), PAGE);
        for (var release : record.data().entrySet()) {
            text(project.resolve("data/releases/" + release.getKey() + ".yaml"), release.getValue());
        }
        for (ReadyPages.Page page : record.pages()) {
            text(
                    page.in(project.resolve("content")),
                    "---\ntitle: \"%s\"\nsubject: \"%s\"\n---\n".formatted(page.id(), page.id()));
        }
    }

    private static void text(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }
}
