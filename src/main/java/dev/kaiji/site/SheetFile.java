package dev.kaiji.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A preview sheet on the disk: written whole or not at all, and only over another sheet. */
public final class SheetFile {
    /** What only a sheet of ours says of itself, near its beginning. */
    private static final String OURS = "<meta name=\"generator\" content=\"kaiji sheet\">";

    private static final int BEGINNING = 1024;

    private SheetFile() {}

    /** Whether a sheet may be written there: nothing is there, or an earlier sheet. */
    public static boolean mayBe(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (var in = Files.newInputStream(path)) {
            return new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8).contains(OURS);
        }
    }

    public static void write(Path path, byte[] sheet) throws IOException {
        Path folder = path.toAbsolutePath().resolveSibling(".").normalize();
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, ".sheet", ".kaiji-new");
        try {
            Files.write(temporary, sheet);
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
