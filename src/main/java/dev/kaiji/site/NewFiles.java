package dev.kaiji.site;

import dev.kaiji.output.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that did not exist before: all of them are put in their places, or none; what exists is never touched. */
final class NewFiles {
    private static final String UNFINISHED = ".kaiji-new";

    private NewFiles() {}

    /** Puts them below a folder that exists. */
    static void addTo(Path folder, List<OutputFile> files) throws IOException {
        Path unfinished = folder.resolve(UNFINISHED);
        var placed = new ArrayList<Path>();
        try {
            write(unfinished, files);
            for (OutputFile file : files) {
                Path place = folder.resolve(file.path().value());
                Files.createDirectories(place.getParent());
                Files.move(unfinished.resolve(file.path().value()), place);
                placed.add(place);
            }
        } catch (IOException e) {
            for (Path place : placed) {
                Files.delete(place);
            }
            throw e;
        } finally {
            SiteFolder.delete(unfinished);
        }
    }

    /** Makes a folder of them; nothing lies there yet, or an empty folder. */
    static void makeFolder(Path folder, List<OutputFile> files) throws IOException {
        Path absolute = folder.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        Path unfinished = absolute.resolveSibling("." + absolute.getFileName() + UNFINISHED);
        try {
            write(unfinished, files);
            Files.deleteIfExists(absolute);
            Files.move(unfinished, absolute);
        } finally {
            SiteFolder.delete(unfinished);
        }
    }

    private static void write(Path unfinished, List<OutputFile> files) throws IOException {
        SiteFolder.delete(unfinished);
        for (OutputFile file : files) {
            Path place = unfinished.resolve(file.path().value());
            Files.createDirectories(place.getParent());
            Files.write(place, file.bytes());
        }
    }
}
