package dev.kaiji.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Every page of the real site, judged by the checker behind validator.w3.org/nu. */
class NuHtmlCheckerTest {
    private static final ThreadLocal<EmbeddedValidator> CHECKER = ThreadLocal.withInitial(NuHtmlCheckerTest::checker);

    @Test
    void everyPageIsValidHtml() {
        var site = BuiltSite.ofRealContent();

        List<String> complaints = site.pages().keySet().parallelStream()
                .map(path -> complaints(site.folder().resolve(path), path))
                .filter(text -> !text.isBlank())
                .toList();

        assertThat(complaints).isEmpty();
    }

    private static EmbeddedValidator checker() {
        var checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        return checker;
    }

    private static String complaints(Path file, String path) {
        try (InputStream html = Files.newInputStream(file)) {
            String found = CHECKER.get().validate(html);
            return found.isBlank() ? "" : path + "\n" + found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
