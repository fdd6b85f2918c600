package dev.kaiji.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pages of a record as a project for JBake: ready Markdown in one FreeMarker template. */
final class JBakeSite {
    private static final String SETTINGS = """
            site.host=https://disclosure.example.jp
            render.index=false
            render.feed=false
            render.archive=false
            render.tags=false
            markdown.extensions=TABLES
            """;

    private static final String PAGE = """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>${content.title}</title></head>
            <body><main><h1>${content.title}</h1>${content.body}</main></body></html>
            """;

    private JBakeSite() {}

    /** Writes the project. */
    static void write(Path project, ReadyPages record) throws IOException {
        Files.createDirectories(project.resolve("assets"));
        text(project.resolve("jbake.properties"), SETTINGS);
        text(project.resolve("templates/page.ftl"), PAGE);
        for (ReadyPages.Page page : record.pages()) {
            text(
                    page.in(project.resolve("content")),
                    "title=%s\ntype=page\nstatus=published\n~~~~~~\n%s".formatted(page.id(), page.markdown()));
        }
    }

    private static void text(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }
}
