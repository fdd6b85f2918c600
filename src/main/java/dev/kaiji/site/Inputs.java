package dev.kaiji.site;

import dev.kaiji.load.ContentFolder;
import dev.kaiji.load.SourceFile;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import dev.kaiji.output.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a site is made of but for the generator, told by digests.
 *
 * @param asked what was asked for, and what it does not ask of any release: which folders of releases there are, empty ones included
 * @param common what every page may show: {@code site.yaml}, the allowed signers, the templates, whether there are documents
 * @param releases each release's
 * @param draft the draft's: it is checked, and no part of the site
 */
record Inputs(String asked, String common, SortedMap<ReleaseId, String> releases, String draft) {
    private static final String RELEASES = "releases/";
    private static final String DRAFT = "draft/";

    /** Of a site that is built once. */
    static Inputs none() {
        return new Inputs("", "", new TreeMap<>(), "");
    }

    /** @param parts of the content, each with its digest, as {@link Seen} tells them */
    static Inputs of(Order order, SortedMap<String, String> parts) throws IOException {
        var common = new StringBuilder(Boolean.toString(order.documents())).append('\n');
        var releases = new TreeMap<ReleaseId, String>();
        parts.forEach((part, digest) -> {
            var release = release(part);
            if (release.isPresent()) {
                releases.put(release.get(), digest);
            } else if (!part.equals(DRAFT)) {
                common.append(part).append(digest).append('\n');
            }
        });
        if (order.templates().isPresent()) {
            ContentFolder.read(order.templates().get(), "templates").forEach(file -> common.append(line(file)));
        }
        var asked = List.of(
                order.shownAs(), order.asOf().toString(), Boolean.toString(order.strict()), folders(order.content()));
        return new Inputs(asked.toString(), Sha256.of(common.toString()), releases, parts.getOrDefault(DRAFT, ""));
    }

    /** Everything. */
    byte[] whole() {
        return Sha256.bytes(toString().getBytes(StandardCharsets.UTF_8));
    }

    /** For each release that is shown all that there was with it: it, every release before it, and what is common to all. Empty where nothing is told. */
    Map<ReleaseId, String> upToEach(Releases shown) {
        var upTo = new TreeMap<ReleaseId, String>();
        String before = common;
        for (Release release : shown.all()) {
            String own = releases.get(release.id());
            if (own == null) {
                return Map.of();
            }
            before = Sha256.of(before + release.id() + own);
            upTo.put(release.id(), before);
        }
        return upTo;
    }

    /** What one release is made of. */
    Optional<String> release(ReleaseId id) {
        return Optional.ofNullable(releases.get(id));
    }

    /** The release whose folder that part is. */
    private static Optional<ReleaseId> release(String part) {
        return part.startsWith(RELEASES)
                ? Optional.of(part.substring(RELEASES.length(), part.length() - 1))
                        .filter(ReleaseId::isValid)
                        .map(ReleaseId::new)
                : Optional.empty();
    }

    private static String line(SourceFile file) {
        return file.name() + "\0" + file.isLink() + "\0" + file.content().digest() + "\n";
    }

    /** The names of empty release folders are said in the record's verification, and so belong to it. */
    private static String folders(Path content) throws IOException {
        Path releases = content.resolve("releases");
        if (!Files.isDirectory(releases)) {
            return "";
        }
        try (var children = Files.list(releases)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList()
                    .toString();
        }
    }
}
