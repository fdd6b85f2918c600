package dev.kaiji.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Every page of the real site, judged by the checker behind validator.w3.org/nu. */
class NuHtmlCheckerTest {
    /** Its schemas are deep. */
    private static final long STACK = 32L << 20;

    private static final ThreadLocal<EmbeddedValidator> CHECKER = ThreadLocal.withInitial(NuHtmlCheckerTest::checker);

    @Test
    void everyPageIsValidHtml() throws InterruptedException, ExecutionException {
        var site = BuiltSite.ofRealContent();

        assertThat(complaints(site)).isEmpty();
    }

    /** What is wrong with any page of a site. */
    static List<String> complaints(BuiltSite site) throws InterruptedException, ExecutionException {
        var workers = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(), task -> new Thread(null, task, "nu", STACK));
        try {
            List<Callable<String>> checks = new ArrayList<>();
            site.pages()
                    .keySet()
                    .forEach(path -> checks.add(() -> complaints(site.folder().resolve(path), path)));
            List<String> complaints = new ArrayList<>();
            for (Future<String> check : workers.invokeAll(checks)) {
                complaints.add(check.get());
            }

            assertThat(complaints).hasSize(site.pages().size());
            return complaints.stream().filter(text -> !text.isBlank()).toList();
        } finally {
            workers.shutdown();
        }
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
