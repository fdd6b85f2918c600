package dev.kaiji.site;

import dev.kaiji.model.Language;
import dev.kaiji.output.OutputFile;
import dev.kaiji.output.PlannedFile;
import dev.kaiji.output.SitePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Response headers as ready files for the usual hosts: {@code _headers}, {@code .htaccess}, {@code nginx.conf}. They lie beside the site, not in it. */
final class Hosting {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final Pattern STYLE = Pattern.compile("style-src (?:'|&#39;)(sha256-[A-Za-z0-9+/=]+)");

    private final String sealedPolicy;
    private final List<Language> languages;

    private Hosting(String sealedPolicy, List<Language> languages) {
        this.sealedPolicy = sealedPolicy;
        this.languages = List.copyOf(languages);
    }

    /** @param site every file of the site: the sealed pages among them name the digests of their own styles */
    static List<OutputFile> of(List<PlannedFile> site, List<Language> languages) throws IOException {
        var hosting = new Hosting(POLICY.replace("style-src 'self'", "style-src " + styles(site)), languages);
        return List.of(
                OutputFile.text(new SitePath("_headers"), hosting.headersFile()),
                OutputFile.text(new SitePath(".htaccess"), hosting.htaccess()),
                OutputFile.text(new SitePath("nginx.conf"), hosting.nginx()));
    }

    private static String styles(List<PlannedFile> site) throws IOException {
        var digests = new TreeSet<String>();
        for (PlannedFile file : site) {
            if (file.path().value().contains("/as-published/")) {
                STYLE.matcher(new String(file.make().bytes(), StandardCharsets.UTF_8))
                        .results()
                        .forEach(found -> digests.add("'" + found.group(1) + "'"));
            }
        }
        return digests.isEmpty() ? "'none'" : String.join(" ", digests);
    }

    private static Map<String, String> common() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Strict-Transport-Security", "max-age=31536000");
        headers.put("Cache-Control", "max-age=300");
        return headers;
    }

    /** Hosts that read this file add the headers of every rule that fits: so each path gets its policy from one rule only. */
    private String headersFile() {
        var out = new StringBuilder(
                "# Response headers for hosts that read a file called _headers; copy it into the site's root.\n/*\n");
        common().forEach((name, value) ->
                out.append("  ").append(name).append(": ").append(value).append('\n'));
        for (String path : living()) {
            out.append(path)
                    .append("\n  Content-Security-Policy: ")
                    .append(POLICY)
                    .append('\n');
        }
        typed().forEach((path, type) ->
                out.append(path).append("\n  Content-Type: ").append(type).append('\n'));
        return out.append("/record/releases/*\n  Content-Security-Policy: ")
                .append(sealedPolicy)
                .append('\n')
                .toString();
    }

    private List<String> living() {
        var paths = languages.stream().map(language -> "/" + language + "/*").collect(Collectors.toList());
        paths.addAll(0, List.of("/", "/index.html", "/404.html"));
        return paths;
    }

    /** What such hosts know no type for. */
    private Map<String, String> typed() {
        var types = new LinkedHashMap<String, String>();
        for (Language language : languages) {
            types.put("/" + language + "/feed.atom", "application/atom+xml; charset=utf-8");
            types.put("/" + language + "/feeds/*", "application/atom+xml; charset=utf-8");
            types.put("/" + language + "/calendar.ics", "text/calendar; charset=utf-8");
            types.put("/" + language + "/site.jsonld", "application/ld+json");
        }
        return types;
    }

    private String htaccess() {
        var out = new StringBuilder(
                "# Response headers for Apache 2.4 with mod_headers and mod_mime; copy this file into the site's root.\n");
        out.append(
                "AddDefaultCharset utf-8\nErrorDocument 404 /404.html\nAddType application/atom+xml .atom\nAddType application/link-format .link\nAddType text/calendar .ics\nAddType application/ld+json .jsonld\n");
        common().forEach((name, value) -> out.append("Header always set ")
                .append(name)
                .append(" \"")
                .append(value)
                .append("\"\n"));
        out.append("<If \"%{REQUEST_URI} =~ m#^/record/releases/#\">\n  Header always set Content-Security-Policy \"")
                .append(sealedPolicy)
                .append("\"\n</If>\n");
        return out.append("<Else>\n  Header always set Content-Security-Policy \"")
                .append(POLICY)
                .append("\"\n</Else>\n")
                .toString();
    }

    private String nginx() {
        var headers = new StringBuilder();
        common().forEach((name, value) -> headers.append("    add_header ")
                .append(name)
                .append(" \"")
                .append(value)
                .append("\" always;\n"));
        return """
                # Response headers for nginx: include this file in the server block that serves the site.
                charset utf-8;
                charset_types text/html text/css text/plain text/csv text/calendar application/json application/ld+json application/atom+xml application/xml;
                error_page 404 /404.html;
                types {
                    text/html html; text/css css; image/svg+xml svg; text/plain txt; text/markdown md; application/json json;
                    application/atom+xml atom; application/xml xml; text/calendar ics; text/csv csv; application/pdf pdf;
                    application/ld+json jsonld; image/png png;
                    application/zip zip; application/link-format link; application/yaml yaml; text/tab-separated-values tsv;
                    application/timestamp-reply tsr;
                }
                location / {
                    index index.html;
                %s    add_header Content-Security-Policy "%s" always;
                }
                location /record/releases/ {
                %s    add_header Content-Security-Policy "%s" always;
                }
                """.formatted(headers, POLICY, headers, sealedPolicy);
    }
}
