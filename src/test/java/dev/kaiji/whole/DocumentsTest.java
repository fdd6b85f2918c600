package dev.kaiji.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The PDF documents of the repository's own record, as an independent validator and an independent reader of PDF see them. */
class DocumentsTest {
    private static final Pattern SIZE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s?MB");
    private static final Pattern RADICALS = Pattern.compile("[\\u2e80-\\u2fdf\\uf900-\\ufaff]");

    private final BuiltSite site = BuiltSite.ofRealContent();

    @Test
    void everyReleaseIsADocumentInEveryLanguageAndSoIsWhatItChanged() {
        assertThat(documents())
                .containsExactly(
                        "en/releases/2024-04-01/report.pdf",
                        "en/releases/2024-06-28/changes.pdf",
                        "en/report.pdf",
                        "ja/releases/2024-04-01/report.pdf",
                        "ja/releases/2024-06-28/changes.pdf",
                        "ja/report.pdf");
    }

    @TestFactory
    Stream<DynamicTest> anyoneCanReadItWithAnyProgramForEver() {
        return documents().stream()
                .flatMap(path -> Pdf.FLAVOURS.stream()
                        .map(flavour -> dynamicTest(
                                path + " is " + flavour.getId(),
                                () -> assertThat(new Pdf(site.folder().resolve(path)).failures(flavour))
                                        .isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> theDocumentSaysOfEveryCommitmentWhatThePageSays() {
        return releases().entrySet().stream()
                .map(of -> dynamicTest(of.getValue(), () -> {
                    String text = text(of.getValue());
                    for (Element commitment : page(of.getKey()).select("dl.scopes > div")) {
                        assertThat(rowsOf(commitment, text))
                                .as(commitment.text())
                                .anySatisfy(row -> assertThat(row).contains(facts(commitment)));
                    }
                }));
    }

    @Test
    void japaneseTextCanBeSearchedFor() throws Exception {
        for (String path : documents()) {
            assertThat(RADICALS.matcher(text(path)).results().map(found -> found.group()))
                    .as("radicals and compatibility forms in %s", path)
                    .isEmpty();
        }
        assertThat(text("ja/report.pdf")).contains("2026年3月末", "二次被害", "完了・継続実施");
    }

    @Test
    void noTableLeavesItsHeaderBehindAtTheFootOfAPage() throws Exception {
        for (String path : documents()) {
            for (List<String> page : new Pdf(site.folder().resolve(path)).pages()) {
                var text = page.stream()
                        .filter(line ->
                                !line.contains("disclosure.example.jp") && !line.matches("\\d+ / \\d+|/changes/"))
                        .toList();
                assertThat(Pdf.joined(text.get(text.size() - 1)))
                        .as(path)
                        .isNotIn("取組状況時期", "CommitmentStateWhen", "項目変更後変更前", "WhatNowBefore", "変更前", "時期");
            }
        }
    }

    @Test
    void aLinkTellsTheSizeOfTheDocumentRoughly() throws Exception {
        for (Document page : site.pages().values()) {
            for (Element link : page.select("a[href$=.pdf]")) {
                var told = SIZE.matcher(link.text());
                assertThat(told.find()).as(link.text()).isTrue();
                long bytes = Files.size(site.folder().resolve(link.attr("href").replaceFirst("^(\\.\\./)*", "")));
                assertThat(Double.parseDouble(told.group(1)) * 1_000_000)
                        .as("%s, and it has %d bytes", link.text(), bytes)
                        .isBetween(bytes * 0.7, bytes * 1.4);
            }
        }
    }

    private List<String> documents() {
        return BuiltSite.paths(site.folder()).stream()
                .filter(path -> path.endsWith(".pdf"))
                .toList();
    }

    /** Each release's page with its document. */
    private TreeMap<String, String> releases() {
        var releases = new TreeMap<String, String>();
        for (String language : List.of("ja", "en")) {
            releases.put(language + "/releases/2024-04-01/index.html", language + "/releases/2024-04-01/report.pdf");
            releases.put(language + "/releases/2024-06-28/index.html", language + "/report.pdf");
        }
        return releases;
    }

    private Document page(String path) {
        return site.pages().get(path);
    }

    /** Its state and every date that the page gives of it, as they are read. */
    private static List<String> facts(Element commitment) {
        return Stream.concat(
                        commitment.select(".st").stream().map(Element::text),
                        commitment.select("dd time, dd .date").stream().map(Element::text))
                .map(Pdf::joined)
                .toList();
    }

    /** What follows each place where the document names the commitment. */
    private static List<String> rowsOf(Element commitment, String text) {
        var dt = commitment.select("dt").first().clone();
        String scope = Pdf.joined(dt.select(".scope").remove().text());
        String name = Pdf.joined(dt.text());
        return Pattern.compile(Pattern.quote(scope) + "[：:]" + Pattern.quote(name))
                .matcher(text)
                .results()
                .map(found -> text.substring(found.end(), Math.min(text.length(), found.end() + 600)))
                .toList();
    }

    private String text(String path) throws IOException {
        return new Pdf(site.folder().resolve(path)).text();
    }
}
