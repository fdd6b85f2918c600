package dev.kaiji.site;

import dev.kaiji.check.Checks;
import dev.kaiji.load.ContentFolder;
import dev.kaiji.load.ContentSchemas;
import dev.kaiji.load.LoadedRecord;
import dev.kaiji.load.RecordReader;
import dev.kaiji.load.ReleaseText;
import dev.kaiji.load.SourceFile;
import dev.kaiji.model.Address;
import dev.kaiji.model.Id;
import dev.kaiji.model.Language;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.output.OutputFile;
import dev.kaiji.output.SitePath;
import dev.kaiji.start.StartingFiles;
import dev.kaiji.start.StartingKind;
import dev.kaiji.start.StartingRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Starts what is new: a draft, a thing of the draft, a whole record. It only ever adds files. */
public final class Starting {
    private static final String HEAD = "release.yaml";
    private static final Pattern SEALED = Pattern.compile("releases/([^/]+)/data/(?!as-published/)(.+)");

    private Starting() {}

    /** How it ended. */
    public sealed interface Result {
        /** @param files all that is new, where a person finds it */
        record Written(List<Path> files) implements Result {}

        /** @param why key of the words that say why nothing was written: {@code draft-exists} */
        record Refused(String why, Map<String, String> values) implements Result {}
    }

    /** The next draft, as the newest release leaves it: no id, no reports, no notes. */
    public static Result draft(Path content, String shownAs) throws IOException {
        Path draft = content.resolve("draft");
        if (Files.exists(draft, LinkOption.NOFOLLOW_LINKS)) {
            return new Result.Refused("draft-exists", Map.of());
        }
        var files = newest(ContentFolder.read(content, shownAs));
        if (files.isEmpty()) {
            return new Result.Refused("nothing-to-start-from", Map.of());
        }
        NewFiles.makeFolder(draft, files);
        return new Result.Written(List.of(draft.resolve(HEAD)));
    }

    private static List<OutputFile> newest(List<SourceFile> files) {
        var sealed = files.stream()
                .filter(file -> !file.isLink())
                .map(file -> Map.entry(SEALED.matcher(file.name()), file))
                .filter(file -> file.getKey().matches()
                        && ReleaseId.isValid(file.getKey().group(1)))
                .toList();
        var newest = sealed.stream()
                .map(file -> new ReleaseId(file.getKey().group(1)))
                .max(Comparator.naturalOrder());
        return sealed.stream()
                .filter(file -> newest.get().value().equals(file.getKey().group(1)))
                .map(file -> fresh(file.getKey().group(2), file.getValue().bytes()))
                .toList();
    }

    private static OutputFile fresh(String name, byte[] bytes) {
        return new OutputFile(new SitePath(name), name.equals(HEAD) ? ReleaseText.fresh(bytes) : bytes);
    }

    /**
     * A measure, a notice or a directive of the draft.
     *
     * @param editor the language of the comments in its files
     * @param today the day that dates are proposed from
     */
    public static Result thing(
            Path content, String shownAs, StartingKind kind, String id, Language editor, LocalDate today)
            throws IOException {
        var files = ContentFolder.read(content, shownAs);
        var record = new RecordReader().read(files);
        if (record.draft().isEmpty()) {
            return new Result.Refused("no-draft", Map.of());
        }
        var refused = refused(kind, id, files, record);
        if (refused.isPresent()) {
            return refused.get();
        }
        var made = new StartingFiles(record.withDraft().orElseThrow(), editor, today).of(kind, new Id(id));
        NewFiles.addTo(content, made);
        return new Result.Written(
                made.stream().map(file -> content.resolve(file.path().value())).toList());
    }

    private static Optional<Result> refused(StartingKind kind, String id, List<SourceFile> files, LoadedRecord record) {
        if (!Id.isValid(id) || !SourceFile.isName(kind.folder() + "/" + id + ".yaml")) {
            return Optional.of(new Result.Refused("bad-id", Map.of("id", id)));
        }
        if (Checks.isReserved(Address.parse(kind.folder() + "/" + id))) {
            return Optional.of(new Result.Refused("reserved", Map.of("id", id)));
        }
        String inDraft = "draft/" + kind.folder() + "/" + id + ".";
        for (SourceFile file : files) {
            if (file.name().startsWith(inDraft)) {
                return Optional.of(new Result.Refused("exists", Map.of("file", file.shown())));
            }
        }
        return used(kind, id, files).map(release -> {
            String name = record.published()
                    .flatMap(all -> StartingFiles.nameOf(kind, new Id(id), release, all))
                    .orElse(id);
            return new Result.Refused("used", Map.of("id", id, "name", name, "release", release.value()));
        });
    }

    /** The newest release that has a thing of that id: a file's name is its id. */
    private static Optional<ReleaseId> used(StartingKind kind, String id, List<SourceFile> files) {
        String name = kind.folder() + "/" + id + ".yaml";
        return files.stream()
                .map(file -> SEALED.matcher(file.name()))
                .filter(file -> file.matches() && file.group(2).equals(name) && ReleaseId.isValid(file.group(1)))
                .map(file -> new ReleaseId(file.group(1)))
                .max(Comparator.naturalOrder());
    }

    /**
     * Another organisation's record: a project that builds at once.
     *
     * @param version of Kaiji, for its pom
     */
    public static Result record(Path folder, Language editor, String version, LocalDate today) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(folder)) {
            return new Result.Refused("not-empty", Map.of());
        }
        var files = new ArrayList<>(StartingRecord.files(editor, version, today));
        ContentSchemas.byFileName()
                .forEach((name, bytes) -> files.add(new OutputFile(new SitePath("content/schema/" + name), bytes)));
        NewFiles.makeFolder(folder, files);
        return new Result.Written(
                List.of(folder.resolve("README.md"), folder.resolve("content").resolve("draft")));
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (var children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }
}
