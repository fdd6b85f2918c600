package dev.kaiji.bench;

import dev.kaiji.bench.Goals.Goal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What whole builds took, as Markdown for the handbook, in both of its languages: nobody types a figure. */
public final class Report {
    static final String COLD = "cold";
    static final String UNCHANGED = "unchanged";
    static final String PROVEN = "proven";
    static final String EDITED = "edited";
    static final String ADDED = "added";
    static final String ALL_PAIRS = "all pairs cold";
    static final String SMALL_HEAP = "all pairs cold, 256 MB";
    static final String DOCUMENTS = "documents cold";
    static final String DOCUMENTS_EDITED = "documents edited";
    static final String SEALED = "sealed cold";
    static final String SEALED_UNCHANGED = "sealed unchanged";
    static final String SEALED_ADDED = "sealed added";
    static final String COPY = "copy";
    static final String PICTURES = "pictures";

    private static final List<String> LANGUAGES = List.of("en", "ja");

    private final Figures figures;
    private final Map<String, InventedRecord.Extent> extents;
    private final Map<String, Double> parts;
    private final List<Size> sizes;
    private final List<Size> compared;
    private final int rounds;
    private final List<String> versions;
    private final Machine machine;

    Report(
            Figures figures,
            Map<String, InventedRecord.Extent> extents,
            Map<String, Double> parts,
            List<Size> sizes,
            int rounds,
            List<String> versions,
            Machine machine) {
        this.figures = figures;
        this.extents = extents;
        this.parts = parts;
        this.sizes = sizes;
        this.compared = sizes.stream().filter(Size::isCompared).toList();
        this.rounds = rounds;
        this.versions = versions;
        this.machine = machine;
    }

    /** Writes {@code speed.en.md} and {@code speed.ja.md} into the folder. */
    void write(Path folder) throws IOException {
        for (String language : LANGUAGES) {
            Files.writeString(file(folder, language), new Page(language).text());
        }
    }

    /** Prints it in English. */
    void print() {
        System.out.println(new Page("en").text());
    }

    /** Adds what another part of the benchmark measured, and prints it in English. */
    public static void add(Path folder, Said text) throws IOException {
        for (String language : LANGUAGES) {
            Path file = file(folder, language);
            Files.createDirectories(folder);
            String before = Files.exists(file) ? Files.readString(file) : "";
            Files.writeString(file, before + "\n" + text.in(language));
        }
        System.out.println(text.en());
    }

    private static Path file(Path folder, String language) {
        return folder.resolve("speed." + language + ".md");
    }

    private final class Page {
        private final String language;
        private final StringBuilder text = new StringBuilder();

        Page(String language) {
            this.language = language;
        }

        String text() {
            about();
            builds();
            growth();
            apart();
            goals();
            return text.toString();
        }

        private void about() {
            String others =
                    versions.isEmpty() ? say("no other generator at hand", "比べる生成器なし") : String.join(", ", versions);
            paragraph(
                    "%s, %s; load %s. Medians of %d rounds that took turns (JBake at L: one). Without documents, and with the comparisons of the newest release alone."
                            .formatted(machine.described(), others, machine.loads(), rounds),
                    "%s、%s、負荷 %s。順番に繰り返した%d回の中央値（JBakeのLは1回）。文書を含まず、比較は最新版とのものだけです。"
                            .formatted(machine.described(), others, machine.loads(), rounds));
        }

        private void builds() {
            header(sizes);
            row("pages / files / MB", "ページ / ファイル / MB", sizes, size -> extent(size, COLD));
            seconds("from nothing, seconds", "最初から（秒）", COLD);
            row("pages a second", "1秒あたりのページ", sizes, this::pagesASecond);
            row("processor seconds", "プロセッサー秒", sizes, size -> number(figures.processor(size.name() + " " + COLD)));
            seconds("nothing changed", "変更なし", UNCHANGED);
            seconds("nothing changed, every file read", "変更なし、全ファイルを読む", PROVEN);
            seconds("one measure edited", "施策を一つ編集", EDITED);
            seconds("one release added", "版を一つ追加", ADDED);
            megabytes("resident memory from nothing, MB", "最初からの常駐メモリー（MB）", COLD);
            megabytes("the same, one measure edited", "同、施策を一つ編集", EDITED);
            peer("Hugo, ready pages", "Hugo、完成原稿", Peer.HUGO);
            peer("Hugo, same data", "Hugo、同じデータ", Peer.HUGO_DATA);
            seconds("JBake, ready pages: from nothing", "JBake、完成原稿：最初から", Peer.JBAKE + " cold");
            megabytes("JBake, ready pages: resident memory, MB", "JBake、完成原稿：常駐メモリー（MB）", Peer.JBAKE + " cold");
            text.append('\n');
        }

        private void peer(String en, String ja, String project) {
            seconds(en + ": from nothing", ja + "：最初から", project + " cold");
            seconds(en + ": again", ja + "：もう一度", project + " again");
            seconds(en + ": one measure edited", ja + "：施策を一つ編集", project + " edited");
            megabytes(en + ": resident memory, MB", ja + "：常駐メモリー（MB）", project + " cold");
        }

        private void growth() {
            var releases = figures.exponent("24x200 cold", "96x200 cold", 4);
            var measures = figures.exponent("M cold", "24x200 cold", 2);
            if (releases.isPresent() && measures.isPresent()) {
                paragraph(
                        "A build from nothing grows with the number of releases to the power of %s (24 to 96), and with that of measures to %s (100 to 200)."
                                .formatted(number(releases), number(measures)),
                        "最初からのビルドは、版の数の%s乗（24から96）、施策の数の%s乗（100から200）で伸びます。"
                                .formatted(number(releases), number(measures)));
            }
        }

        private void apart() {
            paragraph("Counted apart, measured once:", "別に数えるもの（1回）：");
            header(compared);
            row("preview images, seconds of the build", "プレビュー画像（ビルドのうちの秒数）", compared, size -> part(size, PICTURES));
            apart("every comparison page, from nothing", "すべての比較ページ、最初から", ALL_PAIRS);
            row("pages / files / MB", "ページ / ファイル / MB", compared, size -> extent(size, ALL_PAIRS));
            apart("the same in a heap of 256 MB", "同、256 MBのヒープ", SMALL_HEAP);
            apart("documents, from nothing", "文書つき、最初から", DOCUMENTS);
            row("documents", "文書の数", compared, size -> documents(size));
            apart("documents, one measure edited", "文書つき、施策を一つ編集", DOCUMENTS_EDITED);
            apart("sealed record, from nothing", "封印した記録、最初から", SEALED);
            row("its copy, seconds of all processors", "その写し（全プロセッサーの秒数）", compared, size -> part(size, COPY));
            row("its pages / files / MB", "その中のページ / ファイル / MB", compared, size -> extent(size, COPY));
            apart("sealed record, nothing changed", "封印した記録、変更なし", SEALED_UNCHANGED);
            apart("sealed record, one release added", "封印した記録、版を一つ追加", SEALED_ADDED);
            text.append('\n');
        }

        private void apart(String en, String ja, String what) {
            row(en, ja, compared, size -> {
                var seconds = figures.seconds(size.name() + " " + what);
                var megabytes = figures.megabytes(size.name() + " " + what);
                return seconds.isEmpty() ? "–" : number(seconds) + "; " + whole(megabytes) + " MB";
            });
        }

        private void goals() {
            line(say("| goal | bound | measured | |", "| 目標 | 上限 | 測定 | |"));
            line("| --- | --- | --- | --- |");
            for (Goal goal : Goals.of(figures)) {
                String judged = goal.measured().isEmpty()
                        ? say("not measured", "測っていない")
                        : goal.isMet() ? say("met", "達成") : say("not met", "未達");
                line("| %s | %s | %s | %s |"
                        .formatted(goal.what().in(language), bound(goal.bound()), number(goal.measured()), judged));
            }
        }

        private void header(List<Size> sizes) {
            line("| | " + sizes.stream().map(Size::described).collect(Collectors.joining(" | ")) + " |");
            line("| --- |" + " --- |".repeat(sizes.size()));
        }

        private void seconds(String en, String ja, String what) {
            row(en, ja, sizes, size -> number(figures.seconds(size.name() + " " + what)));
        }

        private void megabytes(String en, String ja, String what) {
            row(en, ja, sizes, size -> whole(figures.megabytes(size.name() + " " + what)));
        }

        private void row(String en, String ja, List<Size> sizes, Function<Size, String> cell) {
            var cells = sizes.stream().map(cell).toList();
            if (!cells.stream().allMatch("–"::equals)) {
                line("| " + say(en, ja) + " | " + String.join(" | ", cells) + " |");
            }
        }

        private String pagesASecond(Size size) {
            var seconds = figures.seconds(size.name() + " " + COLD);
            var extent = built(size, COLD);
            return seconds.isEmpty() || extent.isEmpty()
                    ? "–"
                    : whole(OptionalDouble.of(extent.get().pages() / seconds.getAsDouble()));
        }

        private String extent(Size size, String what) {
            return built(size, what).map(InventedRecord.Extent::described).orElse("–");
        }

        private String documents(Size size) {
            return built(size, DOCUMENTS)
                    .map(extent -> Integer.toString(extent.pages()))
                    .orElse("–");
        }

        private Optional<InventedRecord.Extent> built(Size size, String what) {
            return Optional.ofNullable(extents.get(size.name() + " " + what));
        }

        private String part(Size size, String what) {
            return Optional.ofNullable(parts.get(size.name() + " " + what))
                    .map(s -> format("%.2f", s))
                    .orElse("–");
        }

        private void paragraph(String en, String ja) {
            line(say(en, ja));
            line("");
        }

        private void line(String line) {
            text.append(line).append('\n');
        }

        private String say(String en, String ja) {
            return new Said(en, ja).in(language);
        }
    }

    private static String number(OptionalDouble value) {
        return value.isEmpty() ? "–" : format(value.getAsDouble() < 10 ? "%.2f" : "%.1f", value.getAsDouble());
    }

    private static String whole(OptionalDouble value) {
        return value.isEmpty() ? "–" : format("%.0f", value.getAsDouble());
    }

    private static String bound(double value) {
        return format(value == Math.rint(value) ? "%.0f" : "%s", value);
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
