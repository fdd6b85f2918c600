package dev.kaiji.page;

import dev.kaiji.change.ChangedItem;
import dev.kaiji.change.History;
import dev.kaiji.model.Release;
import dev.kaiji.output.SitePath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The packet of a regulator in words, as one document: what changed by directive item, what the reports state, what is open, and the fingerprints. */
public final class PacketDocument {
    private final PageContext context;
    private final History history;
    private final Packet packet;
    private final SitePath page;
    private final ChangesView changes;
    private final Map<String, ChangesView.Item> changed = new HashMap<>();

    private PacketDocument(PageContext context, History history, Packet packet) {
        this.context = context;
        this.history = history;
        this.packet = packet;
        this.page = context.places().directives(packet.regulator().id());
        this.changes = ChangesPages.compare(context, packet.comparison());
        changes.groups().stream()
                .flatMap(group -> group.items().stream())
                .forEach(item -> changed.put(item.anchor(), item));
    }

    /**
     * What the template {@code document-packet.ftlh} knows.
     *
     * @param sums how many items of the regulator are answered, and by what day this is judged
     * @param compared what is compared, and how much changed
     * @param wording how many things changed in words only
     * @param unanswered labels of the items that nothing answers
     * @param labelLang the labels' language where it is not the document's
     */
    public record View(
            DocumentFront front,
            String sums,
            Dated judged,
            String compared,
            Optional<String> wording,
            List<Act> acts,
            List<ChangesView.Item> others,
            List<Told> reports,
            List<Promise> overdue,
            List<Promise> open,
            List<String> unanswered,
            Optional<String> labelLang,
            List<Sealed> releases) {
        public View {
            acts = List.copyOf(acts);
            others = List.copyOf(others);
            reports = List.copyOf(reports);
            overdue = List.copyOf(overdue);
            open = List.copyOf(open);
            unanswered = List.copyOf(unanswered);
            releases = List.copyOf(releases);
        }
    }

    /** One act of the regulator. */
    public record Act(Said kind, Dated issued, List<Asked> items) {
        public Act {
            items = List.copyOf(items);
        }
    }

    /** One item: what it asks, which measures answer it, and what changed. */
    public record Asked(
            String label,
            Said summary,
            Optional<Dated> deadline,
            List<String> measures,
            List<ChangesView.Item> changes) {
        public Asked {
            measures = List.copyOf(measures);
            changes = List.copyOf(changes);
        }
    }

    /** A report: when it was handed in, the release that came with it, and what it states. */
    public record Told(Said title, Optional<String> link, Dated handedIn, String release, List<CommitmentView> stated) {
        public Told {
            stated = List.copyOf(stated);
        }
    }

    /** A commitment, and the measure that it stands under. */
    public record Promise(String measure, CommitmentView commitment) {}

    /** A release and its fingerprint, if it is sealed. */
    public record Sealed(String release, Optional<String> fingerprint) {}

    /** @param context at the newest release, on the packet's day. @param path of the HTML */
    public static Page of(PageContext context, History history, Packet packet, SitePath path) {
        var document = new PacketDocument(context, history, packet);
        var names = Map.of(
                "regulator",
                context.say(packet.regulator().name()).text(),
                "from",
                Layouts.releaseName(context, packet.since()),
                "to",
                Layouts.releaseName(context, packet.newest()));
        var title = TopPages.title(context, context.phrase("packet.title", names));
        var subject = context.phrase("packet.subject", names);
        var front = DocumentFront.of(
                context,
                document.page,
                context.say(context.release().incident().title()),
                context.phrase("packet.title", names),
                subject);
        return new Page(
                path, "document-packet", Layouts.of(context, document.page, title, subject), document.view(front));
    }

    private View view(DocumentFront front) {
        var views = new CommitmentViews(context, history, page);
        var items = packet.directives().stream()
                .flatMap(act -> act.items().stream())
                .toList();
        var unanswered =
                items.stream().filter(asked -> asked.answering().isEmpty()).toList();
        return new View(
                front,
                sums(items.size(), unanswered.size()),
                Dated.of(context, "packet.judged", context.day(packet.asOf())),
                changes.sentence(),
                changes.wording(),
                packet.directives().stream().map(act -> act(act, views)).toList(),
                told(packet.others()),
                packet.reports().stream().map(this::report).toList(),
                promises(packet.overdue(), views),
                promises(packet.open(), views),
                unanswered.stream().map(asked -> asked.item().label()).toList(),
                views.sourceLanguage(),
                packet.releases().stream().map(this::sealed).toList());
    }

    private String sums(int items, int open) {
        return context.phrase(
                open == 0 ? "directives.sums.all" : "directives.sums",
                Map.of(
                        "items",
                        Integer.toString(items),
                        "answered",
                        Integer.toString(items - open),
                        "open",
                        Integer.toString(open)));
    }

    private Act act(Packet.Act act, CommitmentViews views) {
        return new Act(
                context.say(act.directive().act()),
                Dated.of(
                        context,
                        "directives.issued",
                        context.date(act.directive().issued())),
                act.items().stream().map(asked -> asked(asked, views)).toList());
    }

    private Asked asked(Packet.Asked asked, CommitmentViews views) {
        return new Asked(
                asked.item().label(),
                context.say(asked.item().summary()),
                asked.item().deadline().map(date -> Dated.of(context, "directives.deadline", context.date(date))),
                asked.answering().stream()
                        .map(measure -> views.link(measure).text())
                        .toList(),
                told(asked.changes()));
    }

    private List<ChangesView.Item> told(List<ChangedItem> items) {
        return items.stream()
                .flatMap(item -> Optional.ofNullable(changed.get(ChangeCells.anchor(item.subject()))).stream())
                .toList();
    }

    /** As the release that came with it stated it, on that release's own day. */
    private Told report(Packet.Told told) {
        var then = context.at(told.release());
        var views = new CommitmentViews(then, history, page);
        return new Told(
                then.say(told.report().title()),
                told.report().link(),
                Dated.of(
                        context,
                        "directives.handed-in",
                        context.date(told.report().date())),
                context.phrase("release.name", Map.of("date", Layouts.releaseName(context, told.release()))),
                told.stated().stream().map(p -> views.of(p.commitment())).toList());
    }

    private static List<Promise> promises(List<Packet.Promise> promises, CommitmentViews views) {
        return promises.stream()
                .map(p -> new Promise(views.link(p.measure()).text(), views.of(p.commitment())))
                .toList();
    }

    private Sealed sealed(Release release) {
        return new Sealed(
                context.phrase("release.name", Map.of("date", Layouts.releaseName(context, release))),
                context.seals().of(release.id()).map(Seals.Seal::fingerprint));
    }
}
