package dev.kaiji.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The response headers that lie beside the site, on a real nginx. */
class HostingTest {
    @TempDir
    private Path folder;

    @Test
    void nginxServesTheSiteWithItsPolicyAndTheSealedPagesWithTheirOwn() throws Exception {
        assumeTrue(
                Desk.tryShell(folder, "command -v nginx").exitCode() == 0,
                "there is no nginx here (apt-get install nginx-light)");
        var desk = Desk.in(folder);
        assertThat(desk.run("release", "2024-04-01").exitCode()).isZero();
        assertThat(desk.run("build").exitCode()).isZero();
        int port = freePort();
        Desk.shell(folder, "chmod a+x . && chmod -R a+rX project/target");
        Files.writeString(folder.resolve("server.conf"), """
                daemon off; pid nginx.pid; error_log error.log;
                events {}
                http {
                    access_log off; client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
                    server { listen 127.0.0.1:%d; root %s; include %s; }
                }
                """.formatted(
                        port, desk.project.resolve("target/site"), desk.project.resolve("target/hosting/nginx.conf")));
        var nginx = new ProcessBuilder(
                        "nginx",
                        "-p",
                        folder.toString(),
                        "-c",
                        folder.resolve("server.conf").toString())
                .redirectErrorStream(true)
                .start();
        try {
            String root = "http://127.0.0.1:" + port;
            var page = get(root + "/ja/", nginx);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(header(page, "Content-Type")).isEqualTo("text/html; charset=utf-8");
            assertThat(header(page, "Content-Security-Policy"))
                    .isEqualTo(
                            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
            assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
            var sealed = get(root + "/record/releases/2024-04-01/data/as-published/ja.html", nginx);
            assertThat(header(sealed, "Content-Security-Policy"))
                    .contains("style-src 'sha256-")
                    .doesNotContain("'self'; img-src 'self'; style");
            String digest = header(sealed, "Content-Security-Policy").replaceFirst(".*('sha256-[^']+').*", "$1");
            assertThat(sealed.body().replace("&#39;", "'")).contains("style-src " + digest);
            assertThat(get(root + "/nothing/here", nginx).statusCode()).isEqualTo(404);
            assertThat(get(root + "/nothing/here", nginx).body()).contains("<main");
            assertThat(header(get(root + "/record/timemap.link", nginx), "Content-Type"))
                    .startsWith("application/link-format");
            assertThat(header(get(root + "/ja/feed.atom", nginx), "Content-Type"))
                    .isEqualTo("application/atom+xml; charset=utf-8");
            assertThat(header(get(root + "/ja/calendar.ics", nginx), "Content-Type"))
                    .isEqualTo("text/calendar; charset=utf-8");
            assertThat(header(get(root + "/ja/site.jsonld", nginx), "Content-Type"))
                    .startsWith("application/ld+json");
            assertThat(header(get(root + "/robots.txt", nginx), "Content-Type")).isEqualTo("text/plain; charset=utf-8");
        } finally {
            nginx.destroy();
            nginx.waitFor();
        }
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Asks until the server has begun to listen or has ended. */
    private static HttpResponse<String> get(String address, Process server) throws Exception {
        while (true) {
            try {
                return HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(address)).build(),
                                HttpResponse.BodyHandlers.ofString());
            } catch (java.net.ConnectException e) {
                if (!server.isAlive()) {
                    throw new AssertionError(
                            new String(server.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8),
                            e);
                }
                Thread.onSpinWait();
            }
        }
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
