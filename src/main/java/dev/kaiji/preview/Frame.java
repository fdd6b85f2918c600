package dev.kaiji.preview;

import dev.kaiji.model.Phrases;
import dev.kaiji.output.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Puts the preview's bar on top of a page, with the script that reloads it. The bar lives in a shadow tree, so that neither the page's styles reach it nor its own the
 * page.
 */
final class Frame {
    /** Where the preview sheet lies. */
    static final String SHEET = "/__sheet";

    private static final String ROOT = "/";
    private static final String STYLE = resource("bar.css");
    private static final String SCRIPT = resource("reload.js");

    /** What pages may do here: all that they may do in public, and of scripts and styles the bar's own. */
    static final String POLICY = "default-src 'none'; style-src 'self' '" + digest(STYLE) + "'; script-src '"
            + digest(SCRIPT)
            + "'; connect-src 'self'; img-src 'self'; font-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static final String UNMARKED = "<kaiji-preview seen=\"\">";

    private final Phrases words;
    private final Bar bar;

    Frame(Phrases words) {
        this.words = words;
        this.bar = new Bar(words);
    }

    /**
     * What stands under the bar.
     *
     * @param style the site's style sheet, which is seen too
     */
    record Inner(String address, int status, byte[] page, byte[] style) {}

    /** A page of the site; above the one at the root, the sheet is open. */
    Screen around(Inner inner, Shown shown) {
        String html = new String(inner.page(), StandardCharsets.UTF_8);
        int body = html.indexOf("<body");
        int start = body < 0 ? 0 : html.indexOf('>', body) + 1;
        var place = inner.address().equals(ROOT) ? Bar.Place.ROOT : Bar.Place.PAGE;
        return screen(
                html.substring(0, start) + hung(bar.html(shown, place)) + html.substring(start),
                inner.style(),
                inner.status());
    }

    /** @param sheet a piece of HTML that is at home in the site's style sheet */
    Screen aroundSheet(String sheet, byte[] style, Shown shown) {
        String title = escaped(words.get("preview.sheet"));
        String html = head(
                        title,
                        "<link rel=\"stylesheet\" href=\"/style.css\">\n<link rel=\"icon\" href=\"/icon.svg\">\n<base target=\"_top\">\n")
                + hung(bar.html(shown, Bar.Place.SHEET)) + "<main class=\"wide\">\n<h1>" + title + "</h1>\n" + sheet
                + "</main>\n</body>\n</html>\n";
        return screen(html, style, 200);
    }

    /** Where there is no page to show. */
    Screen alone(Shown shown) {
        String html = head(escaped(words.get("preview.label")), "") + hung(bar.html(shown, Bar.Place.ALONE))
                + "</body>\n</html>\n";
        return screen(html, new byte[0], 503);
    }

    private String head(String title, String more) {
        return "<!DOCTYPE html>\n<html lang=\"" + words.language() + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
                + title + "</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"robots\" content=\"noindex\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
                + more + "</head>\n<body>\n";
    }

    private static String hung(String bar) {
        return UNMARKED + "<template shadowrootmode=\"open\"><style>" + STYLE + "</style>\n" + bar
                + "</template></kaiji-preview>\n<script>" + SCRIPT + "</script>\n";
    }

    private static Screen screen(String unmarked, byte[] style, int status) {
        var sha = Sha256.digest("SHA-256");
        sha.update(unmarked.getBytes(StandardCharsets.UTF_8));
        String mark = HexFormat.of().formatHex(sha.digest(style)).substring(0, 32);
        String html = unmarked.replace(UNMARKED, UNMARKED.replace("\"\"", "\"" + mark + "\""));
        return new Screen(status, html.getBytes(StandardCharsets.UTF_8), mark);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String digest(String inline) {
        return "sha256-" + Base64.getEncoder().encodeToString(Sha256.bytes(inline.getBytes(StandardCharsets.UTF_8)));
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Frame.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
