package dev.kaiji.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.model.FullRelease;
import dev.kaiji.model.Incident;
import dev.kaiji.model.Mutations;
import dev.kaiji.model.Release;
import dev.kaiji.model.Releases;
import dev.kaiji.model.Text;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CardPictureTest {
    private static final int BLUE = 0xff00118f;
    private static final int WHITE = 0xffffffff;

    @Test
    void theCardIsAsLargeAsOtherSitesWantItAndHasWordsOnIt() throws Exception {
        var picture = draw(Exported.real(), "ja");

        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
        assertThat(picture.getRGB(600, 5)).isEqualTo(BLUE);
        assertThat(inked(picture, 150, 330)).as("rows of the title with ink").isGreaterThan(100);
        assertThat(inked(picture, 600, 629)).as("the lower edge").isZero();
    }

    @Test
    void theSameCardIsTheSameBytes() {
        assertThat(bytes(Exported.real(), "en")).isEqualTo(bytes(Exported.real(), "en"));
    }

    @Test
    void aLongTitleStaysAboveTheStatement() throws Exception {
        Release release = FullRelease.release("2024-04-01");
        Incident incident = Mutations.with(
                release.incident(),
                "title",
                Text.of("委託先を経由した不正アクセスによる個人情報及び通信の秘密の漏えいについて".repeat(3), "A title that does not end ".repeat(9)));
        for (String language : List.of("ja", "en")) {
            var picture = draw(new Releases(List.of(Mutations.with(release, "incident", incident))), language);
            int panel = IntStream.range(0, 630)
                    .filter(y -> picture.getRGB(73, y) == 0xff604b00)
                    .findFirst()
                    .orElseThrow();
            assertThat(inked(picture, panel - 8, panel)).as(language).isZero();
        }
    }

    @Test
    void whatTheTypefaceCannotWriteIsLeftOutAndStopsNothing() throws Exception {
        Release release = FullRelease.release("2024-04-01");
        Incident incident = Mutations.with(release.incident(), "title", Text.of("한국어", "한국어"));

        var picture = draw(new Releases(List.of(Mutations.with(release, "incident", incident))), "ja");

        assertThat(picture.getRGB(600, 5)).isEqualTo(BLUE);
    }

    private static BufferedImage draw(Releases record, String language) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(bytes(record, language)));
    }

    private static byte[] bytes(Releases record, String language) {
        return Exported.contexts(record).stream()
                .map(CardPicture::of)
                .filter(file -> file.path().value().equals(language + "/card.png"))
                .findFirst()
                .map(Exported::made)
                .orElseThrow()
                .bytes();
    }

    /** How many of these rows have anything on the paper. */
    private static long inked(BufferedImage picture, int from, int to) {
        return IntStream.range(from, to)
                .filter(y -> IntStream.range(0, picture.getWidth()).anyMatch(x -> picture.getRGB(x, y) != WHITE))
                .count();
    }
}
