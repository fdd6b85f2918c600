package dev.kaiji.preview;

import dev.kaiji.model.Phrases;
import dev.kaiji.model.Problem;
import dev.kaiji.model.ProblemWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands above every page in the preview: that it is not public, and what is wrong. It lives in a shadow tree, so that neither the page's styles reach it nor its
 * own the page.
 */
final class Bar {
    /** A person mends one thing after the other: the rest is counted. */
    private static final int MOST = 50;

    private static final String STYLE = resource("bar.css");
    private static final String SCRIPT = resource("reload.js");
    private static final String UNMARKED = "<kaiji-preview seen=\"\">";

    private final Phrases words;
    private final ProblemWords problemWords;

    Bar(Phrases words) {
        this.words = words;
        this.problemWords = ProblemWords.in(words.language());
    }

    /** What pages may do here: all that they may do in public, and of scripts and styles the bar's own. */
    String policy() {
        return "default-src 'none'; style-src 'self' '" + digest(STYLE) + "'; script-src '" + digest(SCRIPT)
                + "'; connect-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /** @param style the site's style sheet, which is seen too */
    Screen over(byte[] page, byte[] style, Shown shown, int status) {
        String html = new String(page, StandardCharsets.UTF_8);
        int body = html.indexOf("<body");
        int start = body < 0 ? 0 : html.indexOf('>', body) + 1;
        return screen(html.substring(0, start) + bar(shown, false) + html.substring(start), style, status);
    }

    /** Where there is no page to show. */
    Screen alone(Shown shown) {
        String html = "<!DOCTYPE html>\n<html lang=\"" + words.language() + "\">\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"robots\" content=\"noindex\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>"
                + escaped(words.get("preview.label")) + "</title>\n<body>\n" + bar(shown, true) + "</body>\n</html>\n";
        return screen(html, new byte[0], 503);
    }

    private static Screen screen(String unmarked, byte[] style, int status) {
        var sha = sha256();
        sha.update(unmarked.getBytes(StandardCharsets.UTF_8));
        String mark = HexFormat.of().formatHex(sha.digest(style)).substring(0, 32);
        String html = unmarked.replace(UNMARKED, UNMARKED.replace("\"\"", "\"" + mark + "\""));
        return new Screen(status, html.getBytes(StandardCharsets.UTF_8), mark);
    }

    private String bar(Shown shown, boolean alone) {
        boolean broken = !shown.current();
        return UNMARKED + "<template shadowrootmode=\"open\"><style>" + STYLE + "</style>\n<aside lang=\""
                + words.language() + "\" aria-label=\"" + escaped(words.get("preview.label")) + "\""
                + (broken ? " class=\"broken\"" : "") + ">\n<p class=\"strip\"><b>"
                + escaped(words.get("preview.label")) + "</b> " + standing(shown, alone)
                + "</p>\n" + problems(shown)
                + "<p class=\"lost\" hidden role=\"status\">" + escaped(words.get("preview.lost"))
                + "</p>\n</aside></template></kaiji-preview>\n<script>" + SCRIPT + "</script>\n";
    }

    private String standing(Shown shown, boolean alone) {
        if (!shown.current()) {
            return escaped(words.get(alone ? "preview.alone" : "preview.before"));
        }
        if (!shown.hasDraft()) {
            return escaped(words.get("preview.no-draft"));
        }
        return shown.problems().isEmpty() ? escaped(words.get("preview.sound")) : "";
    }

    private String problems(Shown shown) {
        var errors = shown.problems().stream().filter(Problem::isError).toList();
        var warnings =
                shown.problems().stream().filter(problem -> !problem.isError()).toList();
        var html = new StringBuilder();
        if (shown.errors() > 0) {
            html.append(list(" open", words.count("errors", shown.errors()), shown.fault(), errors));
        }
        if (!warnings.isEmpty()) {
            html.append(list("", words.count("warnings", warnings.size()), Optional.empty(), warnings));
        }
        return html.toString();
    }

    private String list(String open, String summary, Optional<String> fault, List<Problem> problems) {
        var html = new StringBuilder("<details" + open + "><summary>" + escaped(summary) + "</summary>\n<ol>\n");
        fault.ifPresent(text ->
                html.append("<li class=\"error\"><pre>").append(escaped(text)).append("</pre></li>\n"));
        problems.stream().limit(MOST).forEach(problem -> html.append(problem(problem)));
        html.append("</ol>\n");
        if (problems.size() > MOST) {
            html.append("<p>")
                    .append(escaped(words.count("preview.more", problems.size() - MOST)))
                    .append("</p>\n");
        }
        return html.append("</details>\n").toString();
    }

    private String problem(Problem problem) {
        var html = new StringBuilder("<li class=\"")
                .append(problem.severity().code())
                .append("\"><p><code>")
                .append(escaped(problem.place().toString()))
                .append("</code></p><p>");
        problem.address()
                .ifPresent(address -> html.append("<code>")
                        .append(escaped(address.toString()))
                        .append("</code> "));
        html.append(escaped(problemWords.message(problem))).append("</p>");
        String hint = problemWords.hint(problem);
        if (!hint.isEmpty()) {
            html.append("<p class=\"hint\">").append(escaped(hint)).append("</p>");
        }
        problem.yaml()
                .ifPresent(yaml -> html.append("<pre>").append(escaped(yaml)).append("</pre>"));
        return html.append("</li>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String digest(String inline) {
        return "sha256-" + Base64.getEncoder().encodeToString(sha256().digest(inline.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Bar.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
