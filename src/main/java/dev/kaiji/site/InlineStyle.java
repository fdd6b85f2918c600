package dev.kaiji.site;

import dev.kaiji.output.Sha256;
import dev.kaiji.render.Templates;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;

/** The whole style sheet for a file that needs no other: it stands in the file, and the file's policy allows it by its digest alone. */
record InlineStyle(String css) {
    static InlineStyle of(Templates templates) {
        return new InlineStyle(templates.assets().stream()
                .filter(asset -> asset.path().value().endsWith(".css"))
                .map(asset -> new String(asset.bytes(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n")));
    }

    /** The content security policy of such a file. */
    String policy() {
        return "default-src 'none'; style-src 'sha256-" + digest()
                + "'; img-src 'none'; base-uri 'none'; form-action 'none'";
    }

    private String digest() {
        return Base64.getEncoder().encodeToString(Sha256.bytes(css.getBytes(StandardCharsets.UTF_8)));
    }
}
