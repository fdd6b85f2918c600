package dev.kaiji.export;

import dev.kaiji.change.History;
import dev.kaiji.model.DatePart;
import dev.kaiji.model.Organisation;
import dev.kaiji.model.Report;
import dev.kaiji.output.OutputFile;
import dev.kaiji.output.PlannedFile;
import dev.kaiji.output.SitePath;
import dev.kaiji.page.LastChanged;
import dev.kaiji.page.PageContext;
import dev.kaiji.page.PlannedPage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code ja/site.jsonld}: the organisation, the site and its pages, the data and the reports in the words of schema.org. Every page names it; it is a file of its own
 * because no page of ours carries a script element, not even one that nothing runs.
 */
public final class LinkedData {
    private final PageContext context;
    private final String address;

    private LinkedData(PageContext context) {
        this.context = context;
        this.address = context.site().address();
    }

    /** @param context at the newest release. @param pages of the whole site. @param history of the same record */
    public static List<PlannedFile> of(PageContext context, List<PlannedPage> pages, History history) {
        var path = context.places().linkedData();
        return List.of(PlannedFile.of(path, () -> new LinkedData(context).file(path, pages, history)));
    }

    private OutputFile file(SitePath path, List<PlannedPage> pages, History history) {
        var root = Json.object().put("@context", "https://schema.org");
        var graph = root.putArray("@graph");
        graph.add(organisation());
        graph.add(site());
        graph.add(dataset());
        context.releases().reports().forEach(report -> graph.add(report(report)));
        pages(graph, pages, new LastChanged(context, history));
        return Json.file(path.value(), root);
    }

    private ObjectNode thing(String type, String id) {
        return Json.object().put("@type", type).put("@id", address + id);
    }

    private JsonNode reference(String id) {
        return Json.object().put("@id", address + id);
    }

    private JsonNode organisation() {
        var node = thing("Organization", "#organisation")
                .put("name", context.say(context.organisation().name()).text());
        var contacts = node.putArray("contactPoint");
        for (Organisation.Desk desk : context.organisation().desks()) {
            var contact = contacts.addObject()
                    .put("@type", "ContactPoint")
                    .put("name", context.say(desk.name()).text())
                    .put("contactType", "customer support")
                    .put("telephone", desk.phone());
            desk.email().ifPresent(email -> contact.put("email", email));
        }
        return node;
    }

    private JsonNode site() {
        var node = thing("WebSite", "#site").put("url", address).put("name", title());
        languages(node);
        node.set("publisher", reference("#organisation"));
        return node;
    }

    private String title() {
        return context.say(context.release().incident().title()).text();
    }

    private void languages(ObjectNode node) {
        var languages = node.putArray("inLanguage");
        context.organisation().languages().forEach(language -> languages.add(language.tag()));
    }

    private JsonNode dataset() {
        var releases = context.releases().all();
        var node = thing("Dataset", "#data")
                .put("name", context.phrase("data.name", Map.of("title", title())))
                .put("description", context.phrase("data.description"))
                .put("url", address + context.places().measuresTable().address())
                .put("datePublished", AtomEntries.moment(context.moment(releases.get(0))))
                .put(
                        "dateModified",
                        AtomEntries.moment(context.moment(context.releases().newest())))
                .put("version", context.releases().newest().id().value())
                .put("isAccessibleForFree", true);
        languages(node);
        node.set("creator", reference("#organisation"));
        var distribution = node.putArray("distribution");
        download(distribution, "data/record.json", "application/json");
        download(distribution, "data/measures.csv", "text/csv");
        download(distribution, "data/changes.csv", "text/csv");
        if (OscalPlan.isAny(context.releases().newest())) {
            download(distribution, OscalPlan.PATH, "application/json");
        }
        return node;
    }

    private void download(ArrayNode distribution, String path, String type) {
        distribution
                .addObject()
                .put("@type", "DataDownload")
                .put("contentUrl", address + path)
                .put("encodingFormat", type);
    }

    private JsonNode report(Report report) {
        var node = thing("Report", context.places().top().address() + "#reports/" + report.id())
                .put("name", context.say(report.title()).text());
        if (report.date().parts().get(0) instanceof DatePart.Day day) {
            node.put("datePublished", day.first().toString());
        }
        report.link().ifPresent(link -> node.put("url", link));
        node.set("author", reference("#organisation"));
        return node;
    }

    /** The pages that may be found; past releases are left out. */
    private void pages(ArrayNode graph, List<PlannedPage> pages, LastChanged changed) {
        var past = new HashSet<SitePath>();
        context.releases().all().forEach(release -> past.add(context.places().release(release.id())));
        pages.stream()
                .map(PlannedPage::path)
                .filter(path -> path.value().startsWith(context.language() + "/") && !past.contains(path))
                .sorted()
                .forEach(path -> {
                    var node = graph.addObject()
                            .put("@type", "WebPage")
                            .put("@id", address + path.address())
                            .put("inLanguage", context.language().tag())
                            .put("dateModified", AtomEntries.moment(changed.of(path)));
                    node.set("isPartOf", reference("#site"));
                });
    }
}
