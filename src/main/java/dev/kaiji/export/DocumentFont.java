package dev.kaiji.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The typeface of everything that carries its own letters (documents, preview pictures): BIZ UDPGothic,
 * which travels in the jar, because no machine can be trusted to have a Japanese font.
 */
enum DocumentFont {
    REGULAR("BIZUDPGothic-Regular.ttf"),
    BOLD("BIZUDPGothic-Bold.ttf");

    private final String file;

    DocumentFont(String file) {
        this.file = file;
    }

    /** The bytes of the TrueType file, 4.5 MB; read them once and keep what you make of them. */
    InputStream open() {
        var in = DocumentFont.class.getResourceAsStream("fonts/" + file);
        if (in == null) {
            throw new IllegalStateException("the font " + file + " is missing from this build");
        }
        return in;
    }

    byte[] bytes() {
        try (var in = open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + file, e);
        }
    }
}
