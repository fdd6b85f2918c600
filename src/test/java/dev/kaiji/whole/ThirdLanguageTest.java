package dev.kaiji.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.cli.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Traditional Chinese beside Japanese and English, from the second release on: a message file and content alone. */
class ThirdLanguageTest {
    private static final Path RESOURCES =
            Path.of(System.getProperty("kaiji.basedir", "")).resolve("src/test/resources");
    private static final Path CHINESE = RESOURCES.resolve("traditional-chinese");
    private static final String PHRASES = "phrases/zh-Hant.properties";

    @TempDir
    private static Path folder;

    private static BuiltSite site;

    @BeforeAll
    static void build() throws IOException {
        copy(RESOURCES.resolve("sites/moved-date/content"), folder.resolve("content"));
        copy(CHINESE.resolve("content"), folder.resolve("content"));
        var run = Command.runIn(folder, "build", "--templates", CHINESE.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        site = BuiltSite.read(folder.resolve("target/site"));
    }

    @Test
    void everyPageOfTheNewestReleaseIsThereInEachLanguage() {
        var chinese = pagesOf("zh-Hant/");
        var japanese = pagesOf("ja/");
        japanese.removeIf(page -> page.startsWith("releases/2024-04-01/"));

        assertThat(chinese).isEqualTo(japanese).hasSizeGreaterThan(12);
        assertThat(pagesOf("en/")).contains("releases/2024-04-01/index.html");
    }

    @Test
    void aPageSpeaksItsLanguageAndNamesTheOthers() {
        var page = site.pages().get("zh-Hant/index.html");

        assertThat(page.selectXpath("/html").attr("lang")).isEqualTo("zh-Hant");
        assertThat(page.select("link[rel=alternate][hreflang]").eachAttr("hreflang"))
                .containsExactly("ja", "en", "zh-Hant", "x-default");
        assertThat(page.select("a[hreflang]").eachText()).contains("日本語", "English");
        assertThat(page.title()).isEqualTo("未經授權的存取｜例示股份有限公司");
        assertThat(site.pages()
                        .get("ja/index.html")
                        .select("a[hreflang=zh-Hant]")
                        .eachText())
                .contains("正體中文");
    }

    @Test
    void datesAndSentencesAreWrittenAsItsMessageFileSays() {
        String changes = site.pages()
                .get("zh-Hant/releases/2024-06-28/changes/index.html")
                .text();

        assertThat(changes)
                .contains("自2024年4月1日的版本以來有2項變更（倒退1、其他變更1）。")
                .contains("本公司的時期（目標）由2024年12月底改為2024年10月底，提早2個月（61天）。")
                .contains("承諾改為「目標」，比原來的「預定」弱。")
                .contains("理由：設備提早到貨")
                .contains("「語言」由日本語、English改為日本語、English、正體中文。");
    }

    @Test
    void nothingOnItsPagesIsLeftInAnotherLanguageUnmarked() {
        var unmarked = new ArrayList<String>();
        site.pages().forEach((path, page) -> {
            if (path.startsWith("zh-Hant/")) {
                page.getAllElements().stream()
                        .filter(element -> element.ownText().matches(".*[\\p{IsHiragana}\\p{IsKatakana}].*"))
                        .filter(element -> !spoken(element).equals("ja"))
                        .forEach(element -> unmarked.add(path + ": " + element));
            }
        });

        assertThat(unmarked).isEmpty();
    }

    private static String spoken(Element element) {
        var said = element.closest("[lang]");
        return said == null ? "" : said.attr("lang");
    }

    @Test
    void aPastReleaseStaysInTheLanguagesThatItHad() {
        assertThat(site.pages()).doesNotContainKey("zh-Hant/releases/2024-04-01/index.html");
        assertThat(site.pages()
                        .get("ja/releases/2024-04-01/index.html")
                        .select("link[rel=alternate][hreflang]")
                        .eachAttr("hreflang"))
                .containsExactly("ja", "en", "x-default");
        assertThat(site.pages().get("zh-Hant/releases/index.html").select("a").eachAttr("href"))
                .contains("../../ja/releases/2024-04-01/index.html");
    }

    @Test
    void noLinkLeadsNowhere() {
        var dead = new TreeSet<String>();
        site.pages()
                .forEach((path, page) -> page.select("a[href], link[href]").forEach(link -> {
                    String target =
                            link.attr("href").replaceFirst("#.*", "").replace("https://disclosure.example.jp", "");
                    if (!target.isEmpty() && !target.matches("[a-z]+:.*") && !path.equals("404.html")) {
                        var file = target.startsWith("/")
                                ? site.folder().resolve(target.substring(1))
                                : site.folder().resolve(path).resolveSibling(target);
                        if (!Files.exists(file.normalize())) {
                            dead.add(path + " -> " + target);
                        }
                    }
                }));

        assertThat(dead).isEmpty();
    }

    @Test
    void dataHaveAKeyAndColumnsOfTheLanguage() throws IOException {
        var json = JsonMapper.shared()
                .readTree(site.folder().resolve("data/releases/2024-06-28.json").toFile());
        var commitment = json.at("/measures/0/commitments/0");

        assertThat(json.at("/measures/0/title/zh-Hant").asString()).isEqualTo("雙重驗證");
        assertThat(commitment.at("/due/zh-Hant").asString()).isEqualTo("2024年10月底");
        assertThat(commitment.at("/due/token").asString()).isEqualTo("2024-10-end");
        assertThat(Files.readString(site.folder().resolve("data/measures.csv"))
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .contains("\"what.ja\",\"what.en\",\"what.zh-Hant\"", "\"due.zh-Hant\"");
    }

    @Test
    void itsPagesAreValidHtml() throws Exception {
        assertThat(NuHtmlCheckerTest.complaints(site)).isEmpty();
    }

    @Test
    void axeFindsNothingOnItsPages() throws IOException {
        var found = new ArrayList<String>();
        try (var browser = Browser.on(site.folder())) {
            for (String path : List.of(
                    "zh-Hant/index.html",
                    "zh-Hant/measures/index.html",
                    "zh-Hant/measures/two-factor/index.html",
                    "zh-Hant/releases/2024-06-28/changes/index.html")) {
                browser.open(path, 360, false);
                browser.axe().forEach(violation -> found.add(path + ": " + violation));
                assertThat(browser.overflow()).as(path).isZero();
            }
        }

        assertThat(found).isEmpty();
    }

    /** Names of sealed files are lower-case, whatever the tag. */
    @Test
    void aProseFileWithTheTagAsItIsTypedElsewhereIsNamed() throws IOException {
        Path other = folder.resolve("other");
        copy(folder.resolve("content"), other.resolve("content"));
        Path prose = other.resolve("content/releases/2024-06-28/data/incident.zh-hant.md");
        Files.move(prose, prose.resolveSibling("incident.zh-Hant.md"));

        var run = Command.runIn(other, "check", "--templates", CHINESE.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("write incident.zh-hant.md;", "incident.zh-Hant.md is not a name for a content file");
    }

    @Test
    void missingPhrasesAreNamedAllAtOnceWithTheirFile() throws IOException {
        Path templates = folder.resolve("templates");
        copy(CHINESE.resolve("phrases"), templates.resolve("phrases"));
        Path file = templates.resolve(PHRASES);
        Files.writeString(
                file,
                Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("menu.measures =") && !line.startsWith("date.by ="))
                        .collect(Collectors.joining("\n")));

        var run = Command.runIn(folder, "build", "--templates", templates.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("kaiji: templates/" + PHRASES + ": phrases are missing: date.by, menu.measures\n");
    }

    @Test
    void aLanguageWithoutAMessageFileIsNamed() {
        var run = Command.runIn(folder, "build");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("templates/" + PHRASES + ": missing, but the record speaks zh-Hant");
    }

    private static TreeSet<String> pagesOf(String language) {
        return site.pages().keySet().stream()
                .filter(path -> path.startsWith(language))
                .map(path -> path.substring(language.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
