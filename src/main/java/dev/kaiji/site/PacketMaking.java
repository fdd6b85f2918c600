package dev.kaiji.site;

import dev.kaiji.export.PacketFiles;
import dev.kaiji.model.Organisation;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import dev.kaiji.output.OutputFile;
import dev.kaiji.output.SitePath;
import dev.kaiji.page.Packet;
import dev.kaiji.page.PacketDocument;
import dev.kaiji.page.PageContext;
import dev.kaiji.page.Pages;
import dev.kaiji.render.Renderer;
import dev.kaiji.seal.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Makes a regulator's packet of a checked record: printable HTML and PDF in each language, CSV and JSON. */
public final class PacketMaking {
    private final SitePlan plan;

    private PacketMaking(SitePlan plan) {
        this.plan = plan;
    }

    /** Whether a packet can be made, and if not, why. */
    public sealed interface Result {
        /** The sealed record is not intact. */
        record Broken(List<Finding> wrong) implements Result {}

        /** Nothing is published, or everything is held back. */
        record Nothing() implements Result {}

        /** A packet of these regulators and releases can be made. */
        record Ready(PacketMaking making) implements Result {}
    }

    public static Result of(Checked checked, Order order) throws IOException {
        var sealed = SealedRecord.of(order.content());
        if (!sealed.wrong().isEmpty()) {
            return new Result.Broken(sealed.wrong());
        }
        var asOf = order.asOf().or(() -> checked.record().published().flatMap(AsOf::newestOf));
        var shown = asOf.flatMap(checked::shownOn);
        if (shown.isEmpty()) {
            return new Result.Nothing();
        }
        var settings = order.settings(checked.record().settings());
        return new Result.Ready(new PacketMaking(
                SitePlan.of(settings, shown.get(), sealed, asOf.get().day(), SitePlan.templates(order))));
    }

    public List<Organisation.Regulator> regulators() {
        return releases().newest().organisation().regulators();
    }

    /** The releases that a packet may tell of what changed since: all but the newest. */
    public List<ReleaseId> earlier() {
        return releases().all().stream()
                .map(Release::id)
                .filter(id -> !id.equals(releases().newest().id()))
                .toList();
    }

    /** @param regulator and {@code since}: known ones. @return {@code ppc-2024-04-01-2024-06-28.ja.html} and so on */
    public List<OutputFile> files(Organisation.Regulator regulator, ReleaseId since) {
        var packet = Packet.of(releases(), regulator, since, plan.asOf());
        var seals = plan.sealed().seals(releases());
        String name = regulator.id() + "-" + since + "-" + releases().newest().id();
        var files = new ArrayList<OutputFile>();
        var renderer = new Renderer(plan.templates(), plan.phrases());
        for (PageContext context : Pages.contexts(plan.settings(), releases(), seals, plan.asOf(), plan.phrases())) {
            var path = new SitePath(name + "." + context.language() + ".html");
            var html = renderer.render(PacketDocument.of(context, plan.history(), packet, path));
            files.add(html);
            if (plan.settings().documents().contains(context.language())) {
                files.add(Printing.of(
                        new OutputFile(new SitePath(name + "." + context.language() + ".pdf"), html.bytes())));
            }
        }
        files.addAll(PacketFiles.of(
                name,
                packet,
                seals,
                plan.settings().address(),
                releases(),
                plan.phrases(),
                plan.settings().eraYears()));
        return List.copyOf(files);
    }

    private Releases releases() {
        return plan.releases();
    }
}
