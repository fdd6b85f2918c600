package dev.kaiji.cli;

import dev.kaiji.load.ContentSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kaiji schema}: writes the JSON Schemas of the content files to {@code content/schema}, where the files' first lines look for them. */
@Command(
        name = "schema",
        description = "Writes the JSON Schemas of the content files to DIR/schema, for editors.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var words = options.words(terminal);
        Path folder = options.content(terminal).resolve("schema");
        Files.createDirectories(folder);
        var schemas = ContentSchemas.byFileName();
        for (var schema : schemas.entrySet()) {
            writeIfNew(folder.resolve(schema.getKey()), schema.getValue());
        }
        terminal.out()
                .println(words.get(
                        "schema-written",
                        Map.of("count", String.valueOf(schemas.size()), "path", terminal.shown(folder))));
        return Kaiji.DONE;
    }

    /** An editor that watches the file is not disturbed without need. */
    private static void writeIfNew(Path file, byte[] bytes) throws IOException {
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            Files.write(file, bytes);
        }
    }
}
