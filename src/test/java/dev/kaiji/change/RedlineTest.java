package dev.kaiji.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.change.Redline.Mark;
import dev.kaiji.change.Redline.Run;
import dev.kaiji.model.Language;
import dev.kaiji.model.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedlineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12月末まで実施する予定です。 | 10月末まで実施する予定です。 | [-12月末-]{+10月末+}まで実施する予定です。",
                "対象は50件であることを確認しました。 | 対象は500件であることを確認しました。 | 対象は[-50件-]{+500件+}であることを確認しました。",
                "会員は50,000人であり、ほかにはいません。 | 会員は5,000人であり、ほかにはいません。 | 会員は[-50,000人-]{+5,000人+}であり、ほかにはいません。",
                "対象となる方や手続きなど詳しいことは、当社の特設ページ（https://example.jp/a）をご覧ください。 | 対象となる方や手続きなど詳しいことは、当社の特設ページ（https://example.jp/b）をご覧ください。 | 対象となる方や手続きなど詳しいことは、当社の特設ページ（[-https://example.jp/a-]{+https://example.jp/b+}）をご覧ください。",
                "委託先のサーバーを点検します。 | 委託先のサーバを点検します。 | 委託先の[-サーバー-]{+サーバ+}を点検します。"
            })
    void aDateANumberANameOrAnAddressIsNeverCut(String before, String after, String expected) {
        assertThat(shown(Redline.between(before, after, Language.JA))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We will finish the work by the end of March 2026 for all systems. | We will finish the work by the end of June 2026 for all systems. | We will finish the work by [-the end of March 2026-]{+the end of June 2026+} for all systems.",
                "The number of records found so far is 50 in all systems. | The number of records found so far is 500 in all systems. | The number of records found so far is [-50-]{+500+} in all systems.",
                "Today we reported in writing to the Personal Information Protection Commission what we have done and what is planned. | Today we reported in writing to the Personal Data Protection Commission what we have done and what is planned. | Today we reported in writing to the [-Personal Information Protection Commission-]{+Personal Data Protection Commission+} what we have done and what is planned.",
                "It was done on 28 June 2024 as planned. | It was done on 8 June 2024 as planned. | It was done on [-28 June 2024-]{+8 June 2024+} as planned."
            })
    void inEnglishNeither(String before, String after, String expected) {
        assertThat(shown(Redline.between(before, after, Language.EN))).isEqualTo(expected);
    }

    @Test
    void sentencesAreAlignedBeforeWords() {
        var redline = Redline.between("最初の文です。次に分離を進めます。", "最初の文です。新しい説明をここに加えました。次に分離を進めます。", Language.JA);

        assertThat(shown(redline)).isEqualTo("最初の文です。{+新しい説明をここに加えました。+}次に分離を進めます。");
    }

    @Test
    void aSentenceOfWhichMostIsNewIsShownWhole() {
        var redline = Redline.between("認証基盤の利用を停止します。", "委託先の管理を見直し、監査を始めます。", Language.JA);

        assertThat(shown(redline)).isEqualTo("[-認証基盤の利用を停止します。-]{+委託先の管理を見直し、監査を始めます。+}");
    }

    @Test
    void punctuationAndSpacesAreCountedAndNotMarked() {
        var redline = Redline.between("現在、 分離を進めています（全社）。", "現在分離を進めています(全社)。", Language.JA);

        assertThat(redline.isMarked()).isFalse();
        assertThat(redline.touches()).isPositive();
        assertThat(redline.after()).isEqualTo("現在分離を進めています(全社)。");
    }

    @Test
    void aSignThatChangesANumberIsMarked() {
        assertThat(Redline.between(
                                "It fell by 1.5 points in the year under review.",
                                "It fell by 15 points in the year under review.",
                                Language.EN)
                        .isMarked())
                .isTrue();
        assertThat(Redline.between("差は5%となりました。この数は暫定です。", "差は5となりました。この数は暫定です。", Language.JA)
                        .isMarked())
                .isTrue();
    }

    @Test
    void everyBlockOfAPassageIsPaired() {
        var before = passage("方針を定めます。", "分離を進めます。", "監査を行います。");
        var after = passage("方針を定めます。", "監査を毎年行います。");

        var blocks = Redline.between(before, after, Language.JA);

        assertThat(blocks)
                .extracting(b -> shown(b.redline()))
                .containsExactly("方針を定めます。", "[-分離を進めます。-]", "監査を{+毎年+}行います。");
    }

    private static final String JA = "旧ヤフー環境にある一部システムの二要素認証適用は、2024年10月末までの実施を予定しています。"
            + "現時点で、当該ユーザー情報を利用した二次被害の報告は受けておりません。𠮷野家の𩸽定食は1,200円です😀。\n"
            + "対象は2万件以上（推計値を含む）であり、詳細はhttps://www.example.jp/info?id=3をご覧ください。12月末を目途に約3か月半で完了します。";
    private static final String EN =
            "Two-factor authentication will be applied to some systems by the end of October 2024. "
                    + "We have received no report of misuse so far. The Personal Information Protection Commission asked 1,200 questions 😀.\n"
                    + "At least 20,000 items are concerned; see https://www.example.jp/info?id=3 for details. We aim to finish it in 3.5 months, by 28 June 2024.";

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void oldAndNewCanBeRebuiltExactlyAfterAnyEdits(String tag) {
        var language = new Language(tag);
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            String before = edited(language.equals(Language.JA) ? JA : EN, random, random.nextInt(4));
            String after = edited(before, random, 1 + random.nextInt(12));

            var redline = Redline.between(before, after, language);

            assertThat(redline.before()).as("seed " + seed).isEqualTo(before);
            assertThat(redline.after()).as("seed " + seed).isEqualTo(after);
            assertNothingWholeIsCut(redline, seed);
        }
    }

    /** No mark begins or ends inside a date, a number, a name, an address, or a character. */
    private static void assertNothingWholeIsCut(Redline redline, int seed) {
        assertThat(inside(redline.runs().stream().map(Run::before).toList()))
                .as("cut in the old text, seed " + seed)
                .isEmpty();
        assertThat(inside(redline.runs().stream().map(Run::after).toList()))
                .as("cut in the new text, seed " + seed)
                .isEmpty();
    }

    private static List<String> inside(List<String> parts) {
        var boundaries = new TreeSet<Integer>();
        String text = String.join("", parts);
        int at = 0;
        for (String part : parts) {
            at += part.length();
            boundaries.add(at);
        }
        List<String> cut = new ArrayList<>();
        // sentence by sentence, as an atom ends with its sentence
        int from = 0;
        for (String sentence : Sentences.split(text)) {
            var atoms = Words.ATOM.matcher(sentence);
            while (atoms.find()) {
                int end = from + atoms.end();
                boundaries.subSet(from + atoms.start() + 1, end).forEach(b -> cut.add(atoms.group()));
            }
            from += sentence.length();
        }
        boundaries.stream()
                .filter(b -> b < text.length() && b > 0 && Character.isLowSurrogate(text.charAt(b)))
                .forEach(b -> cut.add("a surrogate pair at " + b));
        return cut;
    }

    private static String edited(String text, Random random, int edits) {
        var pieces = List.of(
                "12月末",
                "2024年7月1日",
                "、",
                "500",
                "𠮷",
                " ",
                "二次被害",
                "end of March 2026",
                "。",
                "😀",
                "a",
                "です",
                "0",
                "\n",
                "NAVER Cloud");
        var builder = new StringBuilder(text);
        for (int i = 0; i < edits; i++) {
            int at = builder.offsetByCodePoints(0, random.nextInt(builder.codePointCount(0, builder.length()) + 1));
            if (random.nextBoolean()) {
                builder.insert(at, pieces.get(random.nextInt(pieces.size())));
            } else {
                int count = Math.min(1 + random.nextInt(6), builder.codePointCount(at, builder.length()));
                builder.delete(at, builder.offsetByCodePoints(at, count));
            }
        }
        return builder.toString();
    }

    @Test
    void inJapaneseNoMarkIsASingleLetter() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var redline = Redline.between(JA, edited(JA, random, 1 + random.nextInt(4)), Language.JA);

            assertThat(redline.runs())
                    .as("seed " + seed)
                    .filteredOn(r -> r.mark() == Mark.DELETED || r.mark() == Mark.INSERTED)
                    .allSatisfy(
                            r -> assertThat(r.text().codePointCount(0, r.text().length()))
                                    .isGreaterThan(1));
        }
    }

    private static Prose.Passage passage(String... blocks) {
        return new Prose.Passage(
                String.join("\n\n", blocks),
                "",
                List.of(blocks).stream().map(b -> new Prose.Block("p", b)).toList());
    }

    static String shown(Redline redline) {
        var shown = new StringBuilder();
        for (Run run : redline.runs()) {
            shown.append(
                    switch (run.mark()) {
                        case SAME, TOUCHED -> run.after();
                        case DELETED -> "[-" + run.before() + "-]";
                        case INSERTED -> "{+" + run.after() + "+}";
                    });
        }
        return shown.toString();
    }
}
