package dev.kaiji.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.model.Prose;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    private static Markdown.Rendered render(String text) {
        return Markdown.render(text, "measures-two-factor");
    }

    private static String html(String text) {
        var rendered = render(text);
        assertThat(rendered.flaws()).isEmpty();
        return rendered.passage().html();
    }

    @ParameterizedTest
    @CsvSource({
        "**重要。**次に進みます, <strong>重要。</strong>次に進みます",
        "これは**「大切」**です, これは<strong>「大切」</strong>です",
        "**二要素認証（2FA）**を入れる, <strong>二要素認証（2FA）</strong>を入れる",
        "**注意！**お知らせ, <strong>注意！</strong>お知らせ",
        "今後は*予定*です, 今後は<em>予定</em>です",
        "これは***とても大切***です, これは<strong><em>とても大切</em></strong>です",
        "※**必須**※です, ※<strong>必須</strong>※です",
        "**①**と**②**, <strong>①</strong>と<strong>②</strong>",
        "**a.**b, **a.**b",
        "2 * 3 * 4, 2 * 3 * 4"
    })
    void emphasisWorksWhereNoSpacesStandBetweenWords(String text, String expected) {
        assertThat(html(text)).isEqualTo("<p>" + expected + "</p>");
    }

    @Test
    void aTablesHeadingsSayWhatTheyHeadAndOneDashIsEnough() {
        assertThat(html("|対象|時期|\n|-|-:|\n|自社|12月|\n"))
                .isEqualToIgnoringWhitespace(
                        "<table><thead><tr><th scope=\"col\">対象</th><th scope=\"col\">時期</th></tr></thead><tbody><tr><td>自社</td><td>12月</td></tr></tbody></table>");
    }

    @Test
    void footnotesOfTwoPassagesDoNotMeetOnAPage() {
        String text = "本文[^a]です。\n\n[^a]: 注です。\n";
        String one = Markdown.render(text, "measures-one").passage().html();
        String other = Markdown.render(text, "measures-other").passage().html();

        assertThat(one)
                .contains("id=\"measures-one-fn")
                .contains("href=\"#measures-one-fn")
                .doesNotContain("\"#fn")
                .doesNotContain("\"fn");
        assertThat(other).doesNotContain("measures-one");
    }

    @Test
    void headingsBeginBelowThoseOfThePage() {
        assertThat(html("### 対象\n\n本文")).startsWith("<h3>対象</h3>");
        assertThat(render("## 対象").flaws()).extracting(Flaw::code).containsExactly("markdown.heading");
    }

    @Test
    void linksToTheWebMailAndPhoneStay() {
        assertThat(
                        html(
                                "[a](https://example.jp/x) [b](mailto:a@example.jp) [c](tel:0120000000) [d](#two-factor) <https://example.jp/>"))
                .contains(
                        "href=\"https://example.jp/x\"",
                        "href=\"mailto:a@example.jp\"",
                        "href=\"tel:0120000000\"",
                        "href=\"#two-factor\"",
                        "href=\"https://example.jp/\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](javascript&colon;alert(1))",
                "[x](data:text/html;base64,AAAA)",
                "[x](vbscript:x)",
                "[x](//example.com)",
                "[x](/\\example.com)",
                "[x](../up)",
                "[x](a/../b)",
                "<javascript:alert(1)>",
                "[x]\n\n[x]: javascript:alert(1)",
                "![x](https://example.com/x.png)",
                "![x](x.png)",
                "![x]\n\n[x]: https://example.com/x.png",
                "<b>x</b>",
                "<script>x</script>",
                "a <!-- x --> b",
                "<svg onload=x>",
                "[x](<javascript:alert(1)>)",
                "[x](https://)",
                "[x](file:///etc/passwd)",
                "<img src=x onerror=alert(1)>"
            })
    void nothingGetsThroughThatDoesMoreThanBeRead(String text) {
        var rendered = render(text);

        assertThat(rendered.flaws()).anyMatch(Flaw::isError);
        assertThat(rendered.passage().html().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain(
                        "href=\"javascript", "href=\"data", "href=\"vbscript", "<script", "<img", "<svg", "href=\"//")
                .doesNotContainPattern("<[^>]* on");
    }

    @Test
    void theWordsOfEachBlockAreKnownInOrder() {
        var blocks = render("### 対象\n\n**大切**な[文](https://example.jp)です。\n\n- 自社\n- 海外\n  - 一部\n\n|a|b|\n|-|-|\n|c||\n")
                .passage()
                .blocks();

        assertThat(blocks)
                .extracting(Prose.Block::kind, Prose.Block::text)
                .containsExactly(
                        tuple("h3", "対象"),
                        tuple("p", "大切な文です。"),
                        tuple("li", "自社"),
                        tuple("li", "海外"),
                        tuple("li", "一部"),
                        tuple("th", "a"),
                        tuple("th", "b"),
                        tuple("td", "c"),
                        tuple("td", ""));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @Test
    void looseAndTightListsHaveTheSameBlocks() {
        assertThat(render("- a\n- b\n").passage().blocks())
                .isEqualTo(render("- a\n\n- b\n").passage().blocks());
    }

    @Test
    void textIsNeverNormalised() {
        assertThat(html("\uFA19と㍻と①")).contains("\uFA19と㍻と①");
        assertThat(render("\uFA19").passage().blocks()).isEqualTo(List.of(new Prose.Block("p", "\uFA19")));
    }

    @Test
    void aBareAddressAndUnderscoresAreOnlyLinted() {
        var flaws = render("見る https://example.jp/x。続き\n\n__重要。__次").flaws();

        assertThat(flaws).extracting(Flaw::code).containsExactly("markdown.bare-url", "markdown.underscores");
        assertThat(flaws).noneMatch(Flaw::isError);
        assertThat(flaws.get(0).values()).containsEntry("url", "https://example.jp/x");
    }

    @Test
    void eachBlockKnowsWhereARemarkOnItMayStand() {
        var passage =
                render("### Title\n\nWords *in it*.\n\n- outer\n    - inner\n").passage();
        var remarked = new StringBuilder(passage.html());
        for (int i = passage.ends().size() - 1; i >= 0; i--) {
            remarked.insert(passage.ends().get(i), "[" + i + "]");
        }

        assertThat(passage.ends()).hasSameSizeAs(passage.blocks());
        assertThat(remarked.toString().replaceAll("\\s*\n\\s*", ""))
                .matches("<h3[^>]*>Title</h3>\\[0\\]<p>Words <em>in it</em>.\\[1\\]</p>"
                        + "<ul><li>outer\\[2\\]<ul><li>inner\\[3\\]</li></ul></li></ul>");
    }
}
