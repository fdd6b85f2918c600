package dev.kaiji.site;

import dev.kaiji.output.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A few files that go into a folder together: each whole or not at all, and none before all of them are written. What else lies there stays. */
public final class WholeFiles {
    private WholeFiles() {}

    /** @param files without folders in their paths */
    public static void write(Path folder, List<OutputFile> files) throws IOException {
        Files.createDirectories(folder);
        try {
            for (OutputFile file : files) {
                Files.write(temporary(folder, file), file.bytes());
            }
            for (OutputFile file : files) {
                Files.move(
                        temporary(folder, file),
                        folder.resolve(file.path().value()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (OutputFile file : files) {
                Files.deleteIfExists(temporary(folder, file));
            }
        }
    }

    private static Path temporary(Path folder, OutputFile file) {
        return folder.resolve("." + file.path().value() + ".kaiji-new");
    }
}
