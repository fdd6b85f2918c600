package dev.kaiji.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The draft is not public: what strangers and other sites try, byte by byte over a socket. */
@Timeout(60)
class GuardTest {
    @TempDir
    private static Path folder;

    private static Editing desk;

    @BeforeAll
    static void aDraft() throws IOException {
        Editing.recordIn(folder);
        desk = Editing.in(folder);
    }

    @AfterAll
    static void ended() throws IOException {
        desk.close();
    }

    @Test
    void itListensToThisMachineOnly() {
        assertThat(desk.address().getHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void theEditorsBrowserIsAnswered() throws IOException {
        assertThat(status("GET /ja/ HTTP/1.1", "Host: 127.0.0.1:" + port())).isEqualTo(200);
        assertThat(status("GET /ja/ HTTP/1.1", "Host: localhost:" + port())).isEqualTo(200);
        assertThat(status("HEAD /ja/ HTTP/1.1", "Host: localhost:" + port())).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: disclosure.example.jp",
                "Host: 127.0.0.1",
                "Host: 127.0.0.1.example.jp:PORT",
                "Host: 192.0.2.1:PORT",
                "Host: [::1]:PORT",
                "Host:",
                "X-No-Host: 127.0.0.1:PORT",
                "Host: 127.0.0.1:PORT|Host: evil.example",
                "Host: 127.0.0.1:PORT|Origin: https://evil.example",
                "Host: 127.0.0.1:PORT|Origin: null",
                "Host: 127.0.0.1:PORT|Origin: http://localhost:1",
                "Host: 127.0.0.1:PORT|Sec-Fetch-Site: cross-site|Sec-Fetch-Dest: script",
                "Host: 127.0.0.1:PORT|Sec-Fetch-Site: same-site|Sec-Fetch-Dest: iframe"
            })
    void anotherSiteIsRefused(String headers) throws IOException {
        for (String path : new String[] {"/ja/", "/data/record.json", "/__reload?page=/ja/&seen=0"}) {
            assertThat(status(
                            "GET " + path + " HTTP/1.1",
                            headers.replace("PORT", port()).split("\\|")))
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND"})
    void nothingButReadingIsAllowed(String method) throws IOException {
        assertThat(status(method + " /ja/ HTTP/1.1", "Host: 127.0.0.1:" + port()))
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../content/site.yaml",
                "/ja/../../content/site.yaml",
                "/%2e%2e/content/site.yaml",
                "/..%2fcontent/site.yaml",
                "/%252e%252e/content/site.yaml",
                "/..\\content\\site.yaml",
                "/ja/%00",
                "/ja/index.html%00.css",
                "//etc/passwd",
                "/etc/passwd",
                "//ja/",
                "/ja//index.html",
                "/content/site.yaml",
                "/draft/release.yaml",
                "/templates/style.css",
                "http://127.0.0.1/ja/",
                "*",
                "ja/",
                "/.kaiji",
                "/schema/"
            })
    void nothingButTheSitesOwnFilesIsThere(String path) throws IOException {
        assertThat(status("GET " + path + " HTTP/1.1", "Host: 127.0.0.1:" + port()))
                .isBetween(400, 404);
    }

    @Test
    void whatIsAnsweredIsNeitherKeptNorLentToOtherSites() throws Exception {
        var headers = desk.get("/ja/").headers();

        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.map()).doesNotContainKey("access-control-allow-origin");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'sha256-", "frame-ancestors 'self'")
                .doesNotContain("unsafe");
    }

    private static String port() {
        return Integer.toString(desk.address().getPort());
    }

    private static int status(String request, String... headers) throws IOException {
        try (var socket = new Socket("127.0.0.1", desk.address().getPort())) {
            socket.setSoTimeout(20_000);
            String text = request + "\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var answer = new StringBuilder();
            for (int c = socket.getInputStream().read();
                    c >= 0 && c != '\n';
                    c = socket.getInputStream().read()) {
                answer.append((char) c);
            }
            assertThat(answer.toString()).startsWith("HTTP/1.1 ");
            return Integer.parseInt(answer.substring(9, 12));
        }
    }
}
