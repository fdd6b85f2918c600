package dev.kaiji.render;

import org.jspecify.annotations.Nullable;

/** Something is wrong with the templates folder, not with the content; the message names the file and, where FreeMarker knows it, line and column. */
public final class TemplateFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TemplateFault(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
