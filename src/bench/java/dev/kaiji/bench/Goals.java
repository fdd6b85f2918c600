package dev.kaiji.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What the speed is to be, as ratios that are taken in the same rounds. */
final class Goals {
    private final Figures figures;
    private final List<Goal> goals = new ArrayList<>();

    private Goals(Figures figures) {
        this.figures = figures;
    }

    /** @param measured nothing where there is nothing to compare with */
    record Goal(Said what, double bound, OptionalDouble measured) {
        boolean isMet() {
            return measured.isPresent() && measured.getAsDouble() <= bound;
        }
    }

    static List<Goal> of(Figures figures) {
        var goals = new Goals(figures);
        goals.cold();
        goals.again();
        goals.memory();
        goals.jbake();
        return List.copyOf(goals.goals);
    }

    private void cold() {
        seconds(
                "L, from nothing, against Hugo with the same data",
                "L、最初から、同じデータのHugoに対して",
                "L cold",
                "L hugo-data cold",
                1.0);
        seconds("L, from nothing, against Hugo with ready pages", "L、最初から、完成原稿のHugoに対して", "L cold", "L hugo cold", 1.5);
        seconds("M, from nothing, against Hugo with ready pages", "M、最初から、完成原稿のHugoに対して", "M cold", "M hugo cold", 3);
        seconds("S, from nothing, against Hugo with ready pages", "S、最初から、完成原稿のHugoに対して", "S cold", "S hugo cold", 3);
    }

    private void again() {
        seconds(
                "L, nothing changed, against Hugo's rebuild",
                "L、変更なし、Hugoの再ビルドに対して",
                "L unchanged",
                "L hugo again",
                0.25);
        seconds(
                "L, nothing changed, every file read, against Hugo's rebuild",
                "L、変更なし、全ファイルを読む、Hugoの再ビルドに対して",
                "L proven",
                "L hugo again",
                0.25);
        seconds(
                "L, one measure edited, against Hugo with ready pages",
                "L、施策を一つ編集、完成原稿のHugoに対して",
                "L edited",
                "L hugo cold",
                0.35);
        seconds(
                "L, one release added, against Hugo with ready pages",
                "L、版を一つ追加、完成原稿のHugoに対して",
                "L added",
                "L hugo cold",
                0.35);
        seconds(
                "one measure edited, 96 releases against 24",
                "施策を一つ編集、24版に対して96版で",
                "96x200 edited",
                "24x200 edited",
                1.3);
        seconds("one release added, 96 releases against 24", "版を一つ追加、24版に対して96版で", "96x200 added", "24x200 added", 1.3);
    }

    private void memory() {
        goals.add(new Goal(
                new Said(
                        "L, from nothing, resident memory against Hugo with ready pages",
                        "L、最初から、常駐メモリー、完成原稿のHugoに対して"),
                0.8,
                Figures.ratio(figures.megabytes("L cold"), figures.megabytes("L hugo cold"))));
    }

    private void jbake() {
        for (String name : List.of("S", "M", "L")) {
            seconds(
                    name + ", from nothing, against JBake",
                    name + "、最初から、JBakeに対して",
                    name + " cold",
                    name + " jbake cold",
                    0.15);
        }
    }

    private void seconds(String en, String ja, String ours, String other, double bound) {
        goals.add(new Goal(new Said(en, ja), bound, Figures.ratio(figures.seconds(ours), figures.seconds(other))));
    }
}
