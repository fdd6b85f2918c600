package dev.kaiji.export;

import dev.kaiji.change.History;
import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.Releases;
import dev.kaiji.output.OutputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The record for programs and spreadsheets: everything under {@code data/} that is JSON or CSV, and its schemas under {@code schema/}. */
public final class DataFiles {
    private DataFiles() {}

    /**
     * @param history of the same record
     * @param address the site's public address
     * @param phrases of every language that the record speaks
     * @param eraYears whether Japanese dates print with era years, as on the pages
     */
    public static List<OutputFile> of(Releases record, History history, String address, Map<Language, Phrases> phrases, boolean eraYears) {
        var words = Words.of(record, phrases, eraYears);
        var files = new ArrayList<OutputFile>();
        files.add(RecordData.file(record, history, address, words));
        record.all().forEach(release -> files.add(ReleaseData.file(release, words)));
        history.comparisons().forEach(comparison -> files.add(ChangesData.file(comparison, words)));
        files.add(MeasuresTable.file(record.newest(), history, words));
        files.add(ChangesTable.file(history, words));
        files.addAll(PublishedSchemas.files());
        return List.copyOf(files);
    }
}
