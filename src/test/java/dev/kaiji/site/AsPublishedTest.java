package dev.kaiji.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.load.ContentFolder;
import dev.kaiji.load.LoadedRecord;
import dev.kaiji.load.RecordReader;
import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.output.OutputFile;
import dev.kaiji.render.Templates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page sealed with a release, drawn from the real record. */
class AsPublishedTest {
    private static List<OutputFile> files = List.of();
    private static Document english = new Document("");

    @BeforeAll
    static void draw() throws Exception {
        LoadedRecord record = new RecordReader().read(ContentFolder.read(Path.of("content"), "content"));
        Map<Language, Phrases> phrases = Map.of(
                Language.JA,
                Templates.builtIn().phrases(Language.JA),
                Language.EN,
                Templates.builtIn().phrases(Language.EN));
        files = AsPublished.of(
                record.settings(),
                record.published().orElseThrow().upTo(new ReleaseId("2024-06-28")),
                Templates.builtIn(),
                phrases);
        english = Jsoup.parse(new String(files.get(1).bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void thereIsOneFileForEachLanguage() {
        assertThat(files)
                .extracting(f -> f.path().value())
                .containsExactly("as-published/ja.html", "as-published/en.html");
    }

    @Test
    void eachPartIsALandmarkWithANameOfItsOwnAndNothingInItIsOne() {
        assertThat(english.select("section").eachAttr("aria-label")).doesNotHaveDuplicates();
        assertThat(english.select("section section[aria-label], section section[aria-labelledby]"))
                .isEmpty();
        assertThat(english.select("header .standing")).hasSize(1);
    }

    @Test
    void itNeedsNoOtherFile() {
        assertThat(english.select("link[rel=stylesheet], img, script, iframe, [src], [style]"))
                .isEmpty();
        assertThat(english.select("a[href]"))
                .allSatisfy(link -> assertThat(link.attr("href")).matches("(#|https://|tel:|mailto:).*"));
    }

    @Test
    void itsPolicyAllowsItsOwnStyleAndNothingElse() throws Exception {
        String style = english.select("style").first().data();
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        assertThat(english.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'; style-src 'sha256-" + digest + "';");
    }

    @Test
    void everyIdIsUniqueAndEveryLinkWithinTheFileFindsItsPlace() {
        var ids = english.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(english.select("a[href^=#], use[href^=#]").eachAttr("href"))
                .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
    }

    @Test
    void itHoldsTheStatementAndEveryMeasure() {
        assertThat(english.select("section > h2")).isNotEmpty();
        assertThat(english.select("[id=secondary-damage.secondary-damage.state]"))
                .isNotEmpty();
        assertThat(english.select("section[id^=measures-]")).hasSizeGreaterThan(25);
        assertThat(english.select("h1")).hasSize(1);
    }

    @Test
    void aReconstructedReleaseSaysThatItWasNotPublicOnThatDay() {
        assertThat(english.text()).contains("not a public page on that day");
    }
}
