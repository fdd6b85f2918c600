package dev.kaiji.site;

import dev.kaiji.model.SiteSettings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be built.
 *
 * @param content the content folder
 * @param shownAs how messages name it, for example {@code content}
 * @param templates a folder that is laid over the built-in templates, file by file
 * @param asOf the day to judge by; where none is given, that of the newest release which is not held back
 * @param documents whether the PDF documents that site.yaml asks for are made; they take seconds
 */
public record Order(Path content, String shownAs, Optional<Path> templates, Optional<AsOf> asOf, boolean documents) {
    /** The same without the PDF documents, and without links to them. */
    public Order withoutDocuments() {
        return new Order(content, shownAs, templates, asOf, false);
    }

    /** How the site is made, as far as this order wants it. */
    SiteSettings settings(SiteSettings typed) {
        return documents ? typed : typed.withoutDocuments();
    }
}
