package dev.kaiji.site;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be built.
 *
 * @param content the content folder
 * @param shownAs how messages name it, for example {@code content}
 * @param templates a folder that is laid over the built-in templates, file by file
 * @param asOf the day to judge by; where none is given, that of the newest release which is not held back
 */
public record Order(Path content, String shownAs, Optional<Path> templates, Optional<AsOf> asOf) {}
