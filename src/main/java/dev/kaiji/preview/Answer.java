package dev.kaiji.preview;

import java.nio.charset.StandardCharsets;

/**
 * What goes to the browser.
 *
 * @param policy its content security policy
 * @param body not copied
 */
record Answer(int status, String type, byte[] body, String policy) {
    /** For what is no page. */
    static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    static Answer text(int status, String line) {
        return new Answer(status, "text/plain; charset=utf-8", (line + "\n").getBytes(StandardCharsets.UTF_8), NOTHING);
    }

    static Answer refused(int status) {
        return text(status, "refused");
    }
}
