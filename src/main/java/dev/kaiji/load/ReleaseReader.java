package dev.kaiji.load;

import dev.kaiji.model.Address;
import dev.kaiji.model.Directive;
import dev.kaiji.model.Id;
import dev.kaiji.model.Incident;
import dev.kaiji.model.Language;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Notice;
import dev.kaiji.model.Organisation;
import dev.kaiji.model.Places;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Prose;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.SourceLocation;
import dev.kaiji.model.Statement;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Reads the files of one release folder. */
final class ReleaseReader {
    private static final Pattern PROSE = Pattern.compile("([a-z0-9/-]+)\\.[a-z0-9-]+\\.md");
    private static final Pattern MEASURE = Pattern.compile("(measures/[a-z0-9-]{1,100})\\.yaml");

    private static final Prose NONE = Prose.none();

    private final Library library;
    private final ReleaseId id;
    private final String shownFolder;
    private final SortedMap<String, SourceFile> files;
    private final Set<String> used = new HashSet<>();
    private final List<Places.File> places = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private Month fiscalYearStart = Month.APRIL;
    private List<Language> languages = List.of();

    private ReleaseReader(Library library, ReleaseId id, String shownFolder, SortedMap<String, SourceFile> files) {
        this.library = library;
        this.id = id;
        this.shownFolder = shownFolder;
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

    /** Has all processors read what takes longest; whoever asks for it below finds it in the library. */
    private void readAhead() {
        files.entrySet().parallelStream().forEach(file -> {
            var prose = PROSE.matcher(file.getKey());
            var measure = MEASURE.matcher(file.getKey());
            if (prose.matches()) {
                library.passage(idPrefix(prose.group(1)), file.getValue().bytes());
            } else if (measure.matches()) {
                library.sheet(Kind.MEASURE, measure.group(1), file.getValue().bytes(), fiscalYearStart);
            }
        });
    }

    /** What the ids inside a piece of prose begin with, so that none stands twice on a page. */
    private static String idPrefix(String subject) {
        return subject.replace('/', '-');
    }

    private LoadedRelease release() {
        var organisation = single(Kind.ORGANISATION, "organisation");
        organisation.ifPresent(o -> fiscalYearStart = o.fiscalYearStart());
        readAhead();
        languages = organisation.map(Organisation::languages).orElse(List.of());
        var head = single(Kind.RELEASE, "release").orElseGet(ReleaseHead::empty);
        checkId(head);
        var incidentProse = prose("incident", "incident");
        var incident = single(Kind.INCIDENT, "incident")
                .map(i -> library.whole(i, incidentProse, ReleaseReader::withProse))
                .orElseGet(Empty::incident);
        var statementProse = prose("secondary-damage", "secondary-damage");
        var statement = single(Kind.STATEMENT, "secondary-damage")
                .map(s -> library.whole(s, statementProse, ReleaseReader::withProse))
                .orElseGet(Empty::statement);
        var directives = folder("directives", Kind.DIRECTIVE, (d, prose) -> d, Directive::id, false);
        var measures = folder(
                "measures",
                Kind.MEASURE,
                (m, prose) -> new Measure(m.id(), m.title(), m.theme(), m.answers(), m.commitments(), prose),
                Measure::id,
                true);
        var notices = folder(
                "notices",
                Kind.NOTICE,
                (n, prose) ->
                        new Notice(n.id(), n.date(), n.title(), n.severity(), n.affected(), n.toDo(), n.desk(), prose),
                Notice::id,
                true);
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
                incident,
                statement,
                directives,
                measures,
                notices);
        return new LoadedRelease(release, new Places(places), id.isDraft() ? problems : Placeholder.refused(problems));
    }

    private void checkId(ReleaseHead head) {
        String shown = shownFolder + "/release.yaml";
        if (!files.containsKey("release.yaml")) {
            return;
        }
        var so = new Places(places);
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
                    "release-id.missing", SourceLocation.of(shown), Optional.of(address), Map.of("id", id.value())));
        } else if (!id.isDraft() && head.id().isPresent() && !head.id().get().equals(id)) {
            problems.add(Problem.error(
                    "release-id.other",
                    so.of(address),
                    Optional.of(address),
                    Map.of("id", head.id().get().value(), "folder", id.value())));
        }
    }

    private static Incident withProse(Incident i, Prose prose) {
        return new Incident(i.title(), i.timeline(), i.affected(), i.figures(), prose);
    }

    private static Statement withProse(Statement s, Prose prose) {
        return new Statement(
                s.state(),
                s.asOf(),
                s.checked(),
                s.period(),
                s.affected(),
                s.figures(),
                s.advice(),
                s.desk(),
                s.restateBy(),
                s.source(),
                prose);
    }

    private <T> Optional<T> single(Kind<T> kind, String subject) {
        String name = subject + ".yaml";
        var file = files.get(name);
        if (file == null) {
            var lost = new HashSet<>(kind.collections());
            lost.add(subject);
            places.add(new Places.File(shownFolder + "/" + name, Map.of(), lost));
            problems.add(Problem.error(
                    "file.missing",
                    SourceLocation.of(shownFolder + "/" + name),
                    Optional.empty(),
                    Map.of("name", name)));
            return Optional.empty();
        }
        used.add(name);
        return bound(kind, subject, file);
    }

    private <T> Optional<T> bound(Kind<T> kind, String subject, SourceFile file) {
        var sheet = library.sheet(kind, subject, file.bytes(), fiscalYearStart);
        places.add(sheet.places(file.shown()));
        problems.addAll(sheet.problems(file.shown()));
        return sheet.value();
    }

    private <T> List<T> folder(
            String folder,
            Kind<T> kind,
            BiFunction<T, Prose, T> withProse,
            java.util.function.Function<T, Id> id,
            boolean hasProse) {
        var found = new ArrayList<T>();
        for (var file :
                List.copyOf(files.tailMap(folder + "/").headMap(folder + "0").entrySet())) {
            String name = file.getKey();
            String stem =
                    name.endsWith(".yaml") ? name.substring(folder.length() + 1, name.length() - ".yaml".length()) : "";
            if (!Id.isValid(stem)) {
                continue;
            }
            used.add(name);
            var prose = hasProse ? prose(folder + "/" + stem, folder + "/" + stem) : NONE;
            bound(kind, folder + "/" + stem, file.getValue()).ifPresent(thing -> {
                found.add(library.whole(thing, prose, withProse));
                checkName(new Address(folder + "/" + id.apply(thing), "id"), stem);
            });
        }
        return found;
    }

    private void checkName(Address address, String stem) {
        if (!address.subject().endsWith("/" + stem)) {
            var at = new Places(places.subList(places.size() - 1, places.size()))
                    .of(new Address(address.subject().replaceFirst("/.*", "/" + stem), "id"));
            problems.add(Problem.error(
                    "file.other-id",
                    at,
                    Optional.of(address),
                    Map.of("id", address.subject().replaceFirst(".*/", ""), "name", stem)));
        }
    }

    /** The Markdown files {@code STEM.LANGUAGE.md}. */
    private Prose prose(String stem, String subject) {
        var passages = new TreeMap<Language, Prose.Passage>();
        files.tailMap(stem + ".").headMap(stem + "/").forEach((name, file) -> {
            if (!name.endsWith(".md") || name.length() < stem.length() + 5) {
                return;
            }
            String tag = name.substring(stem.length() + 1, name.length() - 3);
            language(tag).ifPresent(language -> {
                used.add(name);
                passage(subject, language, file).ifPresent(p -> passages.put(language, p));
            });
        });
        return library.prose(idPrefix(subject), passages);
    }

    private Optional<Language> language(String tag) {
        return languages.isEmpty() && tag.matches("[a-z]{2,3}")
                ? Optional.of(new Language(tag))
                : languages.stream().filter(l -> l.inFileName().equals(tag)).findFirst();
    }

    private Optional<Prose.Passage> passage(String subject, Language language, SourceFile file) {
        var read = library.passage(idPrefix(subject), file.bytes());
        var address = new Address(subject, "prose");
        for (Flaw flaw : read.flaws()) {
            problems.add(new Problem(
                    flaw.severity(),
                    flaw.code(),
                    new SourceLocation(file.shown(), flaw.at().line(), flaw.at().column()),
                    Optional.of(address),
                    flaw.values(),
                    Optional.empty()));
        }
        var lost = read.passage().isPresent() ? Set.<String>of() : Set.of(address.toString());
        places.add(new Places.File(file.shown(), library.lines(address, language, read.passage()), lost));
        return read.passage();
    }

    private void leftovers() {
        for (var file : files.values()) {
            String name = file.shown().substring(shownFolder.length() + 1);
            if (!used.contains(name) && !name.startsWith("as-published/")) {
                problems.add(Problem.error(
                        SourceFile.isName(name) ? "file.unexpected" : "file.bad-name",
                        SourceLocation.of(file.shown()),
                        Optional.empty(),
                        Map.of("name", name)));
            }
        }
    }
}
