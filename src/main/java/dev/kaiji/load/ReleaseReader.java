package dev.kaiji.load;

import dev.kaiji.model.Address;
import dev.kaiji.model.Id;
import dev.kaiji.model.Language;
import dev.kaiji.model.Organisation;
import dev.kaiji.model.Places;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.SourceLocation;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the files of one release folder. */
final class ReleaseReader {
    private static final Pattern LANGUAGE = Pattern.compile("[^.]+\\.([a-z]{2,3})\\.md");

    private final Library library;
    private final ReleaseId id;
    private final String folder;
    private final SortedMap<String, SourceFile> files;
    private final Set<String> used = new HashSet<>();
    private final List<Places.File> places = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ReleaseReader(Library library, ReleaseId id, String shownFolder, SortedMap<String, SourceFile> files) {
        this.library = library;
        this.id = id;
        this.folder = shownFolder + "/";
        this.files = files;
    }

    /**
     * @param id what the folder's name says: the release's id, or draft
     * @param shownFolder the folder as messages name it
     * @param files by their path below the folder: {@code measures/two-factor.yaml}
     */
    static LoadedRelease read(Library library, ReleaseId id, String shownFolder, SortedMap<String, SourceFile> files) {
        return new ReleaseReader(library, id, shownFolder, files).release();
    }

    private LoadedRelease release() {
        var organisation = add(library.part(sources(Kind.ORGANISATION, "organisation", Month.APRIL, List.of())));
        var things = things(
                organisation.map(Organisation::fiscalYearStart).orElse(Month.APRIL),
                organisation
                        .map(Organisation::languages)
                        .filter(languages -> !languages.isEmpty())
                        .orElseGet(this::languages));
        List<Part<?>> parts =
                things.parallelStream().<Part<?>>map(library::part).toList();
        parts.forEach(this::add);
        var head = one(parts, Kind.RELEASE).orElseGet(ReleaseHead::empty);
        checkId(head);
        leftovers();
        var release = new Release(
                id,
                head.published(),
                head.title(),
                head.reconstructed(),
                head.embargo(),
                head.nextUpdateBy(),
                head.reports(),
                new TreeMap<>(head.translationPending()),
                head.changes(),
                organisation.orElseGet(Empty::organisation),
                one(parts, Kind.INCIDENT).orElseGet(Empty::incident),
                one(parts, Kind.STATEMENT).orElseGet(Empty::statement),
                all(parts, Kind.DIRECTIVE),
                all(parts, Kind.MEASURE),
                all(parts, Kind.NOTICE));
        return new LoadedRelease(
                release, new Places(folder, places), id.isDraft() ? problems : Placeholder.refused(problems));
    }

    /** Everything that the release says beside its organisation. */
    private List<Sources<?>> things(Month fiscalYearStart, List<Language> languages) {
        var things = new ArrayList<Sources<?>>();
        things.add(sources(Kind.RELEASE, "release", fiscalYearStart, languages));
        things.add(sources(Kind.INCIDENT, "incident", fiscalYearStart, languages));
        things.add(sources(Kind.STATEMENT, "secondary-damage", fiscalYearStart, languages));
        subjects("directives").forEach(s -> things.add(sources(Kind.DIRECTIVE, s, fiscalYearStart, languages)));
        subjects("measures").forEach(s -> things.add(sources(Kind.MEASURE, s, fiscalYearStart, languages)));
        subjects("notices").forEach(s -> things.add(sources(Kind.NOTICE, s, fiscalYearStart, languages)));
        return things;
    }

    /** The things that lie in a folder: {@code measures/two-factor}. */
    private List<String> subjects(String name) {
        int start = name.length() + 1;
        return files.subMap(name + "/", name + "0").keySet().stream()
                .filter(file -> file.endsWith(".yaml"))
                .map(file -> file.substring(0, file.length() - ".yaml".length()))
                .filter(subject -> Id.isValid(subject.substring(start)))
                .toList();
    }

    private <T> Sources<T> sources(Kind<T> kind, String subject, Month fiscalYearStart, List<Language> languages) {
        var prose = new HashMap<Language, Bytes>();
        if (kind.hasProse()) {
            languages.forEach(language ->
                    use(Sources.proseName(subject, language)).ifPresent(bytes -> prose.put(language, bytes)));
        }
        return new Sources<>(kind, subject, fiscalYearStart, use(Sources.sheetName(subject)), prose);
    }

    private Optional<Bytes> use(String name) {
        var file = Optional.ofNullable(files.get(name));
        file.ifPresent(f -> used.add(name));
        return file.map(SourceFile::content);
    }

    /** Where the organisation does not say them: those that the names of the files have. */
    private List<Language> languages() {
        return files.keySet().stream()
                .map(LANGUAGE::matcher)
                .filter(Matcher::matches)
                .map(name -> new Language(name.group(1)))
                .distinct()
                .toList();
    }

    private <T> Optional<T> add(Part<T> part) {
        places.addAll(part.places());
        part.problems().forEach(problem -> problems.add(problem.in(folder)));
        return part.value();
    }

    private static <T> List<T> all(List<Part<?>> parts, Kind<T> kind) {
        return parts.stream()
                .filter(part -> part.kind() == kind)
                .flatMap(part -> part.value().stream())
                .map(kind.type()::cast)
                .toList();
    }

    private static <T> Optional<T> one(List<Part<?>> parts, Kind<T> kind) {
        return all(parts, kind).stream().findFirst();
    }

    private void checkId(ReleaseHead head) {
        if (!files.containsKey("release.yaml")) {
            return;
        }
        var so = new Places(folder, places);
        var address = new Address("release", "id");
        if (id.isDraft() && head.id().isPresent()) {
            problems.add(Problem.error(
                    "release-id.in-draft",
                    so.of(address),
                    Optional.of(address),
                    Map.of("id", head.id().get().value())));
        } else if (!id.isDraft()
                && head.id().isEmpty()
                && !so.isPartial("release")
                && !so.isPartial(address.toString())) {
            problems.add(Problem.error(
                    "release-id.missing",
                    SourceLocation.of(folder + "release.yaml"),
                    Optional.of(address),
                    Map.of("id", id.value())));
        } else if (!id.isDraft() && head.id().isPresent() && !head.id().get().equals(id)) {
            problems.add(Problem.error(
                    "release-id.other",
                    so.of(address),
                    Optional.of(address),
                    Map.of("id", head.id().get().value(), "folder", id.value())));
        }
    }

    private void leftovers() {
        files.forEach((name, file) -> {
            if (!used.contains(name) && !name.startsWith("as-published/")) {
                problems.add(Problem.error(
                        SourceFile.isName(name) ? "file.unexpected" : "file.bad-name",
                        SourceLocation.of(file.shown()),
                        Optional.empty(),
                        Map.of("name", name)));
            }
        });
    }
}
