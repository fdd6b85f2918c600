package dev.kaiji.start;

import dev.kaiji.model.Language;
import dev.kaiji.output.OutputFile;
import dev.kaiji.output.SitePath;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Another organisation's record as it begins: a project that uses Kaiji as a Maven plugin, with a draft of one regulator and one measure, all of it to be filled in. */
public final class StartingRecord {
    private static final List<Language> LANGUAGES = List.of(Language.JA, Language.EN);

    /** Each file of the project, and the starting text beside this class. */
    private static final Map<String, String> FILES = new TreeMap<>(Map.ofEntries(
            Map.entry("pom.xml", "pom.xml"),
            Map.entry(".gitignore", "gitignore"),
            Map.entry(".gitattributes", "gitattributes"),
            Map.entry("README.md", "README.md"),
            Map.entry("content/site.yaml", "site.yaml"),
            Map.entry("content/draft/release.yaml", "draft/release.yaml"),
            Map.entry("content/draft/organisation.yaml", "draft/organisation.yaml"),
            Map.entry("content/draft/incident.yaml", "draft/incident.yaml"),
            Map.entry("content/draft/incident.ja.md", "draft/incident.ja.md"),
            Map.entry("content/draft/incident.en.md", "draft/incident.en.md"),
            Map.entry("content/draft/secondary-damage.yaml", "draft/secondary-damage.yaml"),
            Map.entry("content/draft/secondary-damage.ja.md", "draft/secondary-damage.ja.md"),
            Map.entry("content/draft/secondary-damage.en.md", "draft/secondary-damage.en.md"),
            Map.entry("content/draft/directives/authority-first.yaml", "draft/directives/authority-first.yaml"),
            Map.entry("content/draft/measures/two-factor.yaml", "draft/measures/two-factor.yaml"),
            Map.entry("content/draft/measures/two-factor.ja.md", "draft/measures/two-factor.ja.md"),
            Map.entry("content/draft/measures/two-factor.en.md", "draft/measures/two-factor.en.md")));

    private StartingRecord() {}

    /**
     * The files, by their paths below the new folder; without the schemas.
     *
     * @param editor the language of the comments
     * @param version of Kaiji, for example {@code 0.1.0}
     * @param today the day that dates are proposed from
     */
    public static List<OutputFile> files(Language editor, String version, LocalDate today) {
        var values = Map.of(
                "version",
                version,
                "today",
                today.toString(),
                "next",
                YearMonth.from(today).plusMonths(6).toString(),
                "year",
                Integer.toString(today.getYear()));
        return FILES.entrySet().stream()
                .map(file -> new OutputFile(
                        new SitePath(file.getKey()),
                        StartingText.read("record/" + file.getValue()).in(editor, LANGUAGES, values)))
                .toList();
    }
}
