package dev.kaiji.export;

import dev.kaiji.change.Change;
import dev.kaiji.change.ChangedItem;
import dev.kaiji.change.Facts;
import dev.kaiji.change.History;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Directive;
import dev.kaiji.model.Language;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.Releases;
import dev.kaiji.output.OutputFile;
import dev.kaiji.page.Packet;
import dev.kaiji.page.Seals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A regulator's packet for programs and spreadsheets, in all languages at once. */
public final class PacketFiles {
    private final Packet packet;
    private final Seals seals;
    private final String address;
    private final Json json;

    private PacketFiles(Packet packet, Seals seals, String address, Json json) {
        this.packet = packet;
        this.seals = seals;
        this.address = address;
        this.json = json;
    }

    /**
     * @param name of both files, without what says their type
     * @param address of the site, where the schema lies
     * @param releases the record that the packet was made of
     */
    public static List<OutputFile> of(
            String name,
            Packet packet,
            Seals seals,
            String address,
            Releases releases,
            Map<Language, Phrases> phrases,
            boolean eraYears) {
        var files = new PacketFiles(packet, seals, address, new Json(Words.of(releases, phrases, eraYears)));
        return List.of(Json.file(name + ".json", files.json()), files.table().file(name + ".csv"));
    }

    private JsonNode json() {
        var root = Json.object().put("$schema", address + "schema/packet.json");
        root.set("regulator", json.value(packet.regulator()));
        root.set("from", json.value(packet.since().id()));
        root.set("to", json.value(packet.newest().id()));
        root.set("asOf", json.value(packet.asOf()));
        var directives = root.putArray("directives");
        packet.directives().forEach(act -> directives.add(act(act)));
        root.set("others", subjects(packet.others()));
        var changes = root.putArray("changes");
        packet.comparison().changes().forEach(change -> changes.add(ChangesData.change(change, json)));
        var reports = root.putArray("reports");
        packet.reports().forEach(told -> reports.add(report(told)));
        root.set("overdue", promises(packet.overdue()));
        root.set("open", promises(packet.open()));
        var releases = root.putArray("releases");
        packet.releases().forEach(release -> {
            var node = releases.addObject();
            node.set("id", json.value(release.id()));
            node.set("published", json.value(release.published()));
            node.set("fingerprint", json.value(seals.of(release.id()).map(Seals.Seal::fingerprint)));
        });
        return root;
    }

    private ObjectNode act(Packet.Act act) {
        var node = Json.object();
        node.set("id", json.value(act.directive().id()));
        node.set("act", json.value(act.directive().act()));
        node.set("issued", json.value(act.directive().issued()));
        var items = node.putArray("items");
        act.items().forEach(asked -> {
            var item = items.addObject();
            item.set("item", json.value(asked.item()));
            item.set(
                    "measures",
                    json.value(asked.answering().stream().map(Measure::id).toList()));
            item.set("changed", subjects(asked.changes()));
        });
        return node;
    }

    private JsonNode subjects(List<ChangedItem> items) {
        return json.value(items.stream().map(ChangedItem::subject).toList());
    }

    private ObjectNode report(Packet.Told told) {
        var node = Json.object();
        node.set("report", json.value(told.report()));
        node.set("release", json.value(told.release().id()));
        node.set("states", promises(told.stated()));
        return node;
    }

    private JsonNode promises(List<Packet.Promise> promises) {
        var array = Json.array();
        promises.forEach(promise -> {
            var node = array.addObject();
            node.set("measure", json.value(promise.measure().id()));
            node.set("commitment", json.value(promise.commitment()));
        });
        return array;
    }

    /** One row for each item and each commitment that answers it; an item that nothing answers has a row of its own. */
    private Csv table() {
        var words = json.words();
        var columns = new Columns(words);
        var header = new ArrayList<>(List.of("directive", "item", "label"));
        words.languages().forEach(language -> header.add("asked." + language));
        header.addAll(columns.headings("measure.", Measure.class));
        header.addAll(columns.headings("", Commitment.class));
        header.addAll(
                List.of("overdue", "changed", "headline", "regression", "before.state", "before.due", "before.done"));
        header.add("shiftDays");
        var before = Facts.of(packet.since());
        var rows = new ArrayList<List<Csv.Cell>>();
        for (Packet.Act act : packet.directives()) {
            for (Packet.Asked asked : act.items()) {
                rows(act.directive(), asked, columns, before, header.size(), rows);
            }
        }
        return new Csv(header, rows);
    }

    private void rows(
            Directive directive,
            Packet.Asked asked,
            Columns columns,
            Facts before,
            int width,
            List<List<Csv.Cell>> rows) {
        boolean any = false;
        for (Measure measure : asked.answering()) {
            for (Commitment commitment : measure.commitments()) {
                any = true;
                rows.add(item(directive, asked)
                        .addAll(columns.cells(Measure.class, measure))
                        .addAll(columns.cells(Commitment.class, commitment))
                        .add(Boolean.toString(History.isOverdue(commitment, packet.asOf())))
                        .addAll(change(commitment, asked, before))
                        .cells());
            }
        }
        if (!any) {
            var row = item(directive, asked);
            while (row.cells().size() < width) {
                row.add("");
            }
            rows.add(row.cells());
        }
    }

    private Csv.Row item(Directive directive, Packet.Asked asked) {
        var row = new Csv.Row()
                .add(directive.id().value())
                .add(asked.item().id().value())
                .add(asked.item().label());
        json.words()
                .languages()
                .forEach(language -> row.add(asked.item().summary().in(language).orElse("")));
        return row;
    }

    /** Whether it changed since, and where it stood then. */
    private static List<Csv.Cell> change(Commitment commitment, Packet.Asked asked, Facts before) {
        String subject = "commitments/" + commitment.id();
        var item = asked.changes().stream()
                .filter(changed -> changed.subject().equals(subject))
                .findFirst();
        var then = before.thing(subject).map(thing -> (Commitment) thing.self());
        return new Csv.Row()
                .add(Boolean.toString(item.isPresent()))
                .add(item.map(changed -> changed.headline().code()).orElse(""))
                .add(Boolean.toString(item.filter(ChangedItem::regression).isPresent()))
                .add(then.map(was -> was.state().code()).orElse(""))
                .add(then.flatMap(Commitment::due).map(Object::toString).orElse(""))
                .add(then.flatMap(Commitment::done).map(Object::toString).orElse(""))
                .add(item.flatMap(changed -> changed.change("due"))
                        .flatMap(Change::shiftDays)
                        .map(Csv::number)
                        .orElse(Csv.empty()))
                .cells();
    }
}
