package dev.kaiji.export;

import dev.kaiji.change.FactHistory;
import dev.kaiji.change.History;
import dev.kaiji.model.Release;
import dev.kaiji.model.Releases;
import dev.kaiji.output.PlannedFile;
import dev.kaiji.output.SitePath;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code data/record.json}: every release, and every fact with each value it ever had; a value holds from its release until the next one. */
final class RecordData {
    private static final String PATH = "data/record.json";

    private RecordData() {}

    static PlannedFile file(Releases record, History history, String address, Json json) {
        return Json.planned(new SitePath(PATH), () -> of(record, history, address, json));
    }

    private static ObjectNode of(Releases record, History history, String address, Json json) {
        var root = Json.object().put("$schema", "../schema/record.json").put("address", address);
        root.set("languages", json.value(json.words().languages()));
        var releases = root.putArray("releases");
        record.all().forEach(release -> releases.add(release(release, json)));
        var facts = root.putObject("facts");
        history.facts().forEach((at, fact) -> facts.set(at.toString(), values(fact, json)));
        return root;
    }

    private static JsonNode release(Release release, Json json) {
        var node = Json.object();
        node.set("id", json.value(release.id()));
        node.set("published", json.value(release.published()));
        node.set("title", json.value(release.title()));
        node.put("reconstructed", release.reconstructed());
        node.put("data", "releases/" + release.id() + ".json");
        node.put("changes", "changes/" + release.id() + ".json");
        return node;
    }

    /** Of a thing itself only whether it is there: its facts have addresses of their own. */
    private static JsonNode values(FactHistory fact, Json json) {
        var array = Json.array();
        for (FactHistory.Value held : fact.values()) {
            Optional<Object> value =
                    fact.address().field().isEmpty() ? held.value().map(thing -> true) : held.value();
            var node = Json.object();
            node.set("since", json.value(held.since()));
            node.set("value", json.value(value));
            array.add(node);
        }
        return array;
    }
}
