package dev.kaiji.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.change.History;
import dev.kaiji.model.Language;
import dev.kaiji.model.Release;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SiteSettings;
import dev.kaiji.model.SyntheticRecord;
import dev.kaiji.page.Pages;
import dev.kaiji.render.Renderer;
import dev.kaiji.render.Templates;
import dev.kaiji.whole.SyntheticContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of a release says of it never changes: not when a later release appears, nor by the pages that are made with it. */
class PastPagesTest {
    private static final Templates TEMPLATES = Templates.builtIn();

    @Test
    void aLaterReleaseChangesNothingOfIt() {
        staysAsItWas(SyntheticRecord.of(9, 40).releases());
    }

    @Test
    void aLaterReleaseChangesNothingOfItWhereWorkIsCompleted(@TempDir Path folder) throws IOException {
        SyntheticContent.write(folder, 20, 24, 5);
        var order = new Order(folder, "content", Optional.empty(), Optional.empty(), false);
        staysAsItWas(
                SiteBuild.check(order, Progress.none()).record().published().orElseThrow());
    }

    private static void staysAsItWas(Releases record) {
        Map<String, String> said = new HashMap<>();
        for (Release newest : record.all()) {
            var drawn = drawn(record.upTo(newest.id()));
            said.forEach((page, text) -> assertThat(drawn.get(page)).as(page).isEqualTo(text));
            said.putAll(drawn);
        }
        assertThat(said).hasSize(2 * record.all().size());
    }

    /** What the pages of the releases say between header and footer, but for the bar that leads to the newest. */
    private static Map<String, String> drawn(Releases record) {
        var phrases = TEMPLATES.phrases(List.of(Language.JA, Language.EN));
        var renderer = new Renderer(TEMPLATES, phrases);
        var asOf = record.newest().id().day();
        return Pages.all(SiteSettings.standard(), record, History.of(record), asOf, phrases).stream()
                .filter(page -> page.path().value().matches("../releases/[^/]+/index.html"))
                .collect(Collectors.toMap(
                        page -> page.path().value(),
                        page -> main(renderer.render(page.laidOut()).bytes())));
    }

    private static String main(byte[] page) {
        var text = new String(page, StandardCharsets.UTF_8);
        return text.substring(text.indexOf("<main"), text.indexOf("</main>")).replaceFirst("<p class=\"past\">.*", "");
    }
}
