package dev.kaiji.whole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A content folder of any size with an invented record, in both languages: a release a month, in each a twentieth of the measures changing (its prose, a date, or its
 * completion). The same numbers make the same bytes.
 */
public final class SyntheticContent {
    private static final YearMonth START = YearMonth.of(2024, 4);
    private static final int PROMISED_WITHIN_MONTHS = 240;
    private static final List<String> THEMES =
            List.of("access", "network", "monitoring", "contractors", "systems", "governance", "response");
    private static final int ITEMS = 12;

    private final Random random;
    private final int releases;
    private final List<Measure> measures = new ArrayList<>();
    private int release;

    private SyntheticContent(int releases, int measures, long seed) {
        this.random = new Random(seed);
        this.releases = releases;
        for (int i = 0; i < measures; i++) {
            this.measures.add(new Measure(i));
        }
    }

    /** Writes {@code site.yaml} and {@code releases/*}; no draft, and nothing sealed. */
    public static void write(Path content, int releases, int measures, long seed) throws IOException {
        new SyntheticContent(releases, measures, seed).write(content);
    }

    /** The id of a release, counted from 0. */
    public static String id(int release) {
        return START.plusMonths(release).atDay(1).toString();
    }

    private void write(Path content) throws IOException {
        text(content.resolve("site.yaml"), SITE);
        for (release = 0; release < releases; release++) {
            var notes = release == 0 ? List.<String>of() : change();
            Path data = content.resolve("releases").resolve(id(release)).resolve("data");
            for (var file : files(notes).entrySet()) {
                text(data.resolve(file.getKey()), file.getValue());
            }
        }
    }

    private static void text(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /** Changes a twentieth of the measures, at least one. Returns the facts that need a reason. */
    private List<String> change() {
        var moved = new ArrayList<String>();
        random.ints(0, measures.size())
                .distinct()
                .limit(Math.max(1, measures.size() / 20))
                .forEach(i -> measures.get(i).change(moved));
        return moved;
    }

    private Map<String, String> files(List<String> moved) {
        var files = new LinkedHashMap<String, String>();
        files.put("release.yaml", head(moved));
        files.put("organisation.yaml", ORGANISATION + themes());
        files.put("incident.yaml", INCIDENT);
        files.put("incident.ja.md", new Prose(0, 0).japanese());
        files.put("incident.en.md", new Prose(0, 0).english());
        files.put("secondary-damage.yaml", STATEMENT);
        files.put("secondary-damage.ja.md", new Prose(1, 0).japanese());
        files.put("secondary-damage.en.md", new Prose(1, 0).english());
        files.put("directives/mic-2024-03-05.yaml", directive());
        for (Measure measure : measures) {
            files.put("measures/" + measure.id() + ".yaml", measure.yaml());
            files.put("measures/" + measure.id() + ".ja.md", measure.prose.japanese());
            files.put("measures/" + measure.id() + ".en.md", measure.prose.english());
        }
        return files;
    }

    /** One measure as it stands in the release that is being written. */
    private final class Measure {
        private final int number;
        private Prose prose;
        private final List<Commitment> commitments = new ArrayList<>();

        Measure(int number) {
            this.number = number;
            this.prose = new Prose(number, 0);
            for (int i = 0; i <= number % 2; i++) {
                commitments.add(new Commitment(number, i));
            }
        }

        String id() {
            return "measure-" + number;
        }

        void change(List<String> moved) {
            var commitment = commitments.get(random.nextInt(commitments.size()));
            int choice = random.nextInt(6);
            if (choice < 3 || commitment.done != null) {
                prose = new Prose(number, release);
            } else if (choice < 5) {
                commitment.move(moved);
            } else {
                commitment.complete(moved);
            }
        }

        String yaml() {
            var yaml = new StringBuilder("""
                    # yaml-language-server: $schema=../../schema/measure.json
                    id: %s
                    title:
                      ja: 施策%d：%sの強化
                      en: Measure %d, strengthening %s
                    theme: %s
                    answers: [1-%d, 1-%d]
                    commitments:
                    """.formatted(
                            id(),
                            number,
                            JAPANESE[number % JAPANESE.length],
                            number,
                            ENGLISH[number % ENGLISH.length],
                            THEMES.get(number % THEMES.size()),
                            1 + number % ITEMS,
                            1 + (number + 5) % ITEMS));
            commitments.forEach(commitment -> yaml.append(commitment.yaml()));
            return yaml.toString();
        }
    }

    /** One commitment as it stands in the release that is being written. */
    private final class Commitment {
        private final int measure;
        private final String id;
        private YearMonth due;
        private YearMonth done;
        private int asOf;

        Commitment(int measure, int index) {
            this.measure = measure;
            this.id = "commitment-" + measure + "-" + (char) ('a' + index);
            this.due = START.plusMonths(12 + random.nextInt(PROMISED_WITHIN_MONTHS));
        }

        void move(List<String> moved) {
            due = due.plusMonths(random.nextBoolean() ? 1 + random.nextInt(6) : -1 - random.nextInt(6));
            asOf = release;
            moved.add("commitments/" + id + ".due");
        }

        void complete(List<String> moved) {
            done = START.plusMonths(release - 1);
            asOf = release;
            moved.add("commitments/" + id + ".state");
            moved.add("commitments/" + id + ".done");
        }

        String yaml() {
            return """
                      - id: %s
                        what:
                          ja: %sの見直しを%d件の対象で終える
                          en: Finish the review of %s for %d cases
                        scope: own
                        state: %s
                        force: planned
                        due: %s-end
                    %s    source:
                          report: mic-2024-04-01
                          item: "1-%d"
                        as-of: %s
                    """.formatted(
                            id,
                            JAPANESE[measure % JAPANESE.length],
                            measure + 3,
                            ENGLISH[measure % ENGLISH.length],
                            measure + 3,
                            done == null ? "scheduled" : "done",
                            due,
                            done == null ? "" : "    done: " + done + "\n",
                            1 + measure % ITEMS,
                            id(asOf));
        }
    }

    /** About 120 words with a list, a link and a table, built alike in both languages; another version of it differs in a sentence, an item and a cell. */
    private record Prose(int number, int version) {
        String english() {
            return """
                    ### What this is

                    This measure looks after %s in %d systems of the company.
                    Our staff checks each of them every month and writes down what was found.
                    [The public summary](https://www.example.jp/measures/%d) shows the results.

                    - First, the accounts that nobody uses are closed.
                    - Then the remaining accounts get a second check in round %d.
                    - In the end a person outside the team looks at everything once more.

                    ### What is left

                    Some systems of the former company still remain, and they follow as soon as new equipment arrives.
                    Whoever uses our services does not have to do anything.

                    | Step | Cases |
                    | --- | --- |
                    | Survey | %d |
                    | Work | %d |

                    We tell you here as soon as anything changes, and say why it changed.
                    """.formatted(
                            ENGLISH[number % ENGLISH.length],
                            number + 2,
                            number,
                            version + 1,
                            number + 10,
                            number + version + 5);
        }

        String japanese() {
            return """
                    ### どのような取り組みか

                    この施策では、当社の%d件のシステムについて、%sを点検します。
                    担当者が毎月ひとつずつ確認し、見つかったことを記録に残します。
                    [公開している要約](https://www.example.jp/measures/%d)で結果をご覧いただけます。

                    - はじめに、使われていないアカウントを閉じます。
                    - 次に、残ったアカウントを第%d回の点検で確かめます。
                    - 最後に、担当の外の者がすべてをもう一度見直します。

                    ### 残っていること

                    旧会社のシステムの一部が残っており、新しい機器が届きしだい続けます。
                    サービスをお使いの皆さまに、していただくことはありません。

                    | 段階 | 件数 |
                    | --- | --- |
                    | 調査 | %d |
                    | 作業 | %d |

                    変更があれば、その理由とともにここでお知らせします。
                    """.formatted(
                            number + 2,
                            JAPANESE[number % JAPANESE.length],
                            number,
                            version + 1,
                            number + 10,
                            number + version + 5);
        }
    }

    private String head(List<String> moved) {
        String head = """
                # yaml-language-server: $schema=../schema/release.json
                id: %s
                published: %sT15:00+09:00
                title:
                  ja: 第%d回の報告
                  en: Report number %d
                """.formatted(id(release), id(release), release + 1, release + 1);
        String report = """
                reports:
                  - id: mic-%s
                    regulator: mic
                    date: %s
                    title: {ja: 報告書, en: Report}
                    link: https://www.example.jp/report/%d
                    items: [1-1]
                """.formatted(id(release), id(release), release);
        String notes = """
                changes:
                  - facts: [%s]
                    reason: {ja: 機器の納入の時期が変わったため, en: The equipment is delivered at another time}
                """.formatted(String.join(", ", moved));
        return head + (release % 12 == 0 ? report : "reports: []\n") + (moved.isEmpty() ? "" : notes);
    }

    private static String themes() {
        var yaml = new StringBuilder("themes:\n");
        for (int i = 0; i < THEMES.size(); i++) {
            yaml.append("  - {id: %s, name: {ja: %s, en: Theme of %s}}\n"
                    .formatted(THEMES.get(i), JAPANESE[i] + "の分野", ENGLISH[i]));
        }
        return yaml.toString();
    }

    private static String directive() {
        var yaml = new StringBuilder("""
                # yaml-language-server: $schema=../../schema/directive.json
                id: mic-2024-03-05
                regulator: mic
                act: {ja: 行政指導, en: administrative guidance}
                issued: 2024-03-05
                items:
                """);
        for (int i = 1; i <= ITEMS; i++) {
            yaml.append(
                    "  - {id: 1-%d, label: (1)-%d, summary: {ja: 第%d項のとおり管理を強めること。, en: Strengthen control as item %d says.}, source: {report: mic-2024-04-01, item: \"%d\"}}\n"
                            .formatted(i, i, i, i, i));
        }
        return yaml.toString();
    }

    private static final String[] JAPANESE = {"利用者の権限", "社内網の分離", "監視の記録", "委託先の管理", "重要な機器", "経営の体制", "事故への備え"};
    private static final String[] ENGLISH = {
        "access rights",
        "network separation",
        "monitoring logs",
        "contractors",
        "important equipment",
        "management",
        "incident response"
    };

    private static final String SITE = """
            # yaml-language-server: $schema=schema/site.json
            address: https://disclosure.example.jp/
            feed-authority: disclosure.example.jp,2024
            compare-all-up-to: 24
            unconfirmed-after-days: 180
            timeline-days: 184
            era-years: false
            """;

    private static final String ORGANISATION = """
            # yaml-language-server: $schema=../schema/organisation.json
            name: {ja: 例示株式会社, en: Example Corporation}
            languages: [ja, en]
            zone: Asia/Tokyo
            fiscal-year-start: 4
            standing-note: {ja: これは見本です。, en: This is a sample.}
            regulators:
              - {id: mic, name: {ja: 総務省, en: The Ministry}}
            scopes:
              - {id: own, name: {ja: 自社, en: The company itself}}
            desks:
              - {id: main, name: {ja: 相談窓口, en: Help desk}, phone: 0120-000-000, hours: {ja: 平日10時から18時, en: "Weekdays, 10:00 to 18:00"}, cost: {ja: 無料, en: Free}, spoken: {ja: 日本語, en: Japanese}, email: desk@example.jp, form: "https://www.example.jp/form"}
            """;

    private static final String INCIDENT = """
            # yaml-language-server: $schema=../schema/incident.json
            title: {ja: 不正アクセス, en: Unauthorised access}
            timeline:
              - {id: found, date: 2024-03-01, what: {ja: 不正アクセスに気づきました。, en: We noticed the access.}, source: {report: mic-2024-04-01, item: "1"}}
            affected:
              - {id: users, who: {ja: 利用者, en: Users}, source: {report: mic-2024-04-01, item: "1"}}
            figures:
              - {id: users-affected, label: {ja: 影響を受けた利用者, en: Users affected}, value: 1200, precision: about, unit: {ja: 人, en: people}, estimated: true, as-of: 2024-04-01, source: {report: mic-2024-04-01, item: "1"}}
            """;

    private static final String STATEMENT = """
            # yaml-language-server: $schema=../schema/secondary-damage.json
            state: none-confirmed
            as-of: 2024-04-01
            advice:
              - {id: tell-the-desk, order: 1, text: {ja: 不審な連絡があれば窓口へお知らせください。, en: Tell the desk of any suspicious message.}}
            desk: main
            source: {report: mic-2024-04-01, item: "2"}
            """;
}
