package dev.kaiji.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.preview.Editing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The preview as an editor has it before them: a real Chromium that nobody touches while files are saved. */
@Timeout(180)
class PreviewInBrowserTest {
    private static final String MEASURE = "ja/measures/two-factor/";
    private static final String MEASURE_FILE = "draft/measures/two-factor.yaml";
    private static final String BAR = "document.querySelector('kaiji-preview').shadowRoot";

    @TempDir
    private Path folder;

    @Test
    void whatIsSavedIsSeenInEveryTabAndAMistakeStandsAboveThePageUntilItIsPutRight() throws Exception {
        Editing.recordIn(folder);
        try (var desk = Editing.in(folder);
                var browser = Browser.at(desk.address())) {
            browser.open("en/measures/two-factor/", 360, true);
            browser.openBeside(MEASURE);
            browser.run("document.body.style.minHeight = '5000px'; scrollTo(0, 40)");

            desk.replace(MEASURE_FILE, "ja: 二要素認証, en: Two-factor sign-in", "ja: 二段階の認証, en: Signing in twice");
            browser.await("document.querySelector('h1').textContent === '二段階の認証'");
            browser.await("scrollY === 40");
            browser.turnToTab(0);
            browser.await("document.querySelector('h1').textContent === 'Signing in twice'");

            desk.replace(MEASURE_FILE, "due: 2024-12-end", "due: 2024-13");
            browser.await(BAR + ".textContent.includes('2024-13 is not a month')");
            assertThat(browser.run("return document.querySelector('h1').textContent"))
                    .isEqualTo("Signing in twice");
            assertThat(axe(browser)).isEmpty();
            assertThat(browser.overflow()).isNotPositive();

            desk.replace(MEASURE_FILE, "due: 2024-13", "due: 2024-12-end");
            browser.await("!" + BAR + ".textContent.includes('2024-13 is not a month')");
        }
    }

    /** Above the page's link to its text stands the bar: axe looks for that link before anything else. */
    private static List<String> axe(Browser browser) throws IOException {
        return browser.axe().stream()
                .filter(found -> !found.startsWith("region at .skip:"))
                .toList();
    }

    @Test
    void theSheetIsOpenAtTheRootAndFollowsWhatIsSaved() throws Exception {
        Editing.recordIn(folder);
        try (var desk = Editing.in(folder);
                var browser = Browser.at(desk.address())) {
            browser.open("", 1280, false);
            String sheet = BAR + ".querySelector('iframe').contentDocument.body.innerText";
            browser.await(sheet + ".length > 0");
            desk.replace(MEASURE_FILE, "due: 2024-12-end", "due: 2025-03-end");

            browser.await(sheet + ".includes('end of March 2025')");
            browser.await(BAR + ".textContent.includes('Readers will see 1 change.')");
            assertThat(axe(browser)).isEmpty();
            browser.open("__sheet", 1280, false);
            assertThat(axe(browser)).isEmpty();
        }
    }
}
