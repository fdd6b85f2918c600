package dev.kaiji.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.kaiji.change.History;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SyntheticRecord;
import dev.kaiji.output.OutputFile;
import dev.kaiji.page.Pages;
import dev.kaiji.page.TestPhrases;
import dev.kaiji.render.Renderer;
import dev.kaiji.render.Templates;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Page, JSON, CSV, feeds and calendar of the same record, each read by a library that is not ours, say the same of every fact, value by value. */
class SameFactsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> IN_WORDS = List.of("due", "done", "state", "force");

    /** All that is made of a record in one language. */
    record Output(String name, String language, Map<String, OutputFile> files) {
        @Override
        public String toString() {
            return name + ", " + language;
        }

        String text(String path) {
            return new String(files.get(path).bytes(), UTF_8);
        }

        Document page(String path) {
            return Jsoup.parse(text(language + "/" + path + "index.html"));
        }

        JsonNode json(String path) {
            return JSON.readTree(text(path));
        }

        List<NamedCsvRecord> rows(String path) {
            return CsvReader.builder().ofNamedCsvRecord(text(path).substring(1)).stream()
                    .toList();
        }

        List<String> releases() {
            return json("data/record.json")
                    .path("releases")
                    .valueStream()
                    .map(release -> release.path("id").asString())
                    .toList();
        }
    }

    static List<Output> outputs() {
        return Stream.of(
                        Map.entry("the real record", Exported.real()),
                        Map.entry(
                                "an invented record", SyntheticRecord.of(5, 12).releases()))
                .flatMap(record -> outputs(record.getKey(), record.getValue()).stream())
                .toList();
    }

    private static List<Output> outputs(String name, Releases record) {
        var files = new TreeMap<String, OutputFile>();
        var history = History.of(record);
        var contexts = Exported.contexts(record);
        var renderer = new Renderer(Templates.builtIn(), Exported.PHRASES);
        Pages.all(contexts, history, Exported.PHRASES).stream()
                .filter(page -> page.path().value().matches("../(releases/.*/changes|measures/[^/]*)/index.html"))
                .forEach(page -> files.put(page.path().value(), renderer.render(page.laidOut())));
        contexts.forEach(context -> Stream.of(AtomFeeds.of(context, history), CalendarFile.of(context, history))
                .flatMap(List::stream)
                .forEach(file -> files.put(file.path().value(), Exported.made(file))));
        DataFiles.of(record, history, Exported.SETTINGS.address(), Exported.PHRASES, false, contexts, Map.of())
                .forEach(file -> files.put(file.path().value(), Exported.made(file)));
        return List.of(new Output(name, "ja", files), new Output(name, "en", files));
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void everyItemIsToldAlikeOnItsPageInTheDataAndInTheFeed(Output output) {
        var entries = entries(output);
        int told = 0;
        for (String release : output.releases()) {
            var page = output.page("releases/" + release + "/changes/");
            for (JsonNode item :
                    output.json("data/changes/" + release + ".json").path("items")) {
                String subject = item.path("subject").asString();
                Element heading = page.getElementById(anchor(subject));
                assertThat(heading).as(subject).isNotNull();
                Element section = heading.parent();
                Element entry = entries.get(release + "/" + subject);
                assertThat(entry).as(subject).isNotNull();
                var content = entry.selectFirst("content > div");

                String sentence = item.path("sentence").path(output.language()).asString();
                assertThat(plain(sentences(section.select("> p:not(.reason)"))))
                        .as(subject)
                        .isEqualTo(plain(sentence));
                assertThat(plain(content.text())).as(subject).contains(plain(sentence));
                assertThat(entry.selectFirst("title").text()).endsWith(heading.text());
                assertThat(entry.select("category").eachAttr("term"))
                        .contains(item.path("headline").asString());

                boolean regression = item.path("regression").asBoolean();
                assertThat(section.select(".step-back").isEmpty()).as(subject).isNotEqualTo(regression);
                assertThat(content.select("strong").isEmpty()).as(subject).isNotEqualTo(regression);
                assertThat(texts(content.select("> p"))).as(subject).containsAll(texts(section.select("> p.reason")));
                assertSameLines(section, content);
                told++;
            }
        }
        assertThat(told).isGreaterThan(3);
    }

    /** Old and new of every fact that is no prose, in the same order. */
    private static void assertSameLines(Element section, Element content) {
        var rows = section.select("table.old-new tbody tr");
        var lines = content.select("li");
        assertThat(lines).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            String line = plain(lines.get(i).text());
            var cells = rows.get(i).select("td");
            assertThat(line)
                    .as(rows.get(i).id())
                    .startsWith(plain(rows.get(i).select("th").text()))
                    .contains(plain(unmarked(cells.get(0))))
                    .contains(plain(unmarked(cells.get(1))));
        }
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void everyChangedDateStateAndReasonIsTheSameInTheTableAndOnThePage(Output output) {
        int compared = 0;
        for (NamedCsvRecord row : output.rows("data/changes.csv")) {
            var page = output.page("releases/" + row.getField("to") + "/changes/");
            String address = row.getField("address");
            var reason = row.getField("reason." + output.language());
            if (!reason.isEmpty()) {
                assertThat(plain(page.getElementById(anchor(row.getField("item")))
                                .parent()
                                .text()))
                        .as(address)
                        .contains(plain(reason));
            }
            if (!IN_WORDS.contains(row.getField("field")) || !address.startsWith("commitments/")) {
                continue;
            }
            var cells = page.getElementById(anchor(address)).select("td");
            assertSameOrNothing(row.getField("new." + output.language()), cells.get(0), address);
            assertSameOrNothing(row.getField("old." + output.language()), cells.get(1), address);
            compared++;
        }
        assertThat(compared).isPositive();
    }

    private static void assertSameOrNothing(String value, Element cell, String address) {
        if (value.isEmpty()) {
            assertThat(cell.select(".muted")).as(address).hasSize(1);
        } else {
            assertThat(unmarked(cell)).as(address).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void everyPromiseIsTheSameOnItsPageInTheDataInTheTableAndInTheCalendar(Output output) throws Exception {
        var events = events(output);
        var newest = output.releases().get(output.releases().size() - 1);
        var promised = new HashMap<String, JsonNode>();
        output.json("data/releases/" + newest + ".json")
                .path("measures")
                .forEach(measure -> measure.path("commitments")
                        .forEach(c -> promised.put(c.path("id").asString(), c)));
        int dated = 0;
        for (NamedCsvRecord row : output.rows("data/measures.csv")) {
            String id = row.getField("id");
            var json = promised.remove(id);
            var page = output.page("measures/" + row.getField("measure.id") + "/");
            String state = state(output, row);
            assertThat(page.getElementById(id + ".state").text()).as(id).isEqualTo(state);
            assertThat(row.getField("state")).isEqualTo(json.path("state").asString());

            String due = row.getField("due." + output.language());
            assertThat(json.path("due").path(output.language()).asString("")).isEqualTo(due);
            var event = Optional.ofNullable(events.get("commitments/" + id + ".due@disclosure.example.jp"));
            if (due.isEmpty()) {
                assertThat(event.map(e -> value(e, "STATUS")).orElse("CANCELLED"))
                        .isEqualTo("CANCELLED");
                continue;
            }
            dated++;
            assertThat(plain(page.getElementById(id + ".due").text())).as(id).contains(plain(due));
            assertThat(plain(value(event.orElseThrow(), "DESCRIPTION"))).as(id).contains(plain(due));
            assertThat(value(event.get(), "CATEGORIES").replace("\\,", ","))
                    .as(id)
                    .isEqualTo(state);
            assertThat(value(event.get(), "DTSTART"))
                    .isEqualTo(json.path("due").path("first").asString().replace("-", ""));
        }
        assertThat(promised).as("commitments that the table does not have").isEmpty();
        assertThat(dated).isPositive();
    }

    private static String state(Output output, NamedCsvRecord row) {
        var phrases = output.language().equals("ja") ? TestPhrases.JA : TestPhrases.EN;
        return phrases.get("state." + (row.getField("overdue").equals("true") ? "past-target" : row.getField("state")));
    }

    /** The entries of the feed of all changes, by release and subject. */
    private static Map<String, Element> entries(Output output) {
        return Jsoup.parse(output.text(output.language() + "/feeds/changes.atom"), Parser.xmlParser())
                .select("entry")
                .stream()
                .collect(Collectors.toMap(
                        entry -> entry.selectFirst("id").text().replaceFirst(".*/releases/", ""), entry -> entry));
    }

    private static Map<String, VEvent> events(Output output) throws Exception {
        var calendar = new CalendarBuilder()
                .build(new ByteArrayInputStream(
                        output.files().get(output.language() + "/calendar.ics").bytes()));
        return calendar.<VEvent>getComponents("VEVENT").stream()
                .collect(Collectors.toMap(event -> value(event, "UID"), event -> event));
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    private static String anchor(String address) {
        return address.replaceFirst("^commitments/", "");
    }

    /** The mark of a step back is no sentence. */
    private static String sentences(Elements paragraphs) {
        return paragraphs.stream()
                .filter(p -> p.select(".step-back").isEmpty())
                .map(Element::text)
                .collect(Collectors.joining(" "));
    }

    /** A cell without the words that tell the ear what column it is in and what is new. */
    private static String unmarked(Element cell) {
        var copy = cell.clone();
        copy.select(".col, .vh").remove();
        return copy.text();
    }

    private static List<String> texts(Elements elements) {
        return elements.eachText().stream().map(SameFactsTest::plain).toList();
    }

    /** Without spaces, which each kind of output sets its own way. */
    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }
}
