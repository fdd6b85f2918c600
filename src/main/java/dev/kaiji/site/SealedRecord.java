package dev.kaiji.site;

import dev.kaiji.model.Language;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SiteSettings;
import dev.kaiji.output.PlannedFile;
import dev.kaiji.output.SitePath;
import dev.kaiji.page.Seals;
import dev.kaiji.seal.Finding;
import dev.kaiji.seal.PublishedRecord;
import dev.kaiji.seal.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The releases as they are sealed, verified before a site says so.
 *
 * @param sealed oldest first; empty for a record that nobody has sealed
 * @param removed by law, after the seal
 * @param wrong what verification found, notices left out: a site with any of it is not built
 */
record SealedRecord(
        Path releases, List<Verification.Sealed> sealed, List<Verification.Removed> removed, List<Finding> wrong) {
    SealedRecord {
        sealed = List.copyOf(sealed);
        removed = List.copyOf(removed);
        wrong = List.copyOf(wrong);
    }

    static SealedRecord unsealed(Path releases) {
        return new SealedRecord(releases, List.of(), List.of(), List.of());
    }

    static SealedRecord of(Path content) throws IOException {
        Path releases = content.resolve("releases");
        if (!PublishedRecord.isBegun(releases)) {
            return unsealed(releases);
        }
        var wrong = new ArrayList<Finding>();
        var result = Verification.of(content, Verification.Options.none(), finding -> {
            if (!finding.kind().isNotice()) {
                wrong.add(finding);
            }
        });
        return new SealedRecord(releases, result.releases(), result.removed(), wrong);
    }

    /** The seals of the releases that the public may see. */
    Seals seals(Releases shown) {
        var seals = new ArrayList<Seals.Seal>();
        for (Verification.Sealed release : shown(shown)) {
            release.signature()
                    .ifPresent(signature -> seals.add(new Seals.Seal(
                            new ReleaseId(release.release()),
                            release.fingerprint(),
                            signature.principal(),
                            signature.key().fingerprint(),
                            signature.line(),
                            release.stamped())));
        }
        boolean demonstration = shown(shown).stream()
                .flatMap(release -> release.signature().stream())
                .anyMatch(signature -> signature.key().isDemonstration());
        return new Seals(seals, removed(shown), demonstration);
    }

    /** What the record states to have been removed from the releases that the public may see. */
    private List<Seals.Removed> removed(Releases shown) {
        var ids = shown(shown).stream().map(Verification.Sealed::release).collect(Collectors.toSet());
        return removed.stream()
                .filter(file -> ids.contains(file.release()) && ids.contains(file.statedIn()))
                .map(file -> new Seals.Removed(
                        new ReleaseId(file.release()), file.file(), new ReleaseId(file.statedIn()), file.reason()))
                .toList();
    }

    /** A copy is made of its release alone, the archive and the newest fingerprint of all of them. */
    private static Optional<String> madeOf(SitePath path, Inputs inputs, Optional<String> whole) {
        var parts = path.value().split("/");
        return parts[1].equals("releases") ? inputs.release(new ReleaseId(parts[2])) : whole;
    }

    private List<Verification.Sealed> shown(Releases shown) {
        Set<String> ids =
                shown.all().stream().map(release -> release.id().value()).collect(Collectors.toSet());
        return sealed.stream()
                .filter(release -> ids.contains(release.release()))
                .toList();
    }

    /**
     * {@code record/**}: what the site publishes of it; nothing where nothing is sealed.
     *
     * @param inputs tells what each release is made of: its copies are made of nothing else
     */
    List<PlannedFile> files(Releases shown, SiteSettings settings, Language first, Inputs inputs) throws IOException {
        var published = shown(shown);
        if (published.isEmpty()) {
            return List.of();
        }
        var files = new ArrayList<PlannedFile>();
        var whole =
                Optional.ofNullable(inputs.upToEach(shown).get(shown.newest().id()));
        for (PlannedFile file : PublishedRecord.files(releases, published)) {
            madeOf(file.path(), inputs, whole).map(file::madeOf).ifPresentOrElse(files::add, () -> files.add(file));
        }
        var ids = published.stream().map(Verification.Sealed::release).collect(Collectors.toSet());
        List<Release> sealedReleases = shown.all().stream()
                .filter(release -> ids.contains(release.id().value()))
                .toList();
        files.add(PlannedFile.of(TimeMap.of(settings, sealedReleases, first)));
        return files;
    }
}
