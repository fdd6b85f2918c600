package dev.kaiji.site;

import dev.kaiji.model.SiteSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What is to be built.
 *
 * @param content the content folder
 * @param shownAs how messages name it, for example {@code content}
 * @param templates a folder that is laid over the built-in templates, file by file
 * @param asOf the day to judge by; where none is given, that of the newest release which is not held back
 * @param documents whether the PDF documents that site.yaml asks for are made; they take seconds
 * @param strict whether an outdated translation is an error, whatever site.yaml says
 * @param given the moment at which it was; absent where nobody knows
 */
public record Order(
        Path content,
        String shownAs,
        Optional<Path> templates,
        Optional<AsOf> asOf,
        boolean documents,
        boolean strict,
        Optional<Instant> given) {
    /** Given at no moment that anybody knows. */
    public Order(
            Path content,
            String shownAs,
            Optional<Path> templates,
            Optional<AsOf> asOf,
            boolean documents,
            boolean strict) {
        this(content, shownAs, templates, asOf, documents, strict, Optional.empty());
    }

    /** Judged as site.yaml says. */
    public Order(Path content, String shownAs, Optional<Path> templates, Optional<AsOf> asOf, boolean documents) {
        this(content, shownAs, templates, asOf, documents, false);
    }

    /** The same without the PDF documents, and without links to them. */
    public Order withoutDocuments() {
        return new Order(content, shownAs, templates, asOf, false, strict, given);
    }

    /** The same, with translations judged strictly where that is asked for. */
    public Order strictly(boolean asked) {
        return new Order(content, shownAs, templates, asOf, documents, strict || asked, given);
    }

    /** The same, given at that moment. */
    public Order givenAt(Instant moment) {
        return new Order(content, shownAs, templates, asOf, documents, strict, Optional.of(moment));
    }

    /** How the site is made, as far as this order wants it. */
    SiteSettings settings(SiteSettings typed) {
        return documents ? typed : typed.withoutDocuments();
    }
}
