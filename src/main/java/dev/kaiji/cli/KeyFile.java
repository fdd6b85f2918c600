package dev.kaiji.cli;

import dev.kaiji.model.Language;
import dev.kaiji.seal.MalformedSignature;
import dev.kaiji.seal.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The private key, read from the path in {@code KAIJI_SIGNING_KEY}: outside the project, and for its owner's eyes only. */
final class KeyFile {
    static final String VARIABLE = "KAIJI_SIGNING_KEY";

    private static final Set<PosixFilePermission> OF_OTHERS =
            EnumSet.range(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_EXECUTE);

    private KeyFile() {}

    /** @param project the folder that holds the content folder: what is in it ends up in a repository */
    static SigningKey read(Terminal terminal, Path project, Language language) throws IOException {
        var words = Words.in(language);
        String given = terminal.environment().getOrDefault(VARIABLE, "");
        if (given.isEmpty()) {
            throw new WrongUse(words.get("key.none", Map.of("variable", VARIABLE)));
        }
        Path file = terminal.folder().resolve(given).normalize();
        if (!Files.isRegularFile(file)) {
            throw new WrongUse(words.get("key.no-file", Map.of("variable", VARIABLE, "path", file.toString())));
        }
        if (file.toRealPath().startsWith(project.toRealPath())) {
            throw new WrongUse(words.get("key.in-project", Map.of("path", file.toString())));
        }
        if (isOpen(file)) {
            throw new WrongUse(words.get("key.open", Map.of("path", file.toString())));
        }
        try {
            return SigningKey.parse(Files.readAllBytes(file));
        } catch (MalformedSignature e) {
            throw new WrongUse(file + ": " + FindingWords.in(language).reason(e.reason()));
        }
    }

    /** Whether anybody but its owner may touch it, where the system knows of such things. */
    private static boolean isOpen(Path file) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view != null && view.readAttributes().permissions().stream().anyMatch(OF_OTHERS::contains);
    }
}
