package dev.kaiji.site;

import dev.kaiji.load.ContentFolder;
import dev.kaiji.load.RecordReader;
import dev.kaiji.load.ReleaseText;
import dev.kaiji.load.SourceFile;
import dev.kaiji.model.Language;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SiteSettings;
import dev.kaiji.output.OutputFile;
import dev.kaiji.page.Places;
import dev.kaiji.seal.Approval;
import dev.kaiji.seal.Sealing;
import dev.kaiji.seal.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes the draft a release, as one short story: check it, draw what the public will see, seal both, and let the next draft begin. */
public final class Publishing {
    private static final String DRAFT = "draft/";
    private static final String HEAD = "release.yaml";
    private static final String SIGNERS = "allowed_signers";
    private static final String REDACTED = "redacted.tsv";

    private final Order order;
    private final ReleaseId id;
    private final Path releases;

    private Publishing(Order order, ReleaseId id) {
        this.order = order;
        this.id = id;
        this.releases = order.content().resolve("releases");
    }

    /**
     * What the draft does not say of its publication.
     *
     * @param moment of publication, where the draft does not give it
     * @param bagged the day on which it is sealed
     * @param generator what seals it, for example {@code kaiji 0.1.0}
     * @param approved the digest of the sheet that was approved; empty where nobody asks for an approval
     */
    public record Terms(
            Optional<OffsetDateTime> moment, LocalDate bagged, String generator, Optional<String> approved) {}

    /** How it ended. */
    public sealed interface Result {
        /** The content has errors, and nothing was done. */
        record Unsound(Checked checked) implements Result {}

        /** Something else was approved, and nothing was done. @param digest of the draft as it is */
        record Unapproved(String digest) implements Result {}

        /** @param fingerprint of the new release. @param doubts what may be wrong with it, told for the last time */
        record Sealed(String fingerprint, List<Problem> doubts) implements Result {
            public Sealed {
                doubts = List.copyOf(doubts);
            }
        }

        /** @param tagManifest the file to sign; its signature goes beside it */
        record Prepared(Path tagManifest) implements Result {}

        /** The release was sealed by a run that was interrupted before the next draft could begin; now it has begun. */
        record Finished() implements Result {}
    }

    /** Seals the draft with this key. */
    public static Result release(Order order, ReleaseId id, Terms terms, SigningKey key)
            throws IOException, Sealing.Refused {
        var publishing = new Publishing(order, id);
        if (publishing.isSealedButNotBegunAnew()) {
            publishing.beginAnew();
            return new Result.Finished();
        }
        var drafted = publishing.drafted(terms);
        if (drafted.content().isEmpty()) {
            return drafted.refusal();
        }
        String fingerprint = Sealing.seal(publishing.releases, drafted.content().get(), key);
        publishing.beginAnew();
        return new Result.Sealed(fingerprint, drafted.checked().problems());
    }

    /** Makes everything but the signature, for a key that lives elsewhere. */
    public static Result prepare(Order order, ReleaseId id, Terms terms) throws IOException, Sealing.Refused {
        var publishing = new Publishing(order, id);
        var drafted = publishing.drafted(terms);
        return drafted.content().isEmpty()
                ? drafted.refusal()
                : new Result.Prepared(
                        Sealing.prepare(publishing.releases, drafted.content().get()));
    }

    /** Takes what was prepared, now that its signature lies beside it. */
    public static Result commit(Order order, ReleaseId id) throws IOException, Sealing.Refused {
        var publishing = new Publishing(order, id);
        if (publishing.isSealedButNotBegunAnew()) {
            publishing.beginAnew();
            return new Result.Finished();
        }
        publishing.demandDraftAsPrepared();
        String fingerprint = Sealing.commitPrepared(publishing.releases, id.value());
        publishing.beginAnew();
        return new Result.Sealed(fingerprint, List.of());
    }

    /** What would be sealed; no content where there are errors, or where it is not what was approved. */
    private record Drafted(Checked checked, boolean approved, Optional<Sealing.Content> content) {
        Result refusal() {
            return approved
                    ? new Result.Unsound(checked)
                    : new Result.Unapproved(checked.approval().orElseThrow().digest());
        }
    }

    private Drafted drafted(Terms terms) throws IOException, Sealing.Refused {
        var files = ContentFolder.read(order.content(), order.shownAs());
        if (files.stream().noneMatch(file -> file.name().equals(DRAFT + HEAD))) {
            throw new Sealing.Refused("sealing.no-draft", order.shownAs() + "/" + DRAFT + HEAD);
        }
        if (Files.exists(releases.resolve(id.value()), LinkOption.NOFOLLOW_LINKS)) {
            throw new Sealing.Refused("sealing.exists", id.value());
        }
        if (comesBeforeAnother(files)) {
            throw new Sealing.Refused("sealing.too-early", id.value());
        }
        var asDraft = SiteBuild.check(new RecordReader(), files, order.strict(), Progress.none());
        if (!isApproved(asDraft, terms)) {
            return new Drafted(asDraft, false, Optional.empty());
        }
        if (!asDraft.isSound()) {
            return new Drafted(asDraft, true, Optional.empty());
        }
        var asRelease = SiteBuild.check(new RecordReader(), released(files, terms), order.strict(), Progress.none());
        return asRelease.isSound() && asRelease.record().published().isPresent()
                ? new Drafted(asRelease, true, Optional.of(content(files, asRelease, terms)))
                : new Drafted(asRelease, true, Optional.empty());
    }

    private static boolean isApproved(Checked draft, Terms terms) {
        return terms.approved().isEmpty()
                || draft.approval().map(Approval::digest).equals(terms.approved());
    }

    /** Releases are sealed in the order of their dates: none can be slipped in between. */
    private boolean comesBeforeAnother(List<SourceFile> files) {
        return files.stream()
                .map(file -> file.name().split("/"))
                .filter(way -> way[0].equals("releases") && way.length > 1 && ReleaseId.isValid(way[1]))
                .anyMatch(way -> new ReleaseId(way[1]).compareTo(id) > 0);
    }

    /** The content folder as it will be: the draft's files in the place of the release, named in messages as they lie now. */
    private List<SourceFile> released(List<SourceFile> files, Terms terms) {
        var moved = new ArrayList<SourceFile>();
        for (SourceFile file : files) {
            if (!file.name().startsWith(DRAFT)) {
                moved.add(file);
            } else {
                String name = file.name().substring(DRAFT.length());
                moved.add(new SourceFile(
                        "releases/" + id + "/data/" + name, file.shown(), sealedBytes(name, file, terms)));
            }
        }
        return moved;
    }

    private byte[] sealedBytes(String name, SourceFile file, Terms terms) {
        return name.equals(HEAD) ? ReleaseText.published(file.bytes(), id, terms.moment()) : file.bytes();
    }

    private Sealing.Content content(List<SourceFile> files, Checked checked, Terms terms)
            throws IOException, Sealing.Refused {
        var all =
                checked.record().published().orElseThrow(() -> new IllegalStateException("a record without releases"));
        var payload = new TreeMap<String, byte[]>();
        for (SourceFile file : files) {
            if (file.name().startsWith(DRAFT)) {
                String name = file.name().substring(DRAFT.length());
                payload.put(name, sealedBytes(name, file, terms));
            }
        }
        asPublished(checked.record().settings(), all)
                .forEach(page -> payload.put(page.path().value(), page.bytes()));
        return new Sealing.Content(
                id.value(), payload, info(checked.record().settings(), release(all), terms), signers(), redacted());
    }

    private List<OutputFile> asPublished(SiteSettings settings, Releases all) {
        var templates = SitePlan.templates(order);
        return AsPublished.of(settings, all.upTo(id), templates, SitePlan.phrases(templates, all));
    }

    private Release release(Releases all) {
        return all.all().stream()
                .filter(release -> release.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(id + " was not read"));
    }

    private static Map<String, String> info(SiteSettings settings, Release release, Terms terms) {
        var labels = new LinkedHashMap<String, String>();
        List<Language> languages = release.organisation().languages();
        labels.put(
                "Source-Organization",
                languages.stream()
                        .flatMap(language -> release.organisation().name().in(language).stream())
                        .collect(Collectors.joining(" / ")));
        labels.put(
                "External-Identifier",
                settings.address()
                        + new Places(languages.get(0)).release(release.id()).address());
        labels.put("Bagging-Date", terms.bagged().toString());
        release.published().ifPresent(moment -> labels.put("Kaiji-Published", moment.toString()));
        release.nextUpdateBy()
                .flatMap(date -> date.span().last())
                .ifPresent(day -> labels.put("Kaiji-Next-Update-By", day.toString()));
        labels.put("Kaiji-Generator", terms.generator());
        return labels;
    }

    private byte[] signers() throws IOException, Sealing.Refused {
        Path file = order.content().resolve(SIGNERS);
        if (!Files.isRegularFile(file)) {
            throw new Sealing.Refused("sealing.no-signers", order.shownAs() + "/" + SIGNERS);
        }
        return Files.readAllBytes(file);
    }

    /** The lawful removals since the release before, stated once. */
    private Optional<byte[]> redacted() throws IOException {
        Path file = order.content().resolve(REDACTED);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private SortedMap<String, byte[]> draft() throws IOException {
        var draft = new TreeMap<String, byte[]>();
        for (SourceFile file : ContentFolder.read(order.content().resolve(DRAFT), order.shownAs() + "/draft")) {
            draft.put(file.name(), file.bytes());
        }
        return draft;
    }

    private boolean isSealedButNotBegunAnew() throws IOException {
        Path data = releases.resolve(id.value()).resolve("data");
        if (!Files.isDirectory(data) || !Files.isDirectory(order.content().resolve(DRAFT))) {
            return false;
        }
        for (Map.Entry<String, byte[]> file : draft().entrySet()) {
            Path sealed = data.resolve(file.getKey());
            if (!Files.isRegularFile(sealed)
                    || !saysTheSame(file.getKey(), file.getValue(), Files.readAllBytes(sealed))) {
                return false;
            }
        }
        return true;
    }

    private void demandDraftAsPrepared() throws IOException, Sealing.Refused {
        for (Map.Entry<String, byte[]> file : draft().entrySet()) {
            var prepared = Sealing.preparedFile(releases, id.value(), file.getKey());
            if (prepared.filter(bytes -> saysTheSame(file.getKey(), file.getValue(), bytes))
                    .isEmpty()) {
                throw new Sealing.Refused("sealing.draft-changed", order.shownAs() + "/" + DRAFT + file.getKey());
            }
        }
    }

    private static boolean saysTheSame(String name, byte[] draft, byte[] sealed) {
        return name.equals(HEAD)
                ? Arrays.equals(ReleaseText.withoutPublication(draft), ReleaseText.withoutPublication(sealed))
                : Arrays.equals(draft, sealed);
    }

    /** Empties what the draft said of this release only; everything else stays as the starting point of the next. */
    private void beginAnew() throws IOException {
        Path head = order.content().resolve(DRAFT + HEAD);
        Path fresh = releases.resolve("." + id + ".draft.sealing");
        Files.write(fresh, ReleaseText.fresh(Files.readAllBytes(head)));
        Files.move(fresh, head, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(order.content().resolve(REDACTED));
    }
}
