package dev.kaiji.load;

import dev.kaiji.model.Places;
import dev.kaiji.model.Problem;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.SiteSettings;
import dev.kaiji.model.SourceLocation;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads a whole record: settings, releases, draft. It remembers what it has read by its bytes, so that one reader kept over several readings (preview) reads only what
 * is new; what it returns depends on the given files alone.
 */
public final class RecordReader {
    private static final String RELEASES = "releases/";
    private static final String DATA = "/data/";
    private static final Pattern BESIDE =
            Pattern.compile("releases/[^/]+/[^/]+|allowed_signers|redacted\\.tsv|schema/[a-z-]+\\.json");
    private static final String DRAFT = "draft/";

    /** What an unfinished sealing leaves beside the releases is no part of the record; verification names it. */
    private static final String HIDDEN = "releases/.";

    private final Library library = new Library();
    private final Map<ReleaseId, Known> known = new HashMap<>();

    /** A release as it was read last, and of which files. */
    private record Known(Map<String, SourceFile> files, LoadedRelease release) {}

    /**
     * Reads what was read from the disk.
     *
     * @param files of the content folder, in the order of their names
     */
    public LoadedRecord read(List<SourceFile> files) {
        var problems = new ArrayList<Problem>();
        var settings = SiteSettings.standard();
        boolean hasSettings = false;
        var draft = new TreeMap<String, SourceFile>();
        var sealed = new TreeMap<String, SortedMap<String, SourceFile>>();
        for (SourceFile file : files) {
            if (file.isLink()) {
                problems.add(Problem.error(
                        "file.link", SourceLocation.of(file.shown()), Optional.empty(), Map.of("name", file.name())));
                continue;
            }
            if (file.name().startsWith(HIDDEN)) {
                continue;
            }
            int data = file.name().startsWith(RELEASES) ? file.name().indexOf('/', RELEASES.length()) : -1;
            if (data > RELEASES.length() && file.name().startsWith(DATA, data)) {
                sealed.computeIfAbsent(file.name().substring(RELEASES.length(), data), k -> new TreeMap<>())
                        .put(file.name().substring(data + DATA.length()), file);
            } else if (file.name().startsWith(DRAFT)) {
                draft.put(file.name().substring(DRAFT.length()), file);
            } else if (file.name().equals("site.yaml")) {
                hasSettings = true;
                settings = settings(file, problems);
            } else if (!BESIDE.matcher(file.name()).matches()) {
                problems.add(Problem.error(
                        "file.unexpected",
                        SourceLocation.of(file.shown()),
                        Optional.empty(),
                        Map.of("name", file.name())));
            }
        }
        if (!hasSettings) {
            String shown = files.isEmpty()
                    ? "content/"
                    : files.get(0)
                            .shown()
                            .substring(
                                    0,
                                    files.get(0).shown().length()
                                            - files.get(0).name().length());
            problems.add(Problem.error(
                    "file.no-settings", SourceLocation.of(shown + "site.yaml"), Optional.empty(), Map.of()));
        }
        return new LoadedRecord(
                settings,
                releases(sealed, problems),
                draft.isEmpty()
                        ? Optional.empty()
                        : Optional.of(ReleaseReader.read(library, ReleaseId.DRAFT, folder(draft), draft)),
                sealed.isEmpty() ? problems : Placeholder.refused(problems));
    }

    private SiteSettings settings(SourceFile file, List<Problem> problems) {
        var sheet = library.sheet(Kind.SITE, "site", file.content(), Month.APRIL);
        problems.addAll(sheet.problems(file.shown()));
        sheet.value()
                .ifPresent(s ->
                        problems.addAll(SettingsRules.problems(s, new Places(List.of(sheet.places(file.shown()))))));
        return sheet.value().orElseGet(SiteSettings::standard);
    }

    private List<LoadedRelease> releases(Map<String, SortedMap<String, SourceFile>> folders, List<Problem> problems) {
        var byId = new TreeMap<ReleaseId, LoadedRelease>();
        folders.forEach((name, files) -> {
            if (ReleaseId.isValid(name) && !name.equals("draft")) {
                var id = new ReleaseId(name);
                byId.put(id, release(id, files));
            } else {
                problems.add(Problem.error(
                        "release-id.folder-name",
                        SourceLocation.of(folder(files)),
                        Optional.empty(),
                        Map.of("name", name)));
            }
        });
        return List.copyOf(byId.values());
    }

    /** A release of the same files as last time is the same object as last time. */
    private LoadedRelease release(ReleaseId id, SortedMap<String, SourceFile> files) {
        var before = known.get(id);
        if (before != null && before.files().equals(files)) {
            return before.release();
        }
        var read = ReleaseReader.read(library, id, folder(files), files);
        known.put(id, new Known(files, read));
        return read;
    }

    private static String folder(SortedMap<String, SourceFile> files) {
        var entry = files.entrySet().iterator().next();
        String first = entry.getKey();
        String shown = entry.getValue().shown();
        return shown.substring(0, shown.length() - first.length() - 1);
    }
}
