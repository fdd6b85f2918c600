package dev.kaiji.whole;

import dev.kaiji.bench.Report;
import dev.kaiji.bench.Said;
import dev.kaiji.preview.Editing;
import dev.kaiji.preview.Preview;
import dev.kaiji.site.Order;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * How long it takes from a saved file to the new page: received whole, and painted by a real Chromium. Medians of 20 saves after 10 that warm up, of the record of this
 * repository and of 24 releases with 100 measures.
 */
public final class PreviewLatency {
    private static final int WARM = 10;
    private static final int SAVES = 20;
    private static final long GOAL = 150;
    private static final Pattern MARK = Pattern.compile("<kaiji-preview seen=\"([0-9a-f]+)\">");

    private final Path folder;
    private final String measure;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private URI site = URI.create("http://127.0.0.1/");
    private int saves;

    private PreviewLatency(Path folder, String measure) {
        this.folder = folder;
        this.measure = measure;
    }

    public static void main(String[] arguments) throws Exception {
        Path work = Files.createTempDirectory("preview-latency");
        Path real = work.resolve("real");
        copy(Path.of(arguments[0], "content"), real);
        var small = new PreviewLatency(real, "two-factor").measured();
        Path large = work.resolve("large");
        SyntheticContent.write(large, 24, 100, 7);
        beginDraft(large);
        try (Stream<Path> measures = Files.list(large.resolve("draft/measures"))) {
            String first = measures.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".ja.md"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            var middle = new PreviewLatency(large, first.replace(".ja.md", "")).measured();
            Report.add(Path.of(arguments[1]), new Said(table("en", small, middle), table("ja", small, middle)));
        }
    }

    /** Milliseconds until the new page was received whole, and until it was painted, where there is a browser. */
    private record Latency(long received, OptionalLong painted) {
        String row(String name) {
            return "| %s | %d | %s |%n"
                    .formatted(name, received, painted.isPresent() ? Long.toString(painted.getAsLong()) : "–");
        }
    }

    private static String table(String language, Latency small, Latency middle) {
        boolean ja = language.equals("ja");
        boolean met = middle.received() <= GOAL;
        return (ja
                                ? "| 保存してから（ミリ秒） | 新しいページを受け取る | 描かれる |%n"
                                : "| after a file is saved, milliseconds | new page received | painted |%n")
                        .formatted()
                + "| --- | --- | --- |%n".formatted()
                + small.row(ja ? "この記録" : "the record of this repository")
                + middle.row("M (24 × 100)")
                + (ja ? "%n目標はMで%dミリ秒以下：%s。%n" : "%nThe goal is %d ms at M: %s.%n")
                        .formatted(GOAL, ja ? (met ? "達成" : "未達") : (met ? "met" : "not met"));
    }

    private static void beginDraft(Path content) throws IOException {
        copy(content.resolve("releases/" + SyntheticContent.id(23) + "/data"), content.resolve("draft"));
        Path head = content.resolve("draft/release.yaml");
        Files.writeString(head, "title: {ja: 下書き, en: Draft}\n");
    }

    private Latency measured() throws Exception {
        var order = new Order(folder, "content", Optional.empty(), Optional.empty(), true, false);
        try (var preview = Preview.open(order, 0, Editing.words(), problems -> {})) {
            site = preview.address();
            return new Latency(median(received()), painted());
        }
    }

    private List<Long> received() throws Exception {
        var times = new ArrayList<Long>();
        for (int i = 0; i < WARM + SAVES; i++) {
            String html = page();
            long start = System.nanoTime();
            String word = save();
            while (!html.contains(word)) {
                awaitReload(html);
                html = page();
            }
            times.add((System.nanoTime() - start) / 1_000_000);
        }
        return times.subList(WARM, times.size());
    }

    /** Nothing where there is no browser. */
    private OptionalLong painted() throws Exception {
        try {
            return OptionalLong.of(median(paintedInBrowser()));
        } catch (TestAbortedException e) {
            System.out.println("Nothing was painted: " + e.getMessage());
            return OptionalLong.empty();
        }
    }

    private List<Long> paintedInBrowser() throws Exception {
        var times = new ArrayList<Long>();
        try (var browser = Browser.at(site)) {
            browser.onEachPage("addEventListener('DOMContentLoaded', () => requestAnimationFrame(() =>"
                    + " requestAnimationFrame(() => { window.painted = Date.now(); })));");
            browser.open("ja/measures/" + measure + "/", 1280, false);
            for (int i = 0; i < WARM + SAVES; i++) {
                long start = System.currentTimeMillis();
                String word = save();
                browser.await("document.body.innerText.includes('" + word + "') && window.painted > 0");
                times.add(((Number) browser.run("return window.painted")).longValue() - start);
            }
        }
        return times.subList(WARM, times.size());
    }

    private String page() throws IOException, InterruptedException {
        var address = site.resolve("ja/measures/" + measure + "/");
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private void awaitReload(String html) throws IOException, InterruptedException {
        var mark = MARK.matcher(html);
        String seen = mark.find() ? mark.group(1) : "";
        var address = site.resolve("__reload?page=/ja/measures/" + measure + "/&seen=" + seen);
        var events = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofLines());
        try (var lines = events.body()) {
            lines.anyMatch("event: reload"::equals);
        }
    }

    /** Saves the prose of a measure with a word in it that was never there. */
    private String save() throws IOException {
        Path file = folder.resolve("draft/measures/" + measure + ".ja.md");
        String word = "〔保存" + ++saves + "〕";
        String text = Files.readString(file).strip().replaceAll("〔保存[0-9]+〕", "");
        Files.writeString(file, text + word + "\n");
        return word;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
