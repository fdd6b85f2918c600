package dev.kaiji.export;

import dev.kaiji.change.Change;
import dev.kaiji.change.ChangedItem;
import dev.kaiji.change.Comparison;
import dev.kaiji.change.DateMove;
import dev.kaiji.change.Shift;
import dev.kaiji.model.ChangeNote.Reason;
import dev.kaiji.output.PlannedFile;
import dev.kaiji.output.SitePath;
import dev.kaiji.page.PageContext;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code data/changes/2024-06-28.json}: what a release changed against the one before it, one change an address, one item a subject. */
final class ChangesData {
    private ChangesData() {}

    static PlannedFile file(Comparison comparison, Json json, List<PageContext> contexts) {
        return Json.planned(path(comparison), () -> of(comparison, json, contexts));
    }

    static SitePath path(Comparison comparison) {
        return new SitePath("data/changes/" + comparison.to() + ".json");
    }

    /** @param contexts at the newest release, one a language that sentences are told in */
    static ObjectNode of(Comparison comparison, Json json, List<PageContext> contexts) {
        var root = Json.object().put("$schema", "../../schema/changes.json");
        root.set("from", json.value(comparison.from()));
        root.set("to", json.value(comparison.to()));
        root.put("count", comparison.count());
        var items = root.putArray("items");
        var sentences = new Sentences(contexts, comparison.to());
        comparison.items().forEach(item -> items.add(item(item, json, sentences)));
        var changes = root.putArray("changes");
        comparison.changes().forEach(change -> changes.add(change(change, json)));
        return root;
    }

    private static JsonNode item(ChangedItem item, Json json, Sentences sentences) {
        var node = Json.object()
                .put("subject", item.subject())
                .put("headline", item.headline().code());
        node.put("regression", item.regression()).put("correction", item.correction());
        node.set("sentence", json.eachLanguage(language -> sentences.of(item, language)));
        node.set(
                "changes",
                json.value(item.changes().stream().map(Change::address).toList()));
        return node;
    }

    static JsonNode change(Change change, Json json) {
        var node = Json.object()
                .put("address", change.address().toString())
                .put("subject", change.subject())
                .put("field", change.field())
                .put("item", change.item())
                .put("kind", change.kind().code())
                .put("weight", change.weight().code());
        node.set("old", json.value(change.before()));
        node.set("new", json.value(change.after()));
        node.set("shiftDays", json.value(change.shiftDays()));
        node.set(
                "shiftMonths", json.value(change.move().flatMap(DateMove::shift).map(Shift::months)));
        node.put("regression", change.regression()).put("correction", change.correction());
        node.set("languages", json.value(List.copyOf(change.languages())));
        node.set("reason", json.value(change.reason()));
        node.put(
                "reasonGiven",
                change.reason().filter(Reason.Given.class::isInstance).isPresent());
        return node;
    }
}
