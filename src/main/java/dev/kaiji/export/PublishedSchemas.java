package dev.kaiji.export;

import dev.kaiji.output.OutputFile;
import dev.kaiji.output.SitePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The JSON Schemas of the data files, published as {@code schema/release.json} and so on. */
final class PublishedSchemas {
    static final List<String> NAMES = List.of("changes", "packet", "record", "release");

    private PublishedSchemas() {}

    static List<OutputFile> files() {
        return NAMES.stream().map(PublishedSchemas::file).toList();
    }

    private static OutputFile file(String name) {
        try (var in = PublishedSchemas.class.getResourceAsStream("schema/" + name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the schema of " + name + ".json is missing from this build");
            }
            return new OutputFile(new SitePath("schema/" + name + ".json"), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the schema of " + name + ".json", e);
        }
    }
}
