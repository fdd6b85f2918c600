package dev.kaiji.whole;

import dev.kaiji.cli.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A site as the program wrote it, and its pages as a browser's parser sees them.
 *
 * @param pages by their path below the site's folder, in its order
 */
record BuiltSite(Path folder, SortedMap<String, Document> pages) {
    private static final Path BASE =
            Path.of(System.getProperty("kaiji.basedir", "")).toAbsolutePath();

    /** The repository's own content, built once for all tests. */
    static BuiltSite ofRealContent() {
        return Real.SITE;
    }

    private static final class Real {
        private static final BuiltSite SITE = build();

        private static BuiltSite build() {
            Path output = Path.of(System.getProperty("kaiji.target", "target")).resolve("test-site");
            var run = Command.run(
                    "build", "--content", BASE.resolve("content").toString(), "--output", output.toString());
            if (run.exitCode() != 0) {
                throw new IllegalStateException("the repository's content does not build:\n" + run.err());
            }
            return read(output);
        }
    }

    static BuiltSite read(Path folder) {
        var pages = new TreeMap<String, Document>();
        for (String path : paths(folder)) {
            if (path.endsWith(".html") && !path.startsWith("record/")) {
                pages.put(path, parse(folder.resolve(path)));
            }
        }
        return new BuiltSite(folder, pages);
    }

    /** One page of each kind in each language, for what is too slow to be done with all: measures, releases and the like are represented by their first. */
    List<String> oneOfEachKind() {
        Map<String, String> byKind = new TreeMap<>();
        pages.keySet().forEach(path -> byKind.putIfAbsent(kind(path), path));
        return List.copyOf(byKind.values());
    }

    private static String kind(String path) {
        return path.replaceFirst("(measures|directives|notices)/(?!table|index)[^/]+/", "$1/*/")
                .replaceFirst("releases/\\d[^/]+/", "releases/*/")
                .replaceFirst("compare/[^/]+/[^/]+/", "compare/*/*/");
    }

    /** Every file below the folder, in order, {@code /} between the parts. */
    static List<String> paths(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document parse(Path file) {
        try {
            return Jsoup.parse(file, "UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
