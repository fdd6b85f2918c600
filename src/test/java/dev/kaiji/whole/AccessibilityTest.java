package dev.kaiji.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every kind of page in a real Chromium: narrow and wide, light and dark. */
class AccessibilityTest {
    private static final List<Integer> WIDTHS = List.of(360, 1280);

    @Test
    void axeFindsNothingOnAnyKindOfPage() throws IOException {
        var site = BuiltSite.ofRealContent();
        var found = new ArrayList<String>();
        try (var browser = Browser.on(site.folder())) {
            for (String path : site.oneOfEachKind()) {
                for (int width : WIDTHS) {
                    for (boolean dark : List.of(false, true)) {
                        browser.open(path, width, dark);
                        browser.axe()
                                .forEach(violation ->
                                        found.add(path + " at " + width + (dark ? " dark: " : " light: ") + violation));
                    }
                }
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void noKindOfPageIsWiderThanASmallPhone() throws IOException {
        var site = BuiltSite.ofRealContent();
        var tooWide = new ArrayList<String>();
        try (var browser = Browser.on(site.folder())) {
            for (String path : site.oneOfEachKind()) {
                browser.open(path, 320, false);
                if (browser.overflow() > 0) {
                    tooWide.add(path + ": " + browser.overflow() + " px");
                }
            }
        }

        assertThat(tooWide).isEmpty();
    }
}
