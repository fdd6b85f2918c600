package dev.kaiji.bench;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** {@code mvn -Pbench verify}: runs {@link StagesBenchmark}, and adds what it measured to the report. */
public final class Stages {
    /** In the order of a build. */
    private static final Map<String, Said> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("read", new Said("read the files", "ファイルを読む"));
        NAMES.put("hash", new Said("digest every file", "すべてのファイルのダイジェスト"));
        NAMES.put("load", new Said("YAML and Markdown to releases", "YAMLとMarkdownから版へ"));
        NAMES.put("markdown", new Said("of it Markdown, each distinct text once", "そのうちMarkdown（異なる文章を一度ずつ）"));
        NAMES.put("check", new Said("check every rule", "すべての規則の検査"));
        NAMES.put(
                "history", new Said("compare each release with the one before, and tell the history", "各版と前の版の比較、履歴"));
        NAMES.put("compare", new Said("compare the first release with the newest", "最初の版と最新版の比較"));
        NAMES.put("redline", new Said("redline one text in both languages", "一つの文章の差分（二言語）"));
        NAMES.put("layOut", new Said("lay out every page", "すべてのページの組み立て"));
        NAMES.put("draw", new Said("draw every page that is laid out", "組み立てたページの描画"));
        NAMES.put("write", new Said("write every page to the disk", "すべてのページの書き込み"));
    }

    private Stages() {}

    /** @param arguments the folder of the report */
    public static void main(String[] arguments) throws Exception {
        var results = run();
        Report.add(Path.of(arguments[0]), new Said(table("en", results), table("ja", results)));
    }

    private static Collection<RunResult> run() throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(StagesBenchmark.class.getSimpleName())
                        .build())
                .run();
    }

    private static String table(String language, Collection<RunResult> results) {
        var scores = results.stream()
                .map(RunResult::getPrimaryResult)
                .collect(Collectors.toMap(Result::getLabel, Result::getScore));
        var text = new StringBuilder(new Said("| stage at M, warm | ms |\n", "| 段階（M、温まった後） | ミリ秒 |\n").in(language));
        text.append("| --- | --- |\n");
        NAMES.forEach((stage, name) ->
                text.append(String.format(Locale.ROOT, "| %s | %.1f |%n", name.in(language), scores.get(stage))));
        return text.toString();
    }
}
