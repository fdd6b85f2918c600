package dev.kaiji.whole;

import static org.assertj.core.api.Assertions.fail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium that looks at a site on this machine; nothing leaves it. */
final class Browser implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "html",
            "text/html; charset=utf-8",
            "css",
            "text/css; charset=utf-8",
            "svg",
            "image/svg+xml",
            "json",
            "application/json");

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final URI site;
    private final Runnable end;
    private final ChromeDriver driver;

    private Browser(URI site, Runnable end, ChromeDriver driver) {
        this.site = site;
        this.end = end;
        this.driver = driver;
    }

    /** Without a browser the test is skipped, and says so; where one is demanded ({@code -Dbrowser=required}) it fails. */
    static Browser on(Path site) throws IOException {
        var driver = drive();
        var server = serve(site);
        return new Browser(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"), () -> server.stop(0), driver);
    }

    /** At a site that somebody else serves on this machine. */
    static Browser at(URI site) {
        return new Browser(site, () -> {}, drive());
    }

    private static ChromeDriver drive() {
        var chromium = onPath("chromium", "chromium-browser", "google-chrome", "chrome");
        var driver = onPath("chromedriver");
        if (chromium.isEmpty() || driver.isEmpty()) {
            String missing = "no " + (chromium.isEmpty() ? "Chromium" : "chromedriver") + " on the path";
            if ("required".equals(System.getProperty("browser"))) {
                fail(missing + ", but -Dbrowser=required");
            }
            Assumptions.abort(missing + " (Debian: apt-get install chromium chromium-driver)");
        }
        return drive(chromium.orElseThrow(), driver.orElseThrow());
    }

    /** Opens a page of the site in a window of that width. */
    void open(String path, int width, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        driver.get(site.resolve(path).toString());
    }

    /** Runs a script at the beginning of each page that is opened from now on. */
    void onEachPage(String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** Opens a page in a tab of its own, beside the others. */
    void openBeside(String path) {
        driver.switchTo().newWindow(WindowType.TAB);
        driver.get(site.resolve(path).toString());
    }

    void turnToTab(int number) {
        driver.switchTo().window(List.copyOf(driver.getWindowHandles()).get(number));
    }

    /** Waits until a script finds the page as it should be. */
    void await(String condition) {
        new WebDriverWait(driver, LONGEST_WAIT)
                .ignoring(JavascriptException.class)
                .until(page -> Boolean.TRUE.equals(driver.executeScript("return " + condition)));
    }

    Object run(String script) {
        return driver.executeScript(script);
    }

    /** What axe finds against WCAG 2.2 AA on the open page: the rule, and where. */
    List<String> axe() throws IOException {
        try (var script = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
            driver.executeScript(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        Object found = driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
                + ".then(r => done(r.violations.flatMap(v => v.nodes.map(n => v.id + ' at ' + n.target.join(' ') + ': ' + n.html.slice(0, 160)))))"
                + ".catch(e => done(['axe itself failed: ' + e]))");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** How many pixels the open page is wider than its window. */
    long overflow() {
        return ((Number) driver.executeScript(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .longValue();
    }

    @Override
    public void close() {
        driver.quit();
        end.run();
    }

    private static ChromeDriver drive(Path chromium, Path driver) {
        var options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--lang=ja",
                "--window-size=1280,900",
                "--proxy-server=direct://",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run");
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .usingAnyFreePort()
                .build();
        return new ChromeDriver(service, options);
    }

    private static HttpServer serve(Path site) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, site));
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, Path site) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(1);
        Path file = site.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path)
                .normalize();
        boolean found = file.startsWith(site) && Files.isRegularFile(file);
        byte[] body = found ? Files.readAllBytes(file) : new byte[0];
        String extension = path.substring(path.lastIndexOf('.') + 1);
        exchange.getResponseHeaders()
                .set("Content-Type", TYPES.getOrDefault(found ? extension : "", "application/octet-stream"));
        exchange.sendResponseHeaders(found ? 200 : 404, body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static Optional<Path> onPath(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
