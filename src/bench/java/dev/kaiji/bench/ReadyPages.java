package dev.kaiji.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What other generators are handed of an invented record: in each language a page a release with a row a measure, a page of changes a release, and a page of history a
 * measure. What changed is written in them, for those generators cannot find it out.
 */
final class ReadyPages {
    static final List<String> LANGUAGES = List.of("ja", "en");

    private final List<Path> releases;
    private final List<String> measures;
    private final Map<Path, String> texts = new HashMap<>();
    private final Map<Path, List<String>> changes = new HashMap<>();

    private ReadyPages(Path content) throws IOException {
        this.releases = children(content.resolve("releases"));
        this.measures = children(releases.get(0).resolve("data/measures")).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".yaml"))
                .map(name -> name.substring(0, name.length() - ".yaml".length()))
                .toList();
    }

    /**
     * One page.
     *
     * @param kind {@code releases}, {@code changes} or {@code measures}
     * @param id of the release or the measure
     * @param markdown its body
     */
    record Page(String language, String kind, String id, String markdown) {
        Path in(Path folder) {
            return folder.resolve(language).resolve(kind).resolve(id + ".md");
        }
    }

    static ReadyPages of(Path content) throws IOException {
        return new ReadyPages(content);
    }

    List<Page> pages() throws IOException {
        var pages = new ArrayList<Page>();
        for (String language : LANGUAGES) {
            for (Path release : releases) {
                pages.add(new Page(language, "releases", id(release), rows(release, language)));
                pages.add(new Page(
                        language, "changes", id(release), "- " + String.join("\n- ", changed(release)) + "\n"));
            }
            for (String measure : measures) {
                pages.add(new Page(language, "measures", measure, history(measure, language)));
            }
        }
        return pages;
    }

    /** Each release as data, by its id: what changed, in which measures the text is new, and every measure. */
    Map<String, String> data() throws IOException {
        var data = new LinkedHashMap<String, String>();
        for (Path release : releases) {
            data.put(id(release), data(release));
        }
        return data;
    }

    private static String id(Path release) {
        return release.getFileName().toString();
    }

    private String rows(Path release, String language) throws IOException {
        var rows = new StringBuilder("| | | |\n| --- | --- | --- |\n");
        for (String measure : measures) {
            rows.append("| %s | %s | %s |\n"
                    .formatted(title(release, measure, language), state(release, measure), due(release, measure)));
        }
        return rows.toString();
    }

    private String history(String measure, String language) throws IOException {
        var history = new StringBuilder();
        for (Path release : releases) {
            history.append("## %s\n\n%s %s\n\n".formatted(id(release), state(release, measure), due(release, measure)));
            if (written(release).contains(measure)) {
                history.append(prose(release, measure, language)).append('\n');
            }
        }
        return history.toString();
    }

    private String data(Path release) throws IOException {
        var yaml = new StringBuilder(
                "changed: %s\nwritten: %s\nmeasures:\n".formatted(changed(release), written(release)));
        for (String measure : measures) {
            yaml.append("  - id: %s\n    state: %s\n    due: %s\n"
                    .formatted(measure, state(release, measure), due(release, measure)));
            yaml.append("    title:\n");
            for (String language : LANGUAGES) {
                yaml.append("      %s: \"%s\"\n".formatted(language, title(release, measure, language)));
            }
            yaml.append("    prose:\n");
            for (String language : LANGUAGES) {
                yaml.append("      %s: |\n%s"
                        .formatted(language, prose(release, measure, language).indent(8)));
            }
        }
        return yaml.toString();
    }

    /** The measures whose text a reader of the history has not read yet: all of the first release, then those that changed. */
    private List<String> written(Path release) throws IOException {
        return release.equals(releases.get(0)) ? measures : changed(release);
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
        var changed = new ArrayList<String>();
        for (String measure : place == 0 ? List.<String>of() : measures) {
            if (differs(release, releases.get(place - 1), measure)) {
                changed.add(measure);
            }
        }
        return changed;
    }

    private static boolean differs(Path release, Path before, String measure) throws IOException {
        for (String ending : List.of(".yaml", ".en.md")) {
            String file = "data/measures/" + measure + ending;
            if (Files.mismatch(release.resolve(file), before.resolve(file)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private String title(Path release, String measure, String language) throws IOException {
        return line(release, measure, "  " + language + ": ");
    }

    private String state(Path release, String measure) throws IOException {
        return line(release, measure, "    state: ");
    }

    private String due(Path release, String measure) throws IOException {
        return line(release, measure, "    due: ");
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

    private String read(Path file) throws IOException {
        String known = texts.get(file);
        if (known == null) {
            known = Files.readString(file);
            texts.put(file, known);
        }
        return known;
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }
}
