package dev.kaiji.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.change.Comparisons;
import dev.kaiji.change.History;
import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.RandomRecord;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SiteSettings;
import dev.kaiji.render.Renderer;
import dev.kaiji.render.Templates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SharedItemsTest {
    private static final Templates TEMPLATES = Templates.builtIn();
    private static final Map<Language, Phrases> PHRASES = TEMPLATES.phrases(List.of(Language.JA, Language.EN));

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPageOfItemsThatOtherPagesShowTooSaysTheSameAsThePageMadeAlone(long seed) {
        var record = RandomRecord.of(seed, 7);
        for (PageContext context : contexts(record)) {
            var together = new Renderer(TEMPLATES, PHRASES);
            var pages = pages(context);
            for (int page = 0; page < pages.size(); page++) {
                var alone = pages(context).get(page);
                assertThat(drawn(together, pages.get(page)))
                        .as(alone.path().value())
                        .isEqualTo(drawn(new Renderer(TEMPLATES, PHRASES), alone));
            }
        }
    }

    private static List<PlannedPage> pages(PageContext context) {
        return ChangesPages.of(
                context, History.of(context.releases()), new Comparisons(context.releases(), context.facts()));
    }

    private static List<PageContext> contexts(Releases record) {
        return Pages.contexts(
                SiteSettings.standard(),
                record,
                Seals.none(),
                record.newest().id().day(),
                PHRASES);
    }

    private static String drawn(Renderer renderer, PlannedPage page) {
        return new String(renderer.render(page.laidOut()).bytes(), StandardCharsets.UTF_8);
    }
}
