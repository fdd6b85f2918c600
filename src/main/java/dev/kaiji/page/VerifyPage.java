package dev.kaiji.page;

import dev.kaiji.model.ReleaseId;
import dev.kaiji.output.SitePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sealed record: every release's fingerprint and signer, and how to check them with the tools that every machine has. */
public final class VerifyPage {
    private VerifyPage() {}

    /**
     * What the template {@code verify.ftlh} knows.
     *
     * @param removed what was removed by law, one line a file
     * @param archive address of the whole record in one file
     * @param latest address of the newest fingerprint
     * @param pinned the line to keep: who signs, with which key
     * @param demonstration whether everybody knows the key
     */
    public record View(
            List<Entry> releases,
            List<Removed> removed,
            String archive,
            String latest,
            String pinned,
            String signer,
            String key,
            boolean demonstration,
            List<Tools> tools) {
        public View {
            releases = List.copyOf(releases);
            removed = List.copyOf(removed);
            tools = List.copyOf(tools);
        }
    }

    /** One release, newest first. @param stamped the time that a time-stamp authority states */
    public record Entry(
            Link link, String fingerprint, String signer, String key, Optional<String> stamped, Link asPublished) {}

    /** A file that was changed by law. @param stated which release says so */
    public record Removed(String release, String file, String reason, String stated) {}

    /** The commands for one system. @param note where they were not tried, that they were not */
    public record Tools(String id, String name, Optional<String> note, List<Step> steps) {
        public Tools {
            steps = List.copyOf(steps);
        }
    }

    /** One thing to type. @param prints what appears where nothing was changed; empty where nothing is printed */
    public record Step(String what, String command, String prints) {}

    static Page of(PageContext context) {
        var path = context.places().verify();
        var title = TopPages.title(context, context.phrase("verify.title"));
        return new Page(
                path,
                "verify",
                Layouts.of(context, path, title, context.phrase("verify.description")),
                view(context, path));
    }

    private static View view(PageContext context, SitePath path) {
        var seals = context.seals().all();
        var newest = seals.get(seals.size() - 1);
        var entries = new ArrayList<Entry>();
        seals.stream()
                .sorted(Comparator.comparing(Seals.Seal::release).reversed())
                .forEach(seal -> entries.add(entry(context, path, seal)));
        String record = context.site().address() + "record/";
        return new View(
                entries,
                removed(context),
                record + "record.zip",
                record + "latest.txt",
                newest.line(),
                newest.signer(),
                newest.key(),
                context.seals().demonstration(),
                new VerifyCommands(context, record).all());
    }

    private static List<Removed> removed(PageContext context) {
        return context.seals().removed().stream()
                .map(file -> new Removed(
                        name(context, file.release()),
                        file.file(),
                        file.reason(),
                        context.phrase("verify.removed.stated", Map.of("release", name(context, file.statedIn())))))
                .toList();
    }

    private static String name(PageContext context, ReleaseId id) {
        return context.releases()
                .find(id)
                .map(release -> context.phrase("release.name", Map.of("date", Layouts.releaseName(context, release))))
                .orElse(id.value());
    }

    private static Entry entry(PageContext context, SitePath path, Seals.Seal seal) {
        var name = name(context, seal.release());
        return new Entry(
                new Link(Places.relative(path, context.places().release(seal.release())), name),
                seal.fingerprint(),
                seal.signer(),
                seal.key(),
                seal.stamped(),
                new Link(
                        Places.relative(path, context.places().asPublished(seal.release())),
                        context.phrase("as-published.title", Map.of("release", name))));
    }
}
