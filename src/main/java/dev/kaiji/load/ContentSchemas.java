package dev.kaiji.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The JSON Schemas of the content files, for editors that complete and check while a person types. */
public final class ContentSchemas {
    private ContentSchemas() {}

    /** Their bytes by file name, {@code measure.json} and so on. */
    public static SortedMap<String, byte[]> byFileName() {
        var files = new TreeMap<String, byte[]>();
        Kind.ALL.forEach(kind -> files.put(kind.schema() + ".json", bytes(kind.schema())));
        return files;
    }

    private static byte[] bytes(String name) {
        try (InputStream in =
                Objects.requireNonNull(ContentSchemas.class.getResourceAsStream("schema/" + name + ".json"), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
