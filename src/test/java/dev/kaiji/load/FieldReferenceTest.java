package dev.kaiji.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.model.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The handbook's page of every file and every field is what the schemas say. {@code -Dgolden=overwrite} writes it anew. */
class FieldReferenceTest {
    private static final Path SITE =
            Path.of(System.getProperty("kaiji.basedir", ".")).resolve("site");

    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("release", "release.yaml");
        FILES.put("organisation", "organisation.yaml");
        FILES.put("incident", "incident.yaml");
        FILES.put("secondary-damage", "secondary-damage.yaml");
        FILES.put("directive", "directives/ID.yaml");
        FILES.put("measure", "measures/ID.yaml");
        FILES.put("notice", "notices/ID.yaml");
        FILES.put("site", "content/site.yaml");
    }

    /** What a reader is told of the types that have no table of their own. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("Id", "ID / id"),
            Map.entry("ReleaseId", "版のID / id of a release"),
            Map.entry("DisclosureDate", "[日付](dates.html) / [date](dates.html)"),
            Map.entry("Text", "文（言語ごと） / text in each language"),
            Map.entry("Reason", "文（言語ごと）か `none-given` / text in each language, or `none-given`"),
            Map.entry("String", "語や文 / text"),
            Map.entry("int", "整数 / whole number"),
            Map.entry("BigDecimal", "数 / number"),
            Map.entry("Month", "月 / month"),
            Map.entry("Language", "言語 / language"),
            Map.entry("ZoneId", "時間帯 / time zone"),
            Map.entry("OffsetDateTime", "時刻 / moment"),
            Map.entry("Address", "事実の住所 / address of a fact"),
            Map.entry("Then", "後に続くこと / what follows"));

    /** Said by the type already. */
    private static final Set<String> NO_FORM = Set.of("DisclosureDate", "int", "Id");

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void thePageOfEveryFieldSaysWhatTheSchemasSay(String tag) throws IOException {
        Path page = (tag.equals("en") ? SITE : SITE.resolve(tag)).resolve("markdown/fields.md");
        String expected = new Page(new Language(tag)).text();
        if ("overwrite".equals(System.getProperty("golden"))) {
            Files.writeString(page, expected);
        }

        assertThat(page).as("write it anew with -Dgolden=overwrite").content().isEqualTo(expected);
    }

    /** The page in one language. */
    private static final class Page {
        private final int side;
        private final StringBuilder text = new StringBuilder();

        Page(Language language) {
            this.side = language.equals(Language.JA) ? 0 : 1;
        }

        String text() {
            line("# " + said("すべてのファイルと項目 / Every file and every field"));
            line("");
            line(
                    said(
                            "このページはスキーマから作っています。ファイルの役割は[内容ファイルの書き方](content-format.html)にあります。"
                                    + " / This page is made from the schemas. [What the content files say](content-format.html) tells what each file is for."));
            line("");
            line(
                    said(
                            "IDは、a-z、0-9、-だけで書き、一度使うと変えられません。 / An id is written with a-z, 0-9 and - only, and is never changed once used."));
            FILES.forEach(this::file);
            return text.toString();
        }

        private void file(String name, String path) {
            var schema = SchemaWriter.parse(SchemaWriter.all().get(name));
            line("");
            line("## " + path);
            var seen = new ArrayList<String>();
            Deque<Part> waiting = new ArrayDeque<>();
            table(schema, schema, waiting);
            while (!waiting.isEmpty()) {
                var part = waiting.remove();
                if (!seen.contains(part.type())) {
                    seen.add(part.type());
                    line("");
                    line("### " + path + said("の / : ") + "`" + part.field() + "`");
                    table(schema.at("/$defs/" + part.type()), schema, waiting);
                }
            }
        }

        private void table(JsonNode object, JsonNode schema, Deque<Part> waiting) {
            var required = object.path("required")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            line("");
            line("| " + said("項目 / field") + " | " + said("必須 / required") + " | " + said("意味 / meaning") + " | "
                    + said("値 / value") + " |");
            line("| --- | --- | --- | --- |");
            object.path("properties")
                    .properties()
                    .forEach(field -> line("| `" + field.getKey() + "` | "
                            + (required.contains(field.getKey()) ? said("必須 / yes") : "") + " | "
                            + said(field.getValue().path("description").asString()) + " | "
                            + value(field.getKey(), field.getValue(), schema, waiting) + " |"));
        }

        private static String type(JsonNode field) {
            return Stream.of(field, field.path("items"))
                    .map(node -> node.path("$ref").asString(""))
                    .filter(reference -> !reference.isEmpty())
                    .map(reference -> reference.replaceFirst(".*/", ""))
                    .findFirst()
                    .orElse("");
        }

        private String value(String name, JsonNode field, JsonNode schema, Deque<Part> waiting) {
            String type = type(field);
            String list = field.path("type").asString("").equals("array") ? said("一覧：/ list of ") : "";
            var definition = schema.at("/$defs/" + type);
            if (type.isEmpty()) {
                return field.path("type").asString("").equals("boolean")
                        ? "`true`, `false`"
                        : said("言語ごとの文 / language and text");
            }
            if (definition.has("enum")) {
                return meanings(definition);
            }
            if (TYPES.containsKey(type)) {
                String form = definition.path("patternErrorMessage").asString("");
                return list
                        + said(TYPES.get(type))
                        + (form.isEmpty() || NO_FORM.contains(type) ? "" : said("：/ : ") + said(form));
            }
            waiting.add(new Part(name, type));
            return list.isEmpty() ? said("下の表 / see below") : said("一覧。下の表 / list, see below");
        }

        /** A field that has a table of its own. */
        private record Part(String field, String type) {}

        private String meanings(JsonNode definition) {
            var codes = definition
                    .path("enum")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            var meanings = definition
                    .path("markdownEnumDescriptions")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            return IntStream.range(0, codes.size())
                    .mapToObj(i -> "`" + codes.get(i) + "` " + said(meanings.get(i)))
                    .collect(Collectors.joining("<br/>"));
        }

        private String said(String both) {
            String[] sides = both.split(" ?/ ", 2);
            return sides[sides.length == 1 ? 0 : side];
        }

        private void line(String line) {
            text.append(line.stripTrailing()).append('\n');
        }
    }

    @Test
    void noFileIsForgotten() {
        assertThat(FILES.keySet())
                .containsExactlyInAnyOrderElementsOf(SchemaWriter.all().keySet());
    }
}
