package dev.kaiji.export;

import dev.kaiji.change.Comparison;
import dev.kaiji.change.History;
import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.Releases;
import dev.kaiji.output.OutputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The record for programs and spreadsheets: everything under {@code data/} that is JSON or CSV, and its schemas under {@code schema/}. */
public final class DataFiles {
    private DataFiles() {}

    /**
     * @param history of the same record
     * @param address the site's public address
     * @param phrases of every language that the record speaks
     * @param eraYears whether Japanese dates print with era years, as on the pages
     */
    public static List<OutputFile> of(
            Releases record, History history, String address, Map<Language, Phrases> phrases, boolean eraYears) {
        var words = Words.of(record, phrases, eraYears);
        var whole = new Json(words);
        var files = new ArrayList<OutputFile>();
        files.add(RecordData.file(record, history, address, whole));
        files.addAll(releases(record, words));
        files.addAll(history.comparisons().parallelStream()
                .map(comparison -> ChangesData.file(comparison, whole))
                .toList());
        files.add(MeasuresTable.file(record.newest(), history, words));
        files.add(ChangesTable.file(history, whole));
        files.addAll(PublishedSchemas.files());
        return List.copyOf(files);
    }

    /** One comparison alone, of any two releases of the record: what {@code data/changes/ID.json} says of neighbours. */
    public static OutputFile changes(
            Comparison comparison, Releases record, Map<Language, Phrases> phrases, boolean eraYears) {
        return ChangesData.file(comparison, new Json(Words.of(record, phrases, eraYears)));
    }

    /** Each in its own languages; those that have the same share what they write. */
    private static List<OutputFile> releases(Releases record, Words words) {
        Map<List<Language>, Json> byLanguages = new ConcurrentHashMap<>();
        return record.all().parallelStream()
                .map(release -> ReleaseData.file(
                        release,
                        byLanguages.computeIfAbsent(
                                release.organisation().languages(), some -> new Json(words.in(some)))))
                .toList();
    }
}
